/** What a unit can be. Each state has one owning system, whose word changes it. */
export const stateOwners = {
  'on-hand': 'wms',
  damaged: 'wms',
  quarantined: 'wms',
  picked: 'wms',
  'in-transfer': 'wms',
  'inbound-expected': 'erp',
  'safety-stock': 'inventory-availability',
  held: 'inventory-availability',
  allocated: 'inventory-availability',
} as const;

/** The source whose postings follow the ledger: it has applied what it has acknowledged. */
export const books = 'erp';

export type StockState = keyof typeof stateOwners;
export const stockStates = Object.keys(stateOwners) as StockState[];

export interface PositionKey {
  legalEntity: string;
  node: string;
  sku: string;
}

/** The sums of a position's entries, in base units. */
export interface Position extends PositionKey {
  id: string;
  onHand: number;
  damaged: number;
  quarantined: number;
  inTransfer: number;
  inboundExpected: number;
  safetyStock: number;
  held: number;
  allocated: number;
  picked: number;
  /** Claims beyond what is on hand: promises that physical stock no longer covers. */
  overCommitted: number;
  /** Entries have named lots. */
  hasLots: boolean;
  version: number;
}

/** Positions that this transaction has locked, by what they are positions of. */
export type Locked = ReadonlyMap<string, Position>;

export interface Entry extends PositionKey {
  state: StockState;
  /** Signed, base units. */
  quantity: number;
  reason: string;
  document: string;
  source: string;
  /** The source's own number of this change at this position: one number, one effect. */
  sourceSequence?: number;
  holdId?: string;
  lot?: string;
  serial?: string;
  /** `YYYY-MM-DD` */
  expiresOn?: string;
  /** RFC 3339 */
  occurredAt: string;
}

export const positionKey = ({ legalEntity, node, sku }: PositionKey): string => `${legalEntity}|${node}|${sku}`;

/** What may still be promised; below zero when more is claimed than there is. */
export const promiseOf = (p: Pick<Position, 'onHand' | 'safetyStock' | 'held' | 'allocated' | 'picked'>): number =>
  p.onHand - p.safetyStock - p.held - p.allocated - p.picked;
