import { type LineQuantities, noQuantities } from '@crossdock/canonical';
import type { RevisePurchaseOrder } from '@crossdock/contracts';
import { ediReferenceOf } from './edi-reference';
import { orderedUnitOf } from './invoicing/draft-invoice';
import type { DocumentLine, StoredOrder } from './order';

/**
 * What a partner is told when less comes than its order was answered with; undefined where nobody waits to be told.
 * @param given base units that are given up now, by line; `balances` are of before
 */
export function revisionOf(
  order: StoredOrder,
  revisionId: string,
  reason: string,
  given: Map<string, number>,
  balances: Map<string, LineQuantities> = new Map(),
): RevisePurchaseOrder | undefined {
  if (order.channelKind !== 'edi' || !order.document) return undefined;
  const remainsOf = (lineId: string) => {
    const { ordered, cancelled } = balances.get(lineId) ?? noQuantities();
    return ordered - cancelled - (given.get(lineId) ?? 0);
  };
  const { lines: all } = order.document;
  const lines = all
    .filter(({ lineId }) => (given.get(lineId) ?? 0) > 0)
    .map((line) => ({ ...nameOf(line), remains: remainsOf(line.lineId) }));
  if (lines.length === 0) return undefined;
  const nothingRemains = all.every(({ lineId }) => remainsOf(lineId) <= 0);
  return { ...ediReferenceOf(order), revisionId, reason: reason.slice(0, 200), ...(nothingRemains && { nothingRemains }), lines }; // prettier-ignore
}

/** What waits of a line, in base units, and when all of it is expected; nobody may know. */
export interface Waits {
  waits: number;
  expectedOn?: string;
}

/** What a partner is told when what waits is expected on another day. */
export function rescheduleOf(
  order: StoredOrder,
  revisionId: string,
  moved: Map<string, Waits>,
  balances: Map<string, LineQuantities> = new Map(),
): RevisePurchaseOrder | undefined {
  if (order.channelKind !== 'edi' || !order.document) return undefined;
  const lines = order.document.lines.flatMap((line) => {
    const { ordered, cancelled } = balances.get(line.lineId) ?? noQuantities();
    const waits = moved.get(line.lineId);
    return waits && ordered > cancelled ? [{ ...nameOf(line), remains: ordered - cancelled, ...waits }] : [];
  });
  return lines.length === 0 ? undefined : { ...ediReferenceOf(order), revisionId, reason: 'what waits for stock is expected on another day', lines }; // prettier-ignore
}

const nameOf = (line: DocumentLine) => ({
  lineNumber: line.lineNumber,
  sku: line.sku,
  unit: line.baseUnit,
  ordered: orderedUnitOf(line),
});
