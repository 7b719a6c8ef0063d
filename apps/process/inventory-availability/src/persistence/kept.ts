import type { Kept } from '@crossdock/persistence';

/**
 * The ledger, positions and holds stay for good. First answers stay while somebody may still ask again, decisions as long as rules are
 * simulated and explained on them, counts and acknowledged postings as long as books are closed on them.
 */
export const stockKept: Kept[] = [
  { table: 'hold_request', column: 'created_at', days: 30 },
  { table: 'allocation', column: 'created_at', days: 400 },
  { table: 'backorder_amendment', column: 'answered_at', days: 400 },
  { table: 'sourcing_decision', column: 'decided_at', days: 400 },
  { table: 'reallocation', column: 'decided_at', days: 400 },
  // Its differences go with it; the name of a snapshot that is gone is new again.
  { table: 'snapshot', column: 'finished_at', days: 400 },
  { table: 'erp_posting', column: 'posted_at', days: 90 },
  // Far longer than any reader is behind.
  { table: 'stock_touch', column: 'touched_at', days: 30 },
  { table: 'applied_shipment', column: 'applied_at', days: 400 },
];
