import { gtinKind } from '@crossdock/canonical';
import type { SendInvoice } from '@crossdock/contracts';
import type { DocumentParty, ProductId, PurchaseOrder850, Terms } from '@crossdock/x12';
import type { PartnerProfile } from './partner';

/** A code map's value under the first of these keys that it has. */
function lookUp<T>(map: Record<string, T> | undefined, keys: readonly string[]): T | undefined {
  const key = map && keys.find((each) => Object.hasOwn(map, each));
  return key === undefined ? undefined : map![key];
}

/** Digits of a GTIN by the qualifier (X12 235) that it stands under: UPC-12, EAN-13, GTIN-14, EAN-8. */
export const gtinLengths: Record<string, number> = { UP: 12, EN: 13, UK: 14, EO: 8 };

/** One number, however many zeros stand before it: a GTIN-14 whose first digits are 0 is the UPC (GS1 General Specifications 2.1). */
function keysOf({ qualifier, id }: ProductId): string[] {
  const plain = [`${qualifier}:${id}`, id];
  if (!Object.hasOwn(gtinLengths, qualifier) || !/^\d{8,14}$/.test(id)) return plain;
  const digits = id.replace(/^0+/, '');
  return [...plain, ...[12, 13, 14, 8].filter((length) => digits.length <= length).map((length) => digits.padStart(length, '0'))];
} // prettier-ignore

/** Our SKU: by the item map under any of its numbers, else what stands under the first of the profile's qualifiers. */
export function skuOf(productIds: ProductId[], { items, itemQualifiers }: Pick<PartnerProfile, 'items' | 'itemQualifiers'>): string | undefined {
  const mapped = items && productIds.map((each) => lookUp(items, keysOf(each))).find((sku) => sku !== undefined);
  return mapped ?? itemQualifiers.map((qualifier) => productIds.find((each) => each.qualifier === qualifier)?.id).find((id) => id !== undefined);
} // prettier-ignore

/** Our SKU for numbers that a document map has picked: by the item map, else the first as it stands. */
export const skuAmong = (ids: ProductId[], { items }: Pick<PartnerProfile, 'items'>): string | undefined =>
  ids.map((each) => lookUp(items, keysOf(each))).find((sku) => sku !== undefined) ?? ids[0]?.id;

const buyersQualifiers = ['IN', 'BP', 'CB'];
/** An item map's key as it is written: it names a qualifier (`UP:614141000036`), or stands under the buyer's own. */
export function theirNumber(key: string, itemQualifiers: string[]): ProductId[] {
  const [, named, id] = /^([A-Z0-9]{2}):(.+)$/.exec(key) ?? [];
  const qualifier = named ?? itemQualifiers.find((each) => buyersQualifiers.includes(each));
  return qualifier ? [{ qualifier, id: id ?? key }] : [];
}

/** A GTIN in its shortest form, under the qualifier of that form; nothing where its check digit is wrong. */
function gtinOf(gtin = ''): ProductId[] {
  const digits = gtin.length > 8 ? gtin.replace(/^0{1,6}/, '') : gtin;
  const [qualifier, length] = Object.entries(gtinLengths).sort(([, a], [, b]) => a - b).find(([, most]) => digits.length <= most) ?? [];
  const id = digits.padStart(length ?? 0, '0');
  return qualifier && gtinKind(id) ? [{ qualifier, id }] : [];
} // prettier-ignore

/** Every number by which a partner may know an item of ours: its own by the item map, the GTIN, ours (VN). @param ordered how it named another item */
export function productIdsFor(sku: string, { items = {}, itemQualifiers }: Pick<PartnerProfile, 'items' | 'itemQualifiers'>, gtin?: string, ordered: ProductId[] = []): ProductId[] {
  const qualifiers = [...ordered.map(({ qualifier }) => qualifier), ...itemQualifiers];
  const theirs = Object.entries(items).flatMap(([key, each]) => (each === sku ? theirNumber(key, qualifiers) : []));
  const all = [...theirs, ...gtinOf(gtin), { qualifier: 'VN', id: sku }];
  return all.filter(({ qualifier }, index) => all.findIndex((each) => each.qualifier === qualifier) === index);
} // prettier-ignore

/** A ship-to by N103 and N104 (`UL:0078742035260`), or by N104 alone. */
export const shipToOf = ({ idQualifier, id }: Partial<DocumentParty>, { shipTos }: Pick<PartnerProfile, 'shipTos'>) =>
  id === undefined ? undefined : lookUp(shipTos, [`${idQualifier}:${id}`, id]);

/** Our carrier for theirs (TD503, else TD505); what the map does not know stays as it stands. */
export const carrierOf = (carrier: PurchaseOrder850['carrier'], { carriers }: Pick<PartnerProfile, 'carriers'>) =>
  lookUp(
    carriers,
    [carrier?.id, carrier?.routing].filter((each) => each !== undefined),
  ) ?? carrier?.routing;

/** Their carrier for ours, to be written as TD503: by the map, else ours where it is a standard carrier alpha code (SCAC) itself. */
export const carrierFor = (ours: string, { carriers = {} }: Pick<PartnerProfile, 'carriers'>): string | undefined =>
  Object.entries(carriers).find(([, each]) => each === ours)?.[0] ?? (isScac(ours) ? ours : undefined);

/** Standard carrier alpha code: two to four letters. */
export const isScac = (code: string): boolean => /^[A-Z]{2,4}$/.test(code);

/** ITD of an invoice: as the profile says for our terms of payment, with the discount that it offers and always with the due date. */
export function termsFor({ paymentTerms, invoiceDate, dueOn, cashDiscount }: Pick<SendInvoice, 'paymentTerms' | 'invoiceDate' | 'dueOn' | 'cashDiscount'>, { terms }: Pick<PartnerProfile, 'terms'>): Terms {
  const discount: Terms = cashDiscount ? {
    basisCode: '3', discountPercent: cashDiscount.percent, discountDueDate: cashDiscount.until, discountDays: String(cashDiscount.days),
    netDays: String(Math.round((Date.parse(dueOn) - Date.parse(invoiceDate)) / 86_400_000)), discountAmount: cashDiscount.amount.amount,
  } : {};
  return { typeCode: '01', ...discount, ...lookUp(terms, [paymentTerms]), netDueDate: dueOn };
} // prettier-ignore
