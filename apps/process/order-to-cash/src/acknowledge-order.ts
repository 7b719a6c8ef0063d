import type { AcknowledgePurchaseOrder, AllocatedLine } from '@crossdock/contracts';
import { ediReferenceOf } from './edi-reference';
import type { DatedSubmission, DocumentLine, OrderDocument, OrderRef } from './order';

type Answer = AcknowledgePurchaseOrder;
type AnsweredLine = Answer['lines'][number];

/** The 855 of an order: each line as it was allocated, and how that differs from what was asked (X12 668, 587). */
export function acknowledgementOf(
  order: OrderRef & { submission: DatedSubmission },
  document: OrderDocument,
  allocated: AllocatedLine[],
  today = new Date().toISOString().slice(0, 10),
): Answer {
  const byLine = new Map(allocated.map((line) => [line.lineId, line]));
  const { requestedShip, requestedDelivery } = document;
  const asked = requestedShip ?? requestedDelivery;
  // Nothing can leave before today.
  const scheduledOn = asked !== undefined && asked < today ? today : undefined;
  const lines = document.lines.map((line) => answerTo(line, byLine.get(line.lineId), scheduledOn));
  const { allowanceAnswer } = document;
  const head = headOf(order, lines);
  const answer = head.answer === 'AD' && allowanceAnswer?.differs ? 'AC' : head.answer;
  return { ...head, answer, allowancesAndCharges: allowanceAnswer?.stand };
}

/** Of an order that was given up before it was answered: no line of it will come. */
export function rejectionOf(order: OrderRef & { submission: DatedSubmission }): Answer {
  const { submission } = order;
  const lines = submission.lines.map(({ lineNumber, sku, quantity, unitPrice }): AnsweredLine => ({
    lineNumber, sku, ordered: quantity, unitPrice, answer: 'IR', promised: 0, backordered: 0,
  })); // prettier-ignore
  return headOf(order, lines);
}

const headOf = (order: OrderRef & { submission: DatedSubmission }, lines: AnsweredLine[]): Answer => ({
  ...ediReferenceOf(order),
  answer: lines.every(({ answer }) => answer === 'IR') ? 'RD' : lines.every(asOrdered) ? 'AD' : 'AC',
  currency: order.submission.currency,
  lines,
});

const asOrdered = ({ answer, backordered }: AnsweredLine): boolean => answer === 'IA' && backordered === 0;

function answerTo(line: DocumentLine, allocated: AllocatedLine | undefined, scheduledOn?: string): AnsweredLine {
  const { backordered = 0, refused = 0, expectedOn } = allocated ?? {};
  const promised = line.baseQuantity - backordered - refused;
  const changes = [
    ...(line.askedPrice || line.allowanceAnswer?.differs ? (['IP'] as const) : []),
    ...(refused > 0 ? (['IQ'] as const) : []),
    ...(scheduledOn ? (['DR'] as const) : []),
  ];
  // IC does not say what differs: a buyer must see that another item comes. Price, date and quantity stand in elements of their own.
  const accepted = line.orderedSku ? 'IS' : changes.length > 1 ? 'IC' : (changes[0] ?? 'IA');
  return {
    lineNumber: line.lineNumber,
    sku: line.orderedSku ?? line.sku,
    ...(line.orderedSku !== undefined && { substituteSku: line.sku, substituteGtin: line.gtin }),
    ordered: { value: line.quantity, unit: line.unit },
    unitPrice: line.unitPrice,
    answer: promised > 0 ? accepted : backordered > 0 ? 'IB' : 'IR',
    promised,
    backordered,
    scheduledOn: promised > 0 ? scheduledOn : undefined,
    expectedOn: backordered > 0 ? expectedOn : undefined,
    baseUnits: line.baseUnits,
    allowancesAndCharges: line.allowanceAnswer?.stand,
  };
}
