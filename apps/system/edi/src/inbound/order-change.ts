import type { OrderChangeReceived, OrderDates } from '@crossdock/contracts';
import type { OrderChangeLine, ProductId } from '@crossdock/x12';
import { productIdsFor } from '../code-maps';
import type { ChangedLine, MappedChange } from '../maps/change-map';
import type { Partner, PartnerProfile } from '../partner';
import type { RememberedLine, RememberedOrder } from '../persistence/purchase-orders';
import { unitOf } from '../units';
import { meaningOfDates } from './order-dates';
import { pricePerUnit } from './price-basis';

/** POC02 (670): of quantities, perhaps with dates; of dates alone; nothing. */
const ofQuantities = new Set(['CA', 'QD', 'QI', 'RZ', 'RQ', 'PQ', 'PR']);
const ofDates = new Set(['CT', 'RS', 'RB']);
const ofNothing = new Set(['NC', 'OC']);
/** What may stand in the heading of a change only as the order had it. */
const ofOrder = new Set(['N3', 'N4', 'TD5', 'ITD', 'FOB', 'SAC', 'CUR']);
/** What a line may not bring. */
const notOfLine = new Map([['SCH', 'part deliveries (SCH)'], ['SDQ', 'quantities by place (SDQ)'], ['SAC', 'allowances (SAC)'], ['CTP', 'prices (CTP)'], ['N1', 'another place (N1)'], ['TD5', 'another carrier (TD5)']]); // prettier-ignore

type Change = { lineNumber: number; quantity?: { value: string; unit: string } };
interface Followed {
  line: ChangedLine;
  change?: Change;
  dates: OrderDates;
}

/**
 * What a change means for our order. Lines that cannot be followed say why (`refused`), and the others are done; where nothing
 * can, or something about the whole order cannot, nothing is.
 */
export function meaningOfChange(change: MappedChange, order: RememberedOrder, partner: Partner, documentId: string): { received: OrderChangeReceived; lines: ChangedLine[] } {
  const about = { documentId, partner: partner.id, customerPo: change.number, channelOrderNumber: order.orderNumber };
  const { purpose, lines } = change;
  const no = (reason: string) => refusedAsWhole(change, about, reason);
  if (purpose === '01' || (lines.length === order.lines.length && lines.every((line) => line.change === 'DI')))
    return { received: { ...about, cancel: true, lines: [] }, lines };
  const { dates, unknown } = meaningOfDates(change.dates);
  const misfit = headingMisfit(change, order) ?? (unknown.length > 0 ? `${unknown.join(', ')} cannot be followed` : undefined);
  if (misfit) return no(misfit);
  const read = withUniformDates(lines.map((line) => lineOf(line, order, partner)), dates, order);
  const refused = read.answered.filter((line) => line.refused !== undefined);
  const changes = read.followed.flatMap(({ change: each }) => each ?? []);
  const left = change.replaces ? order.lines.filter(({ lineNumber }) => !changes.some((each) => each.lineNumber === lineNumber)) : [];
  const wanted = [...changes, ...left.map(({ lineNumber }): Change => ({ lineNumber }))];
  if (refused.length > 0 && (change.replaces || wanted.length + Object.keys(read.dates).length === 0))
    return { ...no(refused.map((line) => line.refused).join('; ')) };
  if (wanted.length + Object.keys(read.dates).length === 0) return no('it changes neither quantities nor dates');
  return { received: { ...about, cancel: false, ...read.dates, lines: wanted }, lines: read.answered };
} // prettier-ignore

type About = Pick<OrderChangeReceived, 'documentId' | 'partner' | 'customerPo' | 'channelOrderNumber'>;
const refusedAsWhole = ({ lines }: MappedChange, about: About, reason: string) => ({
  received: { ...about, cancel: false, lines: [], refused: reason.slice(0, 200) },
  lines: lines.map((line) => ({ ...line, refused: line.refused ?? reason })),
});

/** A change that a later one (BCH05) has overtaken would undo it. @param last the highest number that was followed */
export function refusedAsOlder(change: MappedChange, last: number | undefined, order: RememberedOrder, partner: Partner, documentId: string) {
  const { changeNumber = '', number: customerPo } = change;
  if (last === undefined || !/^\d+$/.test(changeNumber) || Number(changeNumber) >= last) return undefined;
  const about = { documentId, partner: partner.id, customerPo, channelOrderNumber: order.orderNumber };
  return refusedAsWhole(change, about, `change ${changeNumber} came after change ${last}, which stands`);
} // prettier-ignore

/** Another place, carrier, terms or charge for the whole order. */
function headingMisfit({ heading }: MappedChange, order: RememberedOrder): string | undefined {
  const before = order.heading;
  if (!before) return undefined;
  const text = (segment: readonly string[]) => segment.join('*').replace(/\*+$/, '');
  const known = new Set(before.map(text));
  const shipTo = heading.find(([id, role]) => id === 'N1' && role === 'ST');
  const ordered = before.find(([id, role]) => id === 'N1' && role === 'ST');
  if (shipTo && text(shipTo) !== text(ordered ?? []) && (shipTo[4] ? shipTo[4] !== ordered?.[4] : shipTo[2] !== ordered?.[2]))
    return 'another ship-to (N1 ST) is not taken';
  const other = heading.find((segment) => ofOrder.has(segment[0]) && !known.has(text(segment)));
  return other && `${other[0]} is not as it was ordered: such a change is not taken`;
} // prettier-ignore

function lineOf(line: ChangedLine, order: RememberedOrder, { profile }: Partner): Followed {
  const { change, assignedId, quantity, uom, below } = line;
  const no = (reason: string): Followed => ({ line: { ...line, refused: `POC ${assignedId ?? '(no number)'}: ${reason}` }, dates: {} });
  if (ofNothing.has(change)) return { line, dates: {} };
  const known = find(line, order, profile);
  if (!known) return no(change === 'AI' ? 'a new item is not taken; send a new order' : 'it names no line of the order');
  if (change === 'DI') return { line, change: { lineNumber: known.lineNumber }, dates: {} };
  if (!ofQuantities.has(change) && !ofDates.has(change)) return no(`change ${change} is not taken; send a new order`);
  if (isAnotherPrice(line, known)) return no('a change of the price is not taken');
  if (isAnotherItem(line, known, profile)) return no('another item is not taken; send a new order');
  const more = below.find((id) => notOfLine.has(id));
  if (more) return no(`${notOfLine.get(more)} are not taken`);
  const { dates, unknown } = meaningOfDates(line.dates);
  if (unknown.length > 0) return no(`${unknown.join(', ')} cannot be followed`);
  if (ofDates.has(change)) return Object.keys(dates).length > 0 ? { line, dates } : no('it changes dates and has none');
  const unit = uom ? unitOf(uom, profile) : known.unit;
  if (quantity && Number(quantity) === 0) return { line, change: { lineNumber: known.lineNumber }, dates };
  if (!quantity || !/^\d+(\.\d+)?$/.test(quantity) || !unit) return no('it must hold a quantity and a unit that we know');
  return { line, change: { lineNumber: known.lineNumber, quantity: { value: quantity, unit } }, dates };
} // prettier-ignore

/** An order has one set of dates: lines may change them only all alike, or as the heading does. */
function withUniformDates(read: Followed[], heading: OrderDates, order: RememberedOrder) {
  const dates: OrderDates = { ...heading };
  const followed: Followed[] = [];
  const answered: ChangedLine[] = [];
  const gone = read.filter(({ change }) => change && !change.quantity).length;
  const dated = (field: keyof OrderDates) => read.flatMap(({ dates: each }) => each[field] ?? []);
  for (const field of ['requestedDelivery', 'requestedShip', 'doNotShipBefore', 'cancelAfter'] as const) {
    const all = dated(field);
    if (!dates[field] && all.length >= order.lines.length - gone && new Set(all).size === 1) dates[field] = all[0];
  }
  for (const each of read) {
    const other = Object.entries(each.dates).find(([field, date]) => dates[field as keyof OrderDates] !== date && (order.dates?.[field as keyof OrderDates] ?? '') !== date);
    if (each.line.refused === undefined && !other) followed.push(each);
    answered.push(other ? { ...each.line, refused: `POC ${each.line.assignedId ?? '(no number)'}: ${other[1]} for one line is not taken: all lines of an order have one date` } : each.line);
  }
  return { dates, followed, answered };
} // prettier-ignore

/** The line that is meant: by its number, else by its item (or what comes in its place); by both where partners number several lines alike. */
export function find({ assignedId, productIds }: OrderChangeLine, { lines }: RememberedOrder, profile: PartnerProfile): RememberedLine | undefined {
  const numberOf = (line: RememberedLine) => line.assignedId ?? String(line.lineNumber);
  const same = (exactly: boolean) => lines.filter((line) => assignedId !== undefined && (exactly ? numberOf(line) === assignedId : Number(numberOf(line)) === Number(assignedId)));
  const numbered = same(true).length > 0 ? same(true) : same(false);
  const named = (among: RememberedLine[]) => among.filter((line) => numbersOf(line, profile).some(({ id }) => productIds.some((each) => each.id === id)));
  const found = numbered.length > 1 ? named(numbered) : numbered.length === 1 ? numbered : named(lines);
  return found.length === 1 ? found[0] : undefined;
} // prettier-ignore

/** Neither what was ordered nor what was acknowledged with another item in its place. */
function isAnotherPrice({ unitPrice, priceBasis }: OrderChangeLine, known: RememberedLine): boolean {
  const price = unitPrice && pricePerUnit(unitPrice, priceBasis, known.unit);
  const agreed = [known.unitPrice, known.substitute?.unitPrice].filter((each) => each !== undefined);
  return Boolean(price) && agreed.length > 0 && !agreed.some((each) => Number(price) === Number(each));
}

const isAnotherItem = ({ productIds }: OrderChangeLine, line: RememberedLine, profile: PartnerProfile): boolean => {
  const known = productIds.flatMap(({ qualifier, id }) => numbersOf(line, profile).flatMap((each) => (each.qualifier === qualifier ? [each.id === id] : [])));
  return known.length > 0 && !known.includes(true);
}; // prettier-ignore

const numbersOf = ({ productIds, substitute }: RememberedLine, profile: PartnerProfile): ProductId[] =>
  substitute ? [...productIds, ...productIdsFor(substitute.sku, profile, substitute.gtin, productIds)] : productIds;
