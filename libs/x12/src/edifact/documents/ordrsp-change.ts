import type { OrderChangeAnswer865 } from '../../documents/order-change';
import type { OutboundParty } from '../../documents/outbound-types';
import type { EdifactSegment } from '../write';
import {
  bgm,
  checked,
  dtm,
  itemSegments,
  type MessageOptions,
  orderReference,
  partySegments,
  pieces,
  rff,
  summary,
} from './write-parts';

/** 1225 by BCA02, and 1229 by ACK01: 5 accepted, 6 with an amendment, 7 not accepted, 2 deleted, 3 changed. */
const answers = { AT: '29', RJ: '27', AC: '4' };
const actions = { IA: '5', IS: '6', IQ: '6', IR: '7', ID: '2', IB: '3' };

/** ORDRSP between UNH and UNT that answers a change of an order, or is one of ours (1225 4): the lines that it is about, with what becomes of each. */
export function writeChangeResponse(
  answer: OrderChangeAnswer865 & { parties?: OutboundParty[] },
  options: MessageOptions = {},
): EdifactSegment[] {
  const { purpose, type, orderNumber, changeNumber, sellerReference, orderDate, acknowledgedDate, note, lines } =
    answer;
  return [
    bgm('231', sellerReference ?? orderNumber, purpose === '04' ? '4' : answers[type]),
    dtm('137', acknowledgedDate ?? orderDate),
    ...(note === undefined ? [] : [['FTX', 'AAI', undefined, undefined, pieces([note], 5, 70)] as const]),
    ...orderReference(answer),
    ...(changeNumber === undefined ? [] : [rff('PP', changeNumber)]),
    ...(sellerReference === undefined ? [] : [rff('VN', sellerReference)]),
    ...partySegments(answer.parties),
    ...lines.flatMap((line, index) => lineSegments(line, String(index + 1), orderNumber, options)),
    ...summary(lines.length),
  ];
}

function lineSegments(line: OrderChangeAnswer865['lines'][number], count: string, orderNumber: string, options: MessageOptions): EdifactSegment[] {
  const { assignedId, productIds, status, substitute = [], quantity, uom, unitPrice, part } = line;
  const directory = options.directory ?? 'D.96A';
  return [
    ...itemSegments(assignedId ?? count, actions[status], productIds, options),
    ...(substitute.length > 0 ? [['PIA', '3', ...substitute.slice(0, 5).map((id) => checked(id, directory))] as const] : []),
    // What is asked for is 21, what comes of it 113.
    ...(quantity === undefined ? [] : [['QTY', [status === 'IQ' || status === 'IS' ? '113' : '21', quantity, uom]] as const]),
    // What waits is 83, its day below (SCC 4: planned).
    ...(part === undefined ? [] : [['QTY', ['83', part.quantity, part.uom]] as const]),
    ...(unitPrice === undefined ? [] : [['PRI', ['AAA', unitPrice]] as const]),
    rff('ON', orderNumber, assignedId ?? count),
    ...(part?.date === undefined ? [] : [['SCC', '4'] as const, ['QTY', ['83', part.quantity, part.uom]] as const, dtm('11', part.date)]),
  ];
} // prettier-ignore
