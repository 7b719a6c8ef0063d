/** Where the publishing of one channel stands, read in one statement. */
export interface Situation {
  channel: string;
  legalEntity: string;
  /** Undefined: the channel asks by itself. */
  endpoint?: string;
  pageSize: number;
  requestsPerMinute: number;
  /** Calls of the last minute. */
  spent: number;
  /** What is known of stock is older than the channel allows, or nothing is known. */
  stale: boolean;
  /** The case that says so. */
  staleCase?: string;
  /** Something went to zero that the channel may still sell. */
  soldOut: boolean;
  /** A page is due by the cadence and there is something to say. */
  pageDue: boolean;
  /** A call of this topic has failed: the next one waits. */
  availabilityRests: boolean;
  ordersRest: boolean;
  /** Updates of orders that the channel has not been told. */
  ordersDue: boolean;
  /** The call that has not been answered yet, by topic. */
  openAvailability?: string;
  openOrders?: string;
  /** Something in the open availability call is no longer true. */
  outdated: boolean;
  /** The topic of the last call. */
  lastTopic?: 'availability' | 'orders';
}

export type Step =
  | { do: 'hold' | 'resume' | 'nothing' }
  /** Make a page of availability: of what is sold out, or of what has changed. */
  | { do: 'publish'; soldOut: boolean; supersede?: string }
  | { do: 'tell-orders' }
  | { do: 'repeat'; delivery: string };

/** Part of the quota that only what is sold out may use. */
const reservedShare = 0.1;

/**
 * What a channel's publishing does next. Zeros go ahead of everything; a call that is no longer true is not repeated but
 * replaced; pages and order updates take turns, and what is not taken of one does not delay the other; with stock unknown or stale only zeros go out, which can do no harm.
 */
export function nextStep(now: Situation): Step {
  if (now.stale && !now.staleCase) return { do: 'hold' };
  if (!now.stale && now.staleCase) return { do: 'resume' };
  const left = now.endpoint ? now.requestsPerMinute - now.spent : Infinity;
  const supersede = now.openAvailability;
  if (now.soldOut && left > 0 && !now.availabilityRests) return { do: 'publish', soldOut: true, supersede };
  const reserved = Math.ceil(now.requestsPerMinute * reservedShare);
  if (left <= (now.requestsPerMinute > reserved ? reserved : 0)) return { do: 'nothing' };

  const steps: { topic: 'availability' | 'orders'; step: Step }[] = [];
  if (!now.stale && now.openAvailability)
    steps.push({
      topic: 'availability',
      step: now.outdated
        ? { do: 'publish', soldOut: false, supersede }
        : { do: 'repeat', delivery: now.openAvailability },
    });
  else if (!now.stale && now.pageDue) steps.push({ topic: 'availability', step: { do: 'publish', soldOut: false } });
  if (now.openOrders) steps.push({ topic: 'orders', step: { do: 'repeat', delivery: now.openOrders } });
  else if (now.endpoint && now.ordersDue) steps.push({ topic: 'orders', step: { do: 'tell-orders' } });
  const rests = { availability: now.availabilityRests, orders: now.ordersRest };
  const awake = steps.filter(({ topic }) => !rests[topic]);
  const turn = awake.find(({ topic }) => topic !== now.lastTopic) ?? awake[0];
  return turn?.step ?? { do: 'nothing' };
}
