import { all, first } from '../../documents/read-parts';
import type { DocumentDate, PurchaseOrder850, PurchaseOrderLine } from '../../documents/types';
import type { Segment, TransactionSet } from '../../types';
import { type LoopNode, loopTree } from '../../validate/loop-tree';
import { agencies, orderTypes, productIdOf, purposes } from './codes';
import { perUnit } from './per-unit';
import { inner, Parts } from './read-parts';

/** The unit of a quantity that names none (EANCOM): pieces. */
const PIECE = 'PCE';

/**
 * Reads ORDERS (D.96A to D.01B) as the purchase order that an 850 is read as. Codes are those of X12 (`codes.ts`), units stay
 * as they stand; what is missing is absent or '', nothing is guessed.
 */
export function readOrders(set: Pick<TransactionSet, 'id' | 'segments' | 'version' | 'separators'>): PurchaseOrder850 {
  const root = loopTree(set, set.version);
  const parts = new Parts(set.separators);
  const bgm = first(root, 'BGM');
  const issued = all(root, 'DTM').find((dtm) => parts.at(dtm, 1) === '137');
  const dates = datesOf(root, parts);
  const references = inner(root, 'RFF').map(({ segments: [rff] }) => parts.reference(rff));
  const numberUnder = (code: string) => references.find(({ qualifier }) => qualifier === code)?.id;
  const on = (...qualifiers: string[]) => dates.find(({ qualifier, date }) => qualifiers.includes(qualifier) && date)?.date;
  const [cux] = inner(root, 'CUX').map(({ segments }) => segments[0]).filter((each) => parts.at(each, 1) === '2');
  const [tdt] = inner(root, 'TDT').map(({ segments }) => segments[0]);
  return {
    purpose: purposes.toX12(parts.at(bgm, 3) ?? '9'),
    type: orderTypes.toX12(parts.at(bgm, 1) ?? ''),
    number: parts.at(bgm, 2) ?? '',
    releaseNumber: numberUnder('RE'),
    date: issued && parts.dates(issued)[0].date,
    contractNumber: numberUnder('CT'),
    currency: parts.at(cux, 1, 2),
    dates,
    requestedDeliveryDate: on('002') ?? on('074', '077'),
    requestedShipDate: on('010') ?? on('011'),
    doNotShipBefore: on('037') ?? on('064'),
    cancelAfter: on('001') ?? on('038') ?? on('061') ?? on('063'),
    references,
    contacts: [],
    parties: partiesOf(root, parts),
    terms: parts.terms(inner(root, 'PAT')),
    carrier: tdt && { idQualifier: agency(parts.at(tdt, 5, 3)), id: parts.at(tdt, 5), routing: parts.at(tdt, 5, 4) ?? parts.at(tdt, 5) },
    allowancesAndCharges: inner(root, 'ALC').map((loop) => parts.allowance(loop)),
    notes: parts.notes(root),
    lines: inner(root, 'LIN').filter((loop) => !isPartOfAnother(loop, parts)).map((loop, index) => lineOf(loop, index, parts)),
    totals: totalsOf(root, parts),
  };
} // prettier-ignore

/** A sub-line (C829) tells what is in the line above it, and is not ordered besides. */
const isPartOfAnother = ({ segments: [lin] }: LoopNode, parts: Parts): boolean => parts.at(lin, 4) === '1';

const agency = (code?: string): string | undefined => code && agencies.toX12(code);

/** All but that of the message itself (137). */
const datesOf = (node: LoopNode, parts: Parts): DocumentDate[] =>
  all(node, 'DTM').filter((dtm) => parts.at(dtm, 1) !== '137').flatMap((dtm) => parts.dates(dtm)); // prettier-ignore

/** Where nobody is the delivery party (DP, ST), goods go to the consignee. */
function partiesOf(root: LoopNode, parts: Parts): PurchaseOrder850['parties'] {
  const parties = inner(root, 'NAD').map((nad) => parts.party(nad));
  if (parties.some(({ role }) => role === 'ST')) return parties;
  return parties.map((party) => (party.role === 'CN' ? { ...party, role: 'ST' } : party));
}

function lineOf(loop: LoopNode, index: number, parts: Parts): PurchaseOrderLine {
  const lin = loop.segments[0];
  const { quantity, uom } = quantityUnder('21', all(loop, 'QTY'), parts);
  const prices = inner(loop, 'PRI').map(({ segments: [pri] }) => priceOf(pri, parts));
  const net = prices.find(({ qualifier }) => qualifier === 'AAA');
  const { price: unitPrice, uom: of } = net ?? prices.find(({ qualifier }) => qualifier === 'AAB') ?? prices[0] ?? {};
  return {
    assignedId: parts.at(lin, 1),
    number: index + 1,
    quantity,
    uom: uom ?? (quantity === undefined ? undefined : PIECE),
    unitPrice,
    ...(![undefined, '1'].includes(parts.at(lin, 2)) && { action: parts.at(lin, 2) }),
    ...(of && of !== (uom ?? PIECE) && { priceUnit: of }),
    productIds: idsOf(loop, parts),
    descriptions: all(loop, 'IMD').map((imd) => parts.all(imd, 3).slice(3).filter(Boolean).join(' ')).filter(Boolean),
    references: inner(loop, 'RFF').map(({ segments: [rff] }) => parts.reference(rff)),
    dates: datesOf(loop, parts),
    notes: parts.notes(loop),
    // The net price (AAA) has the allowances of its line in it.
    allowancesAndCharges: net ? [] : inner(loop, 'ALC').map((alc) => parts.allowance(alc)),
    prices,
    parties: inner(loop, 'NAD').map((nad) => parts.party(nad)).map((party) => (party.role === 'CN' ? { ...party, role: 'ST' } : party)),
    schedules: inner(loop, 'SCC').flatMap((scc) => inner(scc, 'QTY')).map((qty) => scheduleOf(qty, parts)),
    destinations: inner(loop, 'LOC').flatMap((loc) => destinationOf(loc, parts)),
    position: lin.position,
  };
} // prettier-ignore

/** LIN and PIA, those that identify (5) before those that are told besides (1); substitutes are no numbers of the item. */
function idsOf(loop: LoopNode, parts: Parts): PurchaseOrderLine['productIds'] {
  const pias = all(loop, 'PIA').filter((pia) => ['5', '1'].includes(parts.at(pia, 1) ?? ''));
  const sorted = pias.sort((a, b) => Number(parts.at(b, 1)) - Number(parts.at(a, 1)));
  const composites = [
    parts.all(loop.segments[0], 3),
    ...sorted.flatMap((pia) => pia.elements.slice(2).map((_, index) => parts.all(pia, index + 2))),
  ];
  return composites.flatMap(([id, code]) => (id ? [productIdOf(id, code)] : []));
}

function quantityUnder(code: string, qtys: Segment[], parts: Parts): { quantity?: string; uom?: string } {
  const qty = qtys.find((each) => parts.at(each, 1) === code);
  return { quantity: parts.number(qty, 1, 2), uom: parts.at(qty, 1, 3) };
}

/** PRI for one unit: 5284 says for how many the price is. */
function priceOf(pri: Segment, parts: Parts): PurchaseOrderLine['prices'][number] {
  const [price, basis] = [parts.number(pri, 1, 2), parts.number(pri, 1, 5)];
  return { qualifier: parts.at(pri, 1), price: price && perUnit(price, basis), uom: parts.at(pri, 1, 6) };
}

function scheduleOf(loop: LoopNode, parts: Parts): PurchaseOrderLine['schedules'][number] {
  const [qty, ...dtms] = loop.segments;
  return { quantity: parts.number(qty, 1, 2) ?? '', uom: parts.at(qty, 1, 3) ?? '', dates: dtms.flatMap((dtm) => parts.dates(dtm)) }; // prettier-ignore
}

/** LOC with a quantity: goods for one of several places. */
function destinationOf(loop: LoopNode, parts: Parts): PurchaseOrderLine['destinations'] {
  const [loc] = loop.segments;
  const [qty] = all(loop, 'QTY');
  const [id, quantity] = [parts.at(loc, 2), parts.number(qty, 1, 2)];
  if (!id || !quantity) return [];
  return [{ uom: parts.at(qty, 1, 3), idQualifier: agency(parts.at(loc, 2, 3)), locations: [{ id, quantity }] }];
}

function totalsOf(root: LoopNode, parts: Parts): PurchaseOrder850['totals'] {
  const counted = (code: string) => all(root, 'CNT').find((cnt) => parts.at(cnt, 1) === code);
  const lineCount = parts.at(counted('2'), 1, 2);
  const moa = all(root, 'MOA').find((each) => ['86', '79', '128'].includes(parts.at(each, 1) ?? ''));
  return {
    lineCount: lineCount && /^\d+$/.test(lineCount) ? Number(lineCount) : undefined,
    hashTotal: parts.number(counted('1'), 1, 2),
    amount: parts.number(moa, 1, 2),
  };
}
