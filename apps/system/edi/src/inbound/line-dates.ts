import type { FieldError } from '@crossdock/canonical';
import type { OrderDates } from '@crossdock/contracts';
import type { DocumentDate, PurchaseOrderLine } from '@crossdock/x12';
import type { MappedOrder } from '../maps/order-map';
import { meaningOfDates, unreadable } from './order-dates';

type Order = Omit<MappedOrder, 'heading'>;
const words: Record<keyof OrderDates, string> = {
  requestedDelivery: 'delivery',
  requestedShip: 'shipping',
  doNotShipBefore: 'not shipping before',
  cancelAfter: 'cancelling after',
};

/** The dates of an order: of its heading, else of its lines where all have the same. Whatever we could not keep is a fault. */
export function datesOfOrder(order: Order, faults: FieldError[]): OrderDates {
  const { requestedDeliveryDate: requestedDelivery, requestedShipDate: requestedShip, doNotShipBefore, cancelAfter } = order;
  const dates: OrderDates = { requestedDelivery, requestedShip, doNotShipBefore, cancelAfter };
  const add = (pointer: string, message: string) => void faults.push({ pointer, code: 'DATES_UNSUPPORTED', message });
  for (const { qualifier, raw } of unreadable(order.dates, dates)) add('/DTM', `DTM*${qualifier} ${raw} is no date`);
  const lines = order.lines.map((line, index) => {
    const schedule = onlySchedule(line);
    if (schedule === 'several') add(`/PO1[${index + 1}]/SCH`, `${nameOf(line)} is to come in several deliveries (SCH): ${line.schedules.map(spoken).join(', ')}; an order has one date`);
    const all = [...line.dates, ...(schedule === 'several' ? [] : schedule)];
    for (const { qualifier, raw } of unreadable(all)) add(`/PO1[${index + 1}]/DTM`, `${nameOf(line)}: DTM*${qualifier} ${raw} is no date`);
    return meaningOfDates(all).dates;
  });
  for (const field of Object.keys(words) as (keyof OrderDates)[]) {
    const found = [...new Set(lines.flatMap((line) => line[field] ?? []))];
    const uniform = found.length === 1 && (dates[field] === undefined ? lines.every((line) => line[field]) : dates[field] === found[0]);
    if (uniform) dates[field] = found[0];
    else if (found.length > 0) add('/PO1/DTM', `lines have other dates of ${words[field]} (${found.join(', ')}) than ${dates[field] ?? 'other lines'}: an order has one`);
  }
  return dates;
} // prettier-ignore

/** A line that comes in one delivery may tell its date by SCH. */
function onlySchedule({ schedules, quantity, uom }: PurchaseOrderLine): DocumentDate[] | 'several' {
  if (schedules.length === 0) return [];
  const [only] = schedules;
  const whole = schedules.length === 1 && Number(only.quantity) === Number(quantity) && (!only.uom || only.uom === uom);
  return whole ? only.dates : 'several';
}

/** Goods for several places (SDQ, or N1*ST below a line) cannot go to one. */
export function* aboutDestinations(order: Order): Generator<FieldError> {
  const shipTo = order.parties.find(({ role }) => role === 'ST');
  for (const [index, line] of order.lines.entries()) {
    const at = `/PO1[${index + 1}]`;
    const places = line.destinations.flatMap(({ locations }) => locations);
    const sum = places.reduce((all, { quantity }) => all + Number(quantity), 0);
    const one = places.every(({ id }) => id === shipTo?.id) && sum === Number(line.quantity);
    if (places.length > 0 && !one)
      yield { pointer: `${at}/SDQ`, code: 'DESTINATIONS_UNSUPPORTED', message: `${nameOf(line)} is for other places than its ship-to (SDQ): ${places.map(({ id, quantity }) => `${quantity} for ${id}`).join(', ')}` };
    const other = line.parties.find((party) => party.role === 'ST' && (party.id !== shipTo?.id || party.name !== shipTo?.name));
    if (other) yield { pointer: `${at}/N1`, code: 'DESTINATIONS_UNSUPPORTED', message: `${nameOf(line)} has a ship-to of its own: ${other.id ?? other.name ?? 'N1*ST'}` };
  }
} // prettier-ignore

const nameOf = ({ assignedId, number }: PurchaseOrderLine): string => `PO1 ${assignedId ?? number}`;
const spoken = ({ quantity, uom, dates }: PurchaseOrderLine['schedules'][number]): string =>
  `${quantity} ${uom} ${dates.map(({ date, raw }) => date ?? raw).join(' to ')}`.trim();
