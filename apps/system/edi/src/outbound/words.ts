import type { OrderedUnit, SendInvoice } from '@crossdock/contracts';
import type { OutboundParty, ProductId } from '@crossdock/x12';
import { productIdsFor } from '../code-maps';
import type { Structure } from '../maps/document-map';
import type { PartnerProfile } from '../partner';
import type { RememberedLine, RememberedOrder, Substitute } from '../persistence/purchase-orders';
import { unitFor } from '../units';

/** Who is written to, and what it ordered (absent when its 850 is no longer kept). */
export interface Reader {
  profile: PartnerProfile;
  order?: RememberedOrder;
  /** 856; default pick-and-pack */
  structure?: Structure;
  /** The day on which it is written; default today */
  today?: string;
}

export const todayOf = ({ today }: Reader): string => today ?? new Date().toISOString().slice(0, 10);

export const lineOf = ({ order }: Reader, lineNumber: number): RememberedLine | undefined =>
  order?.lines.find((line) => line.lineNumber === lineNumber);

/** PO101 as the partner gave it, else our number. */
export const assignedIdOf = (reader: Reader, lineNumber: number): string =>
  lineOf(reader, lineNumber)?.assignedId ?? String(lineNumber);

/** The item by the partner's own numbers, and by ours where they did not give it. */
export function productIdsOf(reader: Reader, lineNumber: number, sku: string): ProductId[] {
  const { substitute } = lineOf(reader, lineNumber) ?? {};
  if (substitute?.sku === sku) return substituteIdsOf(reader, lineNumber, substitute);
  const theirs = lineOf(reader, lineNumber)?.productIds ?? [];
  return theirs.some(({ id }) => id === sku) ? theirs : [...theirs, { qualifier: 'VN', id: sku }];
}

/** An item that the partner did not order, by the numbers by which it may know it. */
export const substituteIdsOf = (reader: Reader, lineNumber: number, { sku, gtin }: Substitute): ProductId[] =>
  productIdsFor(sku, reader.profile, gtin, lineOf(reader, lineNumber)?.productIds);

/** Base units in the unit that was ordered where they fill whole ones, else in the base unit; `uom` as the partner writes it. */
export function spoken(
  reader: Reader,
  lineNumber: number,
  base: number,
  baseUnit: string,
  ordered?: Pick<OrderedUnit, 'unit' | 'baseUnits'>,
): { quantity: string; uom: string; whole: boolean } {
  const whole = ordered !== undefined && base % ordered.baseUnits === 0;
  const unit = whole ? ordered.unit : baseUnit;
  const quantity = String(whole ? base / ordered.baseUnits : base);
  return { quantity, uom: uomFor(reader, lineNumber, unit), whole };
}

/** Our unit as the partner wrote it for the line, else as it usually writes it. */
export function uomFor(reader: Reader, lineNumber: number, unit: string): string {
  const remembered = lineOf(reader, lineNumber);
  return remembered?.uom && remembered.unit === unit ? remembered.uom : unitFor(unit, reader.profile);
}

export const shipTo = (address: SendInvoice['shipTo']): OutboundParty => ({
  role: 'ST', name: address.name.slice(0, 60), addressLines: [address.street, address.street2].filter((line): line is string => Boolean(line)).map((line) => line.slice(0, 55)),
  city: address.city.slice(0, 30), state: address.region?.length === 2 ? address.region : undefined, postalCode: address.postalCode?.slice(0, 15), country: address.country,
}); // prettier-ignore
