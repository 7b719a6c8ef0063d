import type { AcknowledgedLine, PurchaseOrderAcknowledgement855 } from '../../documents/outbound-types';
import { scaled } from '../../documents/write-parts';
import type { EdifactSegment } from '../write';
import { allowanceSegments, bgm, checked, dateSegments, description, dtm, itemSegments, type MessageOptions, orderReference, partySegments, referenceSegments, rff, summary } from './write-parts'; // prettier-ignore

/** 1225 by BAK02: 29 accepted without amendment, 27 not accepted, 4 with changes. */
const answers: Record<string, string> = { AD: '29', AK: '29', RD: '27', RJ: '27' };
const refusing = new Set(['IR', 'R1', 'R2', 'R3', 'R4', 'R5', 'R6']);
const waiting = new Set(['IB', 'BP']);

/** ORDRSP between UNH and UNT: every line of the order with what becomes of it (1229), in EANCOM's usage. */
export function writeOrdrsp(ack: PurchaseOrderAcknowledgement855, options: MessageOptions = {}): EdifactSegment[] {
  const { orderNumber, sellerReference, acknowledgedDate, orderDate, currency, lines } = ack;
  return [
    bgm('231', sellerReference ?? orderNumber, answers[ack.type] ?? '4'),
    dtm('137', acknowledgedDate ?? orderDate),
    ...dateSegments(ack.dates),
    ...orderReference(ack),
    ...(sellerReference === undefined ? [] : [rff('VN', sellerReference)]),
    ...referenceSegments(ack.references),
    ...partySegments(ack.parties),
    ...(currency === undefined ? [] : [['CUX', ['2', currency, '9']] as const]),
    ...allowanceSegments(ack.allowancesAndCharges),
    ...lines.flatMap((line, index) => lineSegments(line, String(index + 1), orderNumber, options)),
    ...summary(lines.length),
  ];
}

function lineSegments(line: AcknowledgedLine, count: string, orderNumber: string, options: MessageOptions): EdifactSegment[] {
  const { assignedId, quantity, uom, unitPrice, productIds, statuses } = line;
  const promised = statuses.filter(({ code }) => !refusing.has(code) && !waiting.has(code));
  const late = statuses.filter(({ code }) => waiting.has(code));
  const substitutes = statuses.find((status) => status.productIds?.length)?.productIds?.slice(0, 5) ?? [];
  const day = promised.find(({ date }) => date)?.date;
  const amount = (code: string, { quantity: some = quantity, uom: unit = uom }: Partial<AcknowledgedLine>): EdifactSegment => ['QTY', [code, some, unit]];
  return [
    ...itemSegments(assignedId ?? count, actionOf(line), productIds, options),
    ...(substitutes.length > 0 ? [['PIA', '3', ...substitutes.map((id) => checked(id, options.directory ?? 'D.96A'))] as const] : []),
    ...description(line.description),
    amount('21', { quantity, uom }),
    ...promised.map((status) => amount('113', status)),
    ...late.map((status) => amount('83', status)),
    ...(day === undefined ? [] : [dtm('11', day)]),
    ...(unitPrice === undefined ? [] : [['PRI', ['AAA', unitPrice]] as const]),
    rff('ON', orderNumber, assignedId ?? count),
    ...allowanceSegments(line.allowancesAndCharges),
    ...late.flatMap(({ date, ...status }) => (date ? [['SCC', '4'] as const, amount('83', status), dtm('11', date)] : [])),
  ];
} // prettier-ignore

/** 1229: 5 accepted as it was ordered, 6 with an amendment, 7 not accepted. */
function actionOf({ quantity, uom, statuses }: AcknowledgedLine): string {
  if (statuses.length === 0 || statuses.every(({ code }) => refusing.has(code))) return '7';
  const [{ code, quantity: promised = quantity, uom: unit = uom }] = statuses;
  const whole = unit === uom && scaled(promised, 6, 'QTY') === scaled(quantity, 6, 'QTY');
  return statuses.length === 1 && ['IA', 'AC'].includes(code) && whole ? '5' : '6';
}
