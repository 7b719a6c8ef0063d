import { type DocumentParty, type ProductId, type PurchaseOrder850, type PurchaseOrderLine, readPurchaseOrder, type TransactionSet } from '@crossdock/x12'; // prettier-ignore
import { read } from './forms';
import type { Segments } from './path';
import { type Form, type Given, isDetailed, type Rule, sourcesOf, valueOf } from './rule';

export const headingFields = [
  'number', 'releaseNumber', 'purpose', 'type', 'orderedOn', 'currency', 'customerNumber', 'requestedDelivery', 'requestedShip', 'doNotShipBefore', 'cancelAfter',
  'carrier', 'freight', 'shipTo.id', 'shipTo.name', 'shipTo.street', 'shipTo.street2', 'shipTo.city', 'shipTo.region', 'shipTo.postalCode', 'shipTo.country',
] as const; // prettier-ignore
export const lineFields = [
  'lineNumber',
  'item',
  'quantity',
  'unit',
  'unitPrice',
  'priceBasis',
  'discountPercent',
] as const;
export type HeadingField = (typeof headingFields)[number];
export type LineField = (typeof lineFields)[number];

/** Which element of an 850 is what. A field that is left out is read as usual. */
export interface OrderRules {
  fields?: Partial<Record<HeadingField, Rule>>;
  /** Looked for in each line: PO1 and what follows it */
  lines?: Partial<Record<LineField, Rule>>;
}

/** An 850 as its partner's map reads it. */
export interface MappedOrder extends PurchaseOrder850 {
  /** Given by the map alone */
  customerId?: string;
  lines: MappedLine[];
  /** Segments before the first line, without ST: what our documents may repeat */
  heading: Segments;
}
export interface MappedLine extends PurchaseOrderLine {
  /** What may name the item, best first; given by the map alone */
  itemIds?: ProductId[];
  discountPercent?: string;
  /** As the partner wrote it, where the map gives something else: what our documents repeat */
  written?: Pick<PurchaseOrderLine, 'assignedId' | 'uom'>;
}

/** The usual reading, as rules: what `readPurchaseOrder` does. */
export const usualOrderRules = ({ itemQualifiers, customerParty }: { itemQualifiers: string[]; customerParty?: { role: string; qualifier?: string } }): OrderRules => ({
  fields: {
    number: 'BEG/03', releaseNumber: 'BEG/04', purpose: 'BEG/01', type: 'BEG/02', orderedOn: 'BEG/05', currency: 'CUR/02',
    ...(customerParty && { customerNumber: `N1[01=${customerParty.role}]${customerParty.qualifier ? `[03=${customerParty.qualifier}]` : ''}/04` }),
    requestedDelivery: 'DTM[01=002|106|074|077]/02', requestedShip: 'DTM[01=010|011]/02', doNotShipBefore: 'DTM[01=037|064]/02',
    cancelAfter: 'DTM[01=001|038|061|063|175|177]/02', carrier: 'TD5/05', freight: { from: 'SAC[01=C][02=D240]/05', as: 'cents' },
    'shipTo.id': 'N1[01=ST]/04', 'shipTo.name': 'N1[01=ST]/02', 'shipTo.street': 'N1[01=ST]/N3/01', 'shipTo.street2': 'N1[01=ST]/N3/02',
    'shipTo.city': 'N1[01=ST]/N4/01', 'shipTo.region': 'N1[01=ST]/N4/02', 'shipTo.postalCode': 'N1[01=ST]/N4/03', 'shipTo.country': 'N1[01=ST]/N4/04',
  },
  lines: {
    lineNumber: 'PO1/01', quantity: 'PO1/02', unit: 'PO1/03', unitPrice: 'PO1/04', priceBasis: 'PO1/05', discountPercent: 'SAC[01=A]/07',
    item: itemQualifiers.flatMap((qualifier) => [`PO1/@${qualifier}`, `LIN/@${qualifier}`]),
  },
}); // prettier-ignore

const dateFields = new Set<string>([
  'orderedOn',
  'requestedDelivery',
  'requestedShip',
  'doNotShipBefore',
  'cancelAfter',
]);

/** Reads an 850 as usual, and by the rules where there are any. */
export function readOrder(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>, rules?: OrderRules): MappedOrder {
  const order = readPurchaseOrder(set);
  const segments = set.segments.map(({ elements }) => elements);
  const { heading, lines, summary } = split(segments);
  if (!rules) return { ...order, heading };
  const outer = { segments: [...heading, ...summary] };
  return {
    ...withHeading(order, rules.fields ?? {}, outer),
    lines: order.lines.map((line, index) => withLine(line, rules.lines ?? {}, { segments: lines[index] ?? [] })),
    heading,
  };
}

/** What stands before the first line, without ST. */
export const headingOf = (segments: Segments, lineStart: string): Segments => {
  const end = segments.findIndex(([id]) => id === lineStart || id === 'CTT' || id === 'SE');
  return segments.slice(1, end === -1 ? segments.length : end);
};

function split(segments: Segments) {
  const starts = segments.flatMap(([id], index) => (id === 'PO1' ? [index] : []));
  const end = segments.findIndex(([id]) => id === 'CTT' || id === 'SE');
  const stop = end === -1 ? segments.length : end;
  return {
    heading: headingOf(segments, 'PO1'),
    lines: starts.map((start, index) => segments.slice(start, starts[index + 1] ?? stop)),
    summary: segments.slice(stop),
  };
}

/** By its rule, where a field has one. */
export const withFields =
  (rules: Partial<Record<HeadingField, Rule>>, given: Given) =>
  <T>(field: HeadingField, usual: T): T | string | undefined =>
    rules[field] ? fieldOf(field, rules[field], given) : usual;

function withHeading(order: PurchaseOrder850, rules: NonNullable<OrderRules['fields']>, given: Given): PurchaseOrder850 & { customerId?: string } {
  const by = withFields(rules, given);
  return {
    ...order,
    number: by('number', order.number) ?? '', releaseNumber: by('releaseNumber', order.releaseNumber), purpose: by('purpose', order.purpose) ?? '',
    type: by('type', order.type) ?? '', date: by('orderedOn', order.date), currency: by('currency', order.currency),
    requestedDeliveryDate: by('requestedDelivery', order.requestedDeliveryDate), requestedShipDate: by('requestedShip', order.requestedShipDate),
    doNotShipBefore: by('doNotShipBefore', order.doNotShipBefore), cancelAfter: by('cancelAfter', order.cancelAfter),
    carrier: rules.carrier ? { routing: by('carrier', undefined) } : order.carrier,
    customerId: by('customerNumber', undefined), parties: withShipTo(order.parties, rules, by),
    allowancesAndCharges: rules.freight ? withFreight(order, by('freight', undefined)) : order.allowancesAndCharges,
  };
} // prettier-ignore

function withShipTo(parties: DocumentParty[], rules: NonNullable<OrderRules['fields']>, by: <T>(field: HeadingField, usual: T) => T | string | undefined): DocumentParty[] {
  if (!Object.keys(rules).some((field) => field.startsWith('shipTo.'))) return parties;
  const usual = parties.find(({ role }) => role === 'ST') ?? { role: 'ST', additionalNames: [], addressLines: [], references: [], contacts: [] };
  const street = [by('shipTo.street', usual.addressLines[0]), by('shipTo.street2', usual.addressLines[1])];
  const shipTo = {
    ...usual, id: by('shipTo.id', usual.id), name: by('shipTo.name', usual.name), addressLines: street.filter((line) => line !== undefined),
    city: by('shipTo.city', usual.city), state: by('shipTo.region', usual.state), postalCode: by('shipTo.postalCode', usual.postalCode), country: by('shipTo.country', usual.country),
  };
  return [shipTo, ...parties.filter((party) => party !== usual)];
} // prettier-ignore

function withFreight({ allowancesAndCharges }: PurchaseOrder850, amount?: string) {
  const others = allowancesAndCharges.filter(({ indicator, code }) => indicator !== 'C' || code !== 'D240');
  return amount ? [...others, { indicator: 'C' as const, code: 'D240', amount }] : others;
}

function withLine(line: PurchaseOrderLine, rules: NonNullable<OrderRules['lines']>, given: Given): MappedLine {
  const by = (field: LineField, usual?: string) => (rules[field] ? fieldOf(field, rules[field], given) : usual);
  return {
    ...line,
    written: { assignedId: line.assignedId, uom: line.uom },
    assignedId: by('lineNumber', line.assignedId),
    quantity: by('quantity', line.quantity),
    uom: by('unit', line.uom),
    unitPrice: by('unitPrice', line.unitPrice),
    priceBasis: by('priceBasis', line.priceBasis),
    ...(rules.item && { itemIds: idsOf(rules.item, given) }),
    ...(rules.discountPercent && { discountPercent: by('discountPercent') ?? '' }),
  };
}

/** A date that says nothing of its form is CCYYMMDD or YYMMDD. */
function fieldOf(field: string, rule: Rule, given: Given): string | undefined {
  if (!dateFields.has(field) || (isDetailed(rule) && rule.as)) return valueOf(rule, given, read);
  const inForm = (as: Form): Rule => (isDetailed(rule) ? { ...rule, as } : { from: rule, as });
  return valueOf(inForm('CCYYMMDD'), given, read) ?? valueOf(inForm('YYMMDD'), given, read);
} // prettier-ignore

/** Every number that its sources give, best first, each under the qualifier that it was looked for. */
const idsOf = (rule: Rule, given: Given): ProductId[] =>
  sourcesOf(rule).flatMap((from) => {
    const id = valueOf(isDetailed(rule) ? { ...rule, from } : from, given, read);
    return id === undefined ? [] : [{ qualifier: /@(..)$/.exec(from)?.[1] ?? '', id }];
  });
