import { uuidV7 } from '@crossdock/messaging';
import type { Entry, PositionKey } from '../ledger/entry';

export const ownSource = 'inventory-availability';

/** A claim on one position: of a cart or a quote (`held`), or of an order that will ship from there (`allocated`). */
export interface Hold extends PositionKey {
  id: string;
  state: 'held' | 'allocated';
  quantity: number;
  reference: string;
  channel?: string;
  priority?: number;
  requestId?: string;
  /** RFC 3339; a hold without it stays until it is posted or voided. */
  expiresAt?: string;
  orderId?: string;
  lineId?: string;
  lineNumber?: number;
  lot?: string;
}

/** What is left of a hold: `open` units lie in its state, `picked` ones in picked. */
export interface OpenHold extends Hold {
  positionId: string;
  /** Ends by itself. */
  soft: boolean;
  open: number;
  picked: number;
  createdAt: Date;
}

/** `posted`: the goods have left; `voided`, `expired`: given back; `disappointed`: they are not there; `ordered`: it became an order's. */
export const endsOfHold = ['posted', 'voided', 'expired', 'disappointed', 'ordered'] as const;
export type EndOfHold = (typeof endsOfHold)[number];

/** How much of a hold ends, and how. */
export interface Resolution {
  id: string;
  /** Signed: units that pass from the hold's state to picked. */
  picked: number;
  posted: number;
  voided: number;
  as?: EndOfHold;
}

// Time-ordered ids keep the index's right edge hot.
export const newHoldId = (): string => uuidV7(Date.now());

/** The entry that takes a hold. */
export const takenBy = (hold: Hold, occurredAt = new Date().toISOString()): Entry => ({
  legalEntity: hold.legalEntity, node: hold.node, sku: hold.sku, state: hold.state, quantity: hold.quantity, holdId: hold.id, lot: hold.lot,
  reason: hold.state === 'allocated' ? 'allocation' : 'hold', document: hold.reference, source: ownSource, occurredAt,
}); // prettier-ignore

/** The entries that give back or end parts of a hold. */
export function givenBackBy(hold: OpenHold, { picked, posted, voided }: Resolution, reason: string): Entry[] {
  const entry = {
    legalEntity: hold.legalEntity, node: hold.node, sku: hold.sku, holdId: hold.id, lot: hold.lot, reason, document: hold.reference,
    source: ownSource, occurredAt: new Date().toISOString(),
  }; // prettier-ignore
  // What was picked leaves first; what was not is given back first.
  const postedOfPicked = Math.min(posted, hold.picked + picked);
  const open = hold.open - picked - (posted - postedOfPicked);
  const fromPicked = postedOfPicked + Math.max(0, voided - open);
  const entries: Entry[] = [
    { ...entry, state: 'picked', quantity: picked - fromPicked },
    { ...entry, state: hold.state, quantity: -picked - (posted + voided - fromPicked) },
  ];
  return entries.filter(({ quantity }) => quantity !== 0);
}
