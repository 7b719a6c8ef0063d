import type {
  AllowanceOrChargeValue,
  BackorderAmendment,
  CustomerMaster,
  EnrichmentQuery,
  Envelope,
} from '@crossdock/contracts';

/** How the neighbours of order-to-cash behave, and what they heard. */
export const neighbours = {
  /** Peers that refuse connections' requests now. */
  down: new Set<string>(),
  /** Peers answer only when this has resolved. */
  gate: undefined as Promise<void> | undefined,
  shortOf: new Map<string, number>(),
  stock: new Map<string, number>(),
  /** What waits has just been given: nothing can be taken off. */
  given: false,
  amendments: [] as BackorderAmendment[],
  /** Who waits, as inventory-availability lists it. */
  backorders: [] as { lineId: string; open: number; expectedOn?: string }[],
  /** Holds that orders brought to their allocation. */
  brought: new Map<string, string[] | undefined>(),
  /** Amounts that credit was asked for, the last one last. */
  credit: new Map<string, string[]>(),
  credits(orderId: string, { amount }: { amount: string }): number {
    neighbours.credit.set(orderId, [...(neighbours.credit.get(orderId) ?? []), amount]);
    return Number(amount);
  },
  /** What the ERP knows besides: terms of the customer, allowances and charges of the order and of items. */
  contract: {} as {
    customer?: Partial<CustomerMaster>;
    ofOrder?: AllowanceOrChargeValue[];
    ofItem?: Record<string, AllowanceOrChargeValue[]>;
    discount?: string;
  },
  refuseInvoices: false,
  refuseReleases: false,
  refuseTax: false,
  doubtInvoices: false,
  /** Items that are no longer sold, and nothing stands in their place. */
  discontinued: new Set<string>(),
  /** Orders that the ERP was asked about, the last one last. */
  enriched: [] as EnrichmentQuery[],
  asked: [] as { path: string; orders: number }[],
  heard: [] as Envelope<any>[],
  of: (type: string, orderId?: string) =>
    neighbours.heard.filter(
      (each) => each.type === type && (!orderId || (each.data as { orderId?: string }).orderId === orderId),
    ),
};

/** Everything is up, in stock and agreed. */
export function calm(): void {
  neighbours.down.clear();
  neighbours.discontinued.clear();
  neighbours.shortOf.clear();
  neighbours.stock.clear();
  neighbours.gate = undefined;
  neighbours.amendments.length = 0;
  neighbours.contract = {};
  Object.assign(neighbours, {
    given: false,
    refuseInvoices: false,
    refuseReleases: false,
    refuseTax: false,
    doubtInvoices: false,
  });
}
