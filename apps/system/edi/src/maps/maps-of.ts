import { headingOfMessage, readOrders, type SegmentInput, type TransactionSet } from '@crossdock/x12';
import type { ActiveMap, Partner } from '../partner';
import { assignedIdOf, lineOf, type Reader, substituteIdsOf } from '../outbound/words';
import { type ChangeRules, type MappedChange, readChange } from './change-map';
import { type DocumentRules, editDocument, type Surroundings } from './document-map';
import { isMapKey } from './map-kinds';
import { type MappedOrder, type OrderRules, readOrder } from './order-map';
import type { Segments } from './path';

/** The partner's map in use for a kind of document: maps are about X12. */
function activeMap({ maps = {}, profile }: Partner, set: string, direction: 'in' | 'out'): ActiveMap | undefined {
  const key = `${set}/${direction}`;
  return profile.syntax !== 'edifact' && isMapKey(key) ? maps[key] : undefined;
}

/** 0: mapped as usual; undefined: a kind that is not mapped. */
export const mapVersionOf = (partner: Partner, set: string, direction: 'in' | 'out'): number | undefined =>
  isMapKey(`${set}/${direction}`) ? (activeMap(partner, set, direction)?.version ?? 0) : undefined;

export const readOrderOf = (set: TransactionSet, partner: Partner): MappedOrder =>
  set.id === 'ORDERS'
    ? { ...readOrders(set), heading: headingOfMessage(set) }
    : readOrder(set, activeMap(partner, '850', 'in')?.rules as OrderRules | undefined);

export const readChangeOf = (set: TransactionSet, partner: Partner): MappedChange =>
  readChange(set, activeMap(partner, '860', 'in')?.rules as ChangeRules | undefined);

export const rulesFor = (partner: Partner, set: string): DocumentRules | undefined =>
  activeMap(partner, set, 'out')?.rules as DocumentRules | undefined;

/** The usual document as this partner's map wants it. */
export const asWanted = (set: string, usual: SegmentInput[], rules: DocumentRules, told: object, reader: Reader) =>
  editDocument(usual, rules, surroundingsOf(set, told, reader));

function surroundingsOf(set: string, told: object, reader: Reader): Surroundings {
  const { lines: toldLines, positions } = told as {
    lines?: { lineNumber: number }[];
    positions?: { lineNumber: number }[];
  };
  const lines = (toldLines ?? positions ?? []).map((line) => ({
    line,
    id: assignedIdOf(reader, line.lineNumber),
  }));
  return {
    set,
    told,
    heading: reader.order?.heading ?? [],
    lineOf: (loop, index) => {
      // Items of a ship notice come package by package; elsewhere each line comes once, in its order.
      const lin = set === '856' ? loop.find(([id]) => id === 'LIN') : undefined;
      const found = lin ? lines.find(({ id }) => id === lin[1]) : lines[index];
      return { line: found?.line, segments: found ? orderedLine(set, reader, found.line.lineNumber) : [] };
    },
  };
}

/** PO1 of the order, as far as it is remembered; to goods that come in place of what was ordered, with their own numbers. */
function orderedLine(set: string, reader: Reader, lineNumber: number): Segments {
  const line = lineOf(reader, lineNumber);
  if (!line) return [];
  const { assignedId = '', quantity, uom = '', unitPrice = '', productIds, substitute } = line;
  const isOfGoods = set === '856' || set === '810';
  const ids = (substitute && isOfGoods ? substituteIdsOf(reader, lineNumber, substitute) : productIds).flatMap(
    ({ qualifier, id }) => [qualifier, id],
  );
  return [['PO1', assignedId, quantity, uom, unitPrice, '', ...ids]];
}
