import type { Position, PositionKey } from './entry';

/** A position's columns as `positionOf` wants them. `p` is the table's alias. */
export const positionColumns = `p.id, p.legal_entity AS "legalEntity", p.node, p.sku, p.on_hand AS "onHand", p.damaged, p.quarantined,
  p.in_transfer AS "inTransfer", p.inbound_expected AS "inboundExpected", p.safety_stock AS "safetyStock", p.held, p.allocated, p.picked,
  p.over_committed AS "overCommitted", p.has_lots AS "hasLots", p.version`;

export type PositionRow = PositionKey & { [column in Exclude<keyof Position, 'hasLots'>]: string } & {
  hasLots: boolean;
};

// The driver gives bigint as text; quantities stay far below 2^53.
export const positionOf = (row: PositionRow): Position => ({
  id: row.id,
  legalEntity: row.legalEntity,
  node: row.node,
  sku: row.sku,
  onHand: Number(row.onHand),
  damaged: Number(row.damaged),
  quarantined: Number(row.quarantined),
  inTransfer: Number(row.inTransfer),
  inboundExpected: Number(row.inboundExpected),
  safetyStock: Number(row.safetyStock),
  held: Number(row.held),
  allocated: Number(row.allocated),
  picked: Number(row.picked),
  overCommitted: Number(row.overCommitted),
  hasLots: row.hasLots,
  version: Number(row.version),
});
