import type { Segment, TransactionSet } from '../types';
import { loopTree, type LoopNode } from '../validate/loop-tree';
import {
  all,
  first,
  isoDate,
  loops,
  productIds,
  readAllowance,
  readContact,
  readDate,
  readDescriptions,
  readNotes,
  readParty,
  readReference,
  readTerms,
  text,
} from './read-parts';
import type { DocumentDate, PurchaseOrder850, PurchaseOrderLine } from './types';

/** Which DTM01 a partner uses for which date; the first that is there counts. */
export interface OrderDateQualifiers {
  requestedDelivery: readonly string[];
  requestedShip: readonly string[];
  doNotShipBefore: readonly string[];
  cancelAfter: readonly string[];
}

const DATE_QUALIFIERS: OrderDateQualifiers = {
  requestedDelivery: ['002', '106', '074', '077'],
  requestedShip: ['010', '011'],
  doNotShipBefore: ['037', '064'],
  cancelAfter: ['001', '038', '061', '063', '175', '177'],
};

/** Reads an 850 as it stands. Faults are the validator's: what is missing is absent or '' here, nothing is guessed. */
export function readPurchaseOrder(
  set: Pick<TransactionSet, 'id' | 'segments' | 'version'>,
  qualifiers: Partial<OrderDateQualifiers> = {},
): PurchaseOrder850 {
  const root = loopTree(set, set.version);
  const beg = first(root, 'BEG');
  const dates = all(root, 'DTM').map(readDate);
  const wanted = { ...DATE_QUALIFIERS, ...qualifiers };
  const fob = first(root, 'FOB');
  const td5 = first(root, 'TD5');
  return {
    purpose: text(beg, 1) ?? '',
    type: text(beg, 2) ?? '',
    number: text(beg, 3) ?? '',
    releaseNumber: text(beg, 4),
    date: isoDate(text(beg, 5)),
    contractNumber: text(beg, 6),
    currency: text(first(root, 'CUR'), 2),
    substitution: substitutionOf(root),
    dates,
    requestedDeliveryDate: dateOf(dates, wanted.requestedDelivery),
    requestedShipDate: dateOf(dates, wanted.requestedShip),
    doNotShipBefore: dateOf(dates, wanted.doNotShipBefore),
    cancelAfter: dateOf(dates, wanted.cancelAfter),
    references: all(root, 'REF').map(readReference),
    contacts: all(root, 'PER').map(readContact),
    parties: loops(root, 'N1').map(readParty),
    terms: all(root, 'ITD').map(readTerms),
    fob: fob && { paymentMethod: text(fob, 1) ?? '', locationQualifier: text(fob, 2), description: text(fob, 3) },
    carrier: td5 && {
      idQualifier: text(td5, 2),
      id: text(td5, 3),
      mode: text(td5, 4),
      routing: text(td5, 5),
      serviceLevel: text(td5, 12),
    },
    allowancesAndCharges: loops(root, 'SAC').map((loop) => readAllowance(loop.segments[0])),
    notes: readNotes(root),
    lines: loops(root, 'PO1').map(readLine),
    totals: readTotals(root),
  };
}

function dateOf(dates: DocumentDate[], qualifiers: readonly string[]): string | undefined {
  for (const qualifier of qualifiers) {
    const found = dates.find((d) => d.qualifier === qualifier && d.date);
    if (found) return found.date;
  }
  return undefined;
}

function readLine(loop: LoopNode, index: number): PurchaseOrderLine {
  const po1 = loop.segments[0];
  const po4 = first(loop, 'PO4');
  return {
    assignedId: text(po1, 1),
    number: index + 1,
    quantity: text(po1, 2),
    uom: text(po1, 3),
    unitPrice: text(po1, 4),
    priceBasis: text(po1, 5),
    productIds: [...productIds(po1, 6), ...all(loop, 'LIN').flatMap((lin) => productIds(lin, 2))],
    descriptions: readDescriptions(loop),
    references: all(loop, 'REF').map(readReference),
    dates: all(loop, 'DTM').map(readDate),
    notes: readNotes(loop),
    allowancesAndCharges: loops(loop, 'SAC').map((sac) => readAllowance(sac.segments[0])),
    prices: loops(loop, 'CTP').map(({ segments: [ctp] }) => ({
      qualifier: text(ctp, 2),
      price: text(ctp, 3),
      quantity: text(ctp, 4),
      uom: text(ctp, 5),
    })),
    parties: loops(loop, 'N1').map(readParty),
    substitution: substitutionOf(loop) ?? text(first(loop, 'IT8'), 7),
    pack: po4 && { pack: text(po4, 1), size: text(po4, 2), uom: text(po4, 3) },
    schedules: loops(loop, 'SCH').map(({ segments: [sch] }) => readSchedule(sch)),
    destinations: all(loop, 'SDQ').map(readDestinations),
    position: po1.position,
  };
}

const substitutionOf = (loop: LoopNode): string | undefined =>
  all(loop, 'CSH')
    .map((csh) => text(csh, 8))
    .find((code) => code !== undefined);

function readSchedule(sch: Segment): PurchaseOrderLine['schedules'][number] {
  const dates = [5, 8].flatMap((n) => {
    const raw = text(sch, n + 1);
    return raw ? [{ qualifier: text(sch, n) ?? '', date: isoDate(raw), time: text(sch, n + 2), raw }] : [];
  });
  return { quantity: text(sch, 1) ?? '', uom: text(sch, 2) ?? '', dates };
}

function readDestinations(sdq: Segment): PurchaseOrderLine['destinations'][number] {
  const locations = productIds(sdq, 3).map(({ qualifier, id }) => ({ id: qualifier, quantity: id }));
  return { uom: text(sdq, 1), idQualifier: text(sdq, 2), locations };
}

function readTotals(root: LoopNode): PurchaseOrder850['totals'] {
  const ctt = loops(root, 'CTT')[0];
  const count = text(ctt && first(ctt, 'CTT'), 1);
  return {
    lineCount: count && /^\d+$/.test(count) ? Number(count) : undefined,
    hashTotal: text(ctt && first(ctt, 'CTT'), 2),
    amount: text(ctt && first(ctt, 'AMT'), 2),
  };
}
