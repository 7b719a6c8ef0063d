import type { TransactionSet } from '../types';
import { loopTree } from '../validate/loop-tree';
import type { SegmentInput } from '../write/types';
import type { DocumentOptions } from './outbound-types';
import { all, first, isoDate, loops, productIds, readDate, text } from './read-parts';
import type { DocumentDate, ProductId } from './types';
import { compactDate, idPairs } from './write-parts';

export interface OrderChangeLine {
  /** POC01 */
  assignedId?: string;
  /** POC02 (670): AI add, CA change, CT dates, DI delete, PC price, QD and QI quantity, RZ replace, NC no change */
  change: string;
  /** POC03: as it is to be */
  quantity?: string;
  /** POC04: still to come of it */
  quantityLeft?: string;
  uom?: string;
  unitPrice?: string;
  /** POC07 (639): what the price is of */
  priceBasis?: string;
  productIds: ProductId[];
}

export interface PurchaseOrderChange860 {
  /** BCH01: 01 cancellation, 04 change, 05 replace */
  purpose: string;
  number: string;
  releaseNumber?: string;
  /** BCH05 */
  changeNumber?: string;
  /** BCH06, ISO */
  date?: string;
  dates: DocumentDate[];
  lines: OrderChangeLine[];
}

/** Reads an 860 as it stands. */
export function readPurchaseOrderChange(
  set: Pick<TransactionSet, 'id' | 'segments' | 'version'>,
): PurchaseOrderChange860 {
  const root = loopTree(set, set.version);
  const bch = first(root, 'BCH');
  return {
    purpose: text(bch, 1) ?? '',
    number: text(bch, 3) ?? '',
    releaseNumber: text(bch, 4),
    changeNumber: text(bch, 5),
    date: isoDate(text(bch, 6)),
    dates: all(root, 'DTM').map(readDate),
    lines: loops(root, 'POC').map(({ segments: [poc] }) => ({
      assignedId: text(poc, 1),
      change: text(poc, 2) ?? '',
      quantity: text(poc, 3),
      quantityLeft: text(poc, 4),
      uom: text(poc, 5),
      unitPrice: text(poc, 6),
      priceBasis: text(poc, 7),
      productIds: productIds(poc, 8),
    })),
  };
}

export interface OrderChangeAnswer865 {
  /** BCA01 (353): 00 answers a change of the buyer's (default), 04 is a change of the seller's */
  purpose?: '00' | '04';
  /** BCA02 (587): AT accepted, RJ rejected, AC with detail and change */
  type: 'AT' | 'RJ' | 'AC';
  orderNumber: string;
  releaseNumber?: string;
  changeNumber?: string;
  orderDate: string;
  /** BCA09: our own order number */
  sellerReference?: string;
  acknowledgedDate?: string;
  /** Plain words for the reader: MSG, from 005010 MTX */
  note?: string;
  /** `substitute`: of IS, the item that comes instead */
  lines: (OrderChangeLine & {
    status: 'IA' | 'IB' | 'IR' | 'IS' | 'IQ' | 'ID';
    substitute?: ProductId[];
    /** Of what the status is, where that is not the whole line, and its day (ISO; 068 current schedule ship) */
    part?: { quantity: string; uom: string; date?: string };
  })[];
}

/** Body of an 865 (between ST and SE): the change line by line, each accepted or rejected. */
export function write865(answer: OrderChangeAnswer865, options: DocumentOptions = {}): SegmentInput[] {
  const { purpose = '00', type, orderNumber, releaseNumber, changeNumber, sellerReference, note, lines } = answer;
  const orderDate = compactDate(answer.orderDate, 'BCA06');
  const answered = compactDate(answer.acknowledgedDate, 'BCA10');
  const segments: SegmentInput[] = [
    ['BCA', purpose, type, orderNumber, releaseNumber, changeNumber, orderDate, , , sellerReference, answered],
  ];
  const later = (options.version ?? '004010') >= '005010';
  if (note) {
    segments.push(['N9', 'L1', 'REASON'], later ? ['MTX', , note] : ['MSG', note]);
  }
  for (const {
    assignedId,
    change,
    unitPrice,
    priceBasis,
    productIds: ids,
    status,
    substitute = [],
    part,
    ...line
  } of lines) {
    // A quantity asks for its unit and, up to 004060, for what is left of it: of what may be changed nothing has come.
    const quantity = line.uom && line.quantity;
    const unit = quantity && line.uom;
    const left = quantity && (line.quantityLeft ?? (later ? undefined : quantity));
    const basis = unitPrice && priceBasis;
    segments.push([
      'POC',
      assignedId,
      change,
      quantity,
      left,
      unit && [unit],
      unitPrice,
      basis,
      ...idPairs(ids, options),
    ]);
    const day = compactDate(part?.date, 'ACK05');
    segments.push([
      'ACK',
      status,
      part?.quantity ?? quantity,
      part?.uom ?? unit,
      day && '068',
      day,
      ,
      ...idPairs(substitute, options),
    ]);
  }
  if (lines.length > 0) segments.push(['CTT', String(lines.length)]);
  return segments;
}
