import type { OrderDates } from '@crossdock/contracts';
import type { DocumentDate } from '@crossdock/x12';

/** DTM01 (374) of each date that we keep; the first that is there counts. */
export const dateQualifiers: Record<keyof OrderDates, readonly string[]> = {
  requestedDelivery: ['002', '106', '074', '077'],
  requestedShip: ['010', '011'],
  doNotShipBefore: ['037', '064'],
  cancelAfter: ['001', '038', '061', '063', '175', '177'],
};
const fields = Object.entries(dateQualifiers) as [keyof OrderDates, readonly string[]][];

/** They say nothing of when the goods are wanted: dates of papers, of prices, of changes. */
const aboutPapers = new Set([
  '003',
  '004',
  '007',
  '036',
  '097',
  '102',
  '150',
  '151',
  '152',
  '167',
  '196',
  '197',
  '370',
  '405',
  '619',
  'LEA',
]);

/** What dates mean for an order, and those that we do not understand. */
export function meaningOfDates(dates: readonly DocumentDate[]): { dates: OrderDates; unknown: string[] } {
  const found = fields.flatMap(([field, qualifiers]) => {
    const date = qualifiers.map((each) => dates.find(({ qualifier, date: day }) => qualifier === each && day)?.date).find(Boolean);
    return date ? [[field, date]] : [];
  });
  const known = new Set(fields.flatMap(([, qualifiers]) => qualifiers));
  const unknown = dates.filter(({ qualifier, date }) => (known.has(qualifier) ? date === undefined : !aboutPapers.has(qualifier)));
  return { dates: Object.fromEntries(found), unknown: unknown.map(({ qualifier, raw }) => `DTM ${qualifier} (${raw})`) };
} // prettier-ignore

/** Dates that matter and cannot be read. @param known dates that were found elsewhere */
export function unreadable(dates: readonly DocumentDate[], known: OrderDates = {}): DocumentDate[] {
  const missing = fields.filter(([field]) => known[field] === undefined).flatMap(([, qualifiers]) => qualifiers);
  return dates.filter(({ qualifier, date }) => date === undefined && missing.includes(qualifier));
}
