import { type LineQuantities, type Money, noQuantities, type OrderState } from '@crossdock/canonical';
import type { BackorderChange, OrderChangeReceived } from '@crossdock/contracts';
import { netOf } from '../intake/validate-order';
import type { DatedSubmission, DocumentLine, OrderDocument } from '../order';

export interface Amended {
  document: OrderDocument;
  net: Money;
  /** Base units, signed; lines that stay as they are are missing. */
  changes: BackorderChange[];
}

/** The order as it is to be, or why not. */
export function changedSubmission(submission: DatedSubmission, { lines: changes, requestedDelivery }: OrderChangeReceived): DatedSubmission | string {
  const stranger = changes.find(({ lineNumber }) => !submission.lines.some((line) => line.lineNumber === lineNumber));
  if (stranger) return `line ${stranger.lineNumber} is not in the order`;
  const lines = submission.lines.flatMap((line) => {
    const change = changes.find(({ lineNumber }) => lineNumber === line.lineNumber);
    if (!change) return [line];
    return change.quantity ? [{ ...line, quantity: change.quantity }] : [];
  });
  if (lines.length === 0) return 'no line would remain: cancel the order instead';
  return { ...submission, lines, ...(requestedDelivery && { requestedDelivery }) };
} // prettier-ignore

/**
 * What a change does to an accepted order: before it was allocated every line may change, afterwards what waits for stock of a line.
 * Pure. @returns why it is not taken, in words
 */
export function decideAmendment(
  state: OrderState,
  before: OrderDocument,
  /** Newly priced */
  priced: OrderDocument,
  { lines: asked, requestedDelivery }: OrderChangeReceived,
  balances: Map<string, LineQuantities>,
): Amended | string {
  const touched = new Set(asked.map(({ lineNumber }) => lineNumber));
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
    const { ordered, cancelled, backordered } = balances.get(lineId) ?? noQuantities();
    const change = (after?.baseQuantity ?? 0) - (ordered - cancelled);
    const refusal = state === 'on-hold' ? undefined : refusalOf(lineNumber, change, ordered - cancelled, backordered);
    if (refusal) return refusal;
    if (change !== 0) changes.push({ lineId, lineNumber, change });
    if (after) lines.push(after);
  }
  const net = netOf(lines, before.currency);
  return {
    document: { ...before, lines, net, requestedDelivery: requestedDelivery ?? before.requestedDelivery },
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
