import { type LineQuantities, type Money, noQuantities, type OrderState } from '@crossdock/canonical';
import {
  type BackorderChange,
  datesOf,
  type EnrichedLine,
  type Enrichment,
  type OrderChangeReceived,
  type OrderDates,
} from '@crossdock/contracts';
import { netOf } from '../allowances/bill-allowances';
import type { DatedSubmission, DocumentLine, OrderDocument } from '../order';

export interface Amended {
  document: OrderDocument;
  net: Money;
  /** Base units, signed; lines that stay as they are are missing. */
  changes: BackorderChange[];
}

/** The order as it is to be, or why not. */
export function changedSubmission(submission: DatedSubmission, change: OrderChangeReceived): DatedSubmission | string {
  const { lines: changes } = change;
  const stranger = changes.find(({ lineNumber }) => !submission.lines.some((line) => line.lineNumber === lineNumber));
  if (stranger) return `line ${stranger.lineNumber} is not in the order`;
  const lines = submission.lines.flatMap((line) => {
    const asked = changes.find(({ lineNumber }) => lineNumber === line.lineNumber);
    if (!asked) return [line];
    return asked.quantity ? [{ ...line, quantity: asked.quantity }] : [];
  });
  if (lines.length === 0) return 'no line would remain: cancel the order instead';
  return { ...submission, lines, ...changedDates(change) };
} // prettier-ignore

/** With the items that were promised: what stood in the place of another then does so still. */
export function asPromised(submission: DatedSubmission, { lines }: OrderDocument): DatedSubmission {
  const promised = new Map(lines.map(({ lineNumber, sku }) => [lineNumber, sku]));
  return { ...submission, lines: submission.lines.map((line) => ({ ...line, sku: promised.get(line.lineNumber) ?? line.sku })) };
} // prettier-ignore

/** What the ERP says of the lines that change; the others are as they were agreed, whatever has become of their items since. */
export function onlyOfChanged(enrichment: Enrichment, { lines }: OrderDocument, change: OrderChangeReceived): Enrichment {
  const kept = new Map(lines.filter(({ lineNumber }) => !change.lines.some((each) => each.lineNumber === lineNumber)).map((line) => [line.lineNumber, line]));
  return { ...enrichment, lines: enrichment.lines.map((said) => asAgreed(said, kept.get(said.lineNumber))) };
} // prettier-ignore

function asAgreed(said: EnrichedLine, line?: DocumentLine): EnrichedLine {
  if (!line) return said;
  const { unit, baseUnits, unitPrice, discount } = line;
  const units = said.units?.some((each) => each.unit === unit) ? said.units : [{ unit, baseUnits }];
  return { ...said, problem: undefined, substituteSku: undefined, units, unitPrice, discount };
}

/** A date that is not named stays. */
const changedDates = (change: OrderChangeReceived): OrderDates =>
  Object.fromEntries(Object.entries(datesOf(change)).filter(([, date]) => date !== undefined));

/**
 * What a change does to an accepted order: before it was allocated every line may change, afterwards what waits for stock of a line.
 * Pure. @returns why it is not taken, in words
 */
export function decideAmendment(
  state: OrderState,
  before: OrderDocument,
  /** Newly priced, `asPromised` */
  priced: OrderDocument,
  change: OrderChangeReceived,
  balances: Map<string, LineQuantities>,
): Amended | string {
  const touched = new Set(change.lines.map(({ lineNumber }) => lineNumber));
  const changes: BackorderChange[] = [];
  const lines: DocumentLine[] = [];
  const waits = [...balances.values()].some(({ backordered }) => backordered > 0);
  if (state !== 'on-hold' && !waits) return `the order is ${state}: nothing of it waits any more`;
  for (const line of before.lines) {
    const { lineId, lineNumber } = line;
    if (!touched.has(lineNumber)) {
      lines.push(line);
      continue;
    }
    const after = priced.lines.find((each) => each.lineId === lineId);
    if (after && after.sku !== line.sku) return `line ${lineNumber}: ${line.sku} was promised and is no longer sold`;
    const { ordered, cancelled, backordered } = balances.get(lineId) ?? noQuantities();
    const more = (after?.baseQuantity ?? 0) - (ordered - cancelled);
    const refusal = state === 'on-hold' ? undefined : refusalOf(lineNumber, more, ordered - cancelled, backordered);
    if (refusal) return refusal;
    if (more !== 0) changes.push({ lineId, lineNumber, change: more });
    // What was agreed for the line as it was first ordered is spread over that quantity still.
    if (after)
      lines.push({
        ...after,
        orderedSku: line.orderedSku,
        gtin: line.gtin,
        allowancesAndCharges: line.allowancesAndCharges,
      });
  }
  const net = netOf({ ...before, lines });
  return {
    document: { ...before, lines, net, ...changedDates(change) },
    net,
    changes,
  };
}

function refusalOf(lineNumber: number, change: number, meant: number, waits: number): string | undefined {
  if (change === 0) return undefined;
  if (waits === 0) return `line ${lineNumber} has been released to the warehouse`;
  if (waits + change < 0)
    return `line ${lineNumber}: ${meant - waits} of ${meant} have been released to the warehouse, only ${waits} wait`;
  return undefined;
}
