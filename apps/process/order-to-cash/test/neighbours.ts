import type { Envelope } from '@crossdock/contracts';

/** How the neighbours of order-to-cash behave, and what they heard. */
export const neighbours = {
  /** Peers that refuse connections' requests now. */
  down: new Set<string>(),
  /** Peers answer only when this has resolved. */
  gate: undefined as Promise<void> | undefined,
  shortOf: new Map<string, number>(),
  stock: new Map<string, number>(),
  refuseInvoices: false,
  refuseReleases: false,
  refuseTax: false,
  doubtInvoices: false,
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
  neighbours.shortOf.clear();
  neighbours.stock.clear();
  neighbours.gate = undefined;
  Object.assign(neighbours, { refuseInvoices: false, refuseReleases: false, refuseTax: false, doubtInvoices: false });
}
