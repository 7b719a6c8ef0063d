import Big from 'big.js';
import { type FieldError, zero } from '@crossdock/canonical';
import {
  datesOf,
  type EnrichedLine,
  type Enrichment,
  type OrderLineSubmission,
  type OrderSubmission,
} from '@crossdock/contracts';
import { agreeAllowances } from '../allowances/agree-allowances';
import { netOf } from '../allowances/bill-allowances';
import { type DatedSubmission, type DocumentLine, lineIdOf, type OrderDocument } from '../order';
import { itemNamed, refusalOfSubstitute } from './substitutes';

export type Verdict = { document: OrderDocument } | { findings: FieldError[] };

/** What the order is once the ERP has been heard, or everything that is wrong with it. Pure. */
export function validateOrder(
  orderId: string,
  submission: DatedSubmission,
  enrichment: Enrichment,
  maxQuantity: number,
): Verdict {
  const findings: FieldError[] = [...aboutOrder(submission, enrichment)];
  const enriched = new Map(enrichment.lines.map((line) => [line.lineNumber, line]));
  const seen = new Set<number>();
  const lines: DocumentLine[] = [];
  for (const [index, line] of submission.lines.entries()) {
    const at = `/lines/${index}`;
    if (seen.has(line.lineNumber))
      findings.push(
        finding(
          `${at}/lineNumber`,
          'DUPLICATE_LINE',
          `line number ${line.lineNumber} stands twice; number lines from 1`,
        ),
      );
    seen.add(line.lineNumber);
    const item = enriched.get(line.lineNumber);
    const refused = refusalOfSubstitute(line, item, enrichment.customer, at);
    const found = refused ? { findings: [refused] } : lineOf(orderId, line, item, submission, at, maxQuantity);
    if ('findings' in found) findings.push(...found.findings);
    else lines.push(found);
  }
  if (findings.length > 0 || !enrichment.customer)
    return { findings: findings.length > 0 ? findings : [unknownCustomer(submission)] };
  const agreed = agreeAllowances(submission, enrichment, lines);
  if (agreed.findings.length > 0) return { findings: agreed.findings };
  const { currency, orderedOn, shipTo, carrier } = submission;
  const freight = submission.freight ?? zero(currency);
  return {
    document: {
      customer: enrichment.customer,
      currency,
      orderedOn,
      ...datesOf(submission),
      shipTo,
      carrier,
      freight,
      net: netOf({ lines: agreed.lines, currency, ...agreed.ofOrder }),
      ...agreed.ofOrder,
      lines: agreed.lines,
    },
  };
}

function* aboutOrder(submission: OrderSubmission, { problem, customer }: Enrichment): Generator<FieldError> {
  const { customerNumber, currency, freight, legalEntity, doNotShipBefore, cancelAfter } = submission;
  if (problem === 'UNKNOWN_CUSTOMER') yield unknownCustomer(submission);
  if (problem === 'INACTIVE_CUSTOMER' || (customer && !customer.active))
    yield finding('/customerNumber', 'INACTIVE_CUSTOMER', `customer ${customerNumber} is not active and may not order`);
  if (problem === 'UNKNOWN_LEGAL_ENTITY')
    yield finding('/legalEntity', problem, `legal entity ${legalEntity} is unknown`);
  if (problem === 'CURRENCY_MISMATCH' || (customer && customer.currency !== currency)) {
    yield finding(
      '/currency',
      'CURRENCY_MISMATCH',
      `the order is in ${currency}; customer ${customerNumber} buys in ${customer?.currency ?? 'another currency'}`,
    );
  }
  if (doNotShipBefore && cancelAfter && doNotShipBefore > cancelAfter)
    yield finding(
      '/cancelAfter',
      'DATES_CONTRADICT',
      `nothing may leave before ${doNotShipBefore}, and nothing is taken after ${cancelAfter}`,
    );
  if (freight && freight.currency !== currency)
    yield finding(
      '/freight/currency',
      'CURRENCY_MISMATCH',
      `freight is in ${freight.currency}; the order is in ${currency}`,
    );
  if (freight && new Big(freight.amount).lt(0))
    yield finding('/freight/amount', 'FREIGHT_NEGATIVE', 'freight must be 0 or more');
}

const unknownCustomer = ({ customerNumber }: OrderSubmission) =>
  finding('/customerNumber', 'UNKNOWN_CUSTOMER', `customer ${customerNumber} is unknown`);

function lineOf(
  orderId: string,
  line: OrderLineSubmission,
  item: EnrichedLine | undefined,
  { channel, priceRule }: OrderSubmission,
  at: string,
  maxQuantity: number,
): DocumentLine | { findings: FieldError[] } {
  const { sku, lineNumber, quantity } = line;
  const name = `line ${lineNumber}`;
  const takesOurs = priceRule === 'contract-price' && line.unitPrice !== undefined;
  const ownPrice = channel.kind === 'marketplace' && line.unitPrice !== undefined;
  if (!item || item.problem === 'UNKNOWN_ITEM')
    return { findings: [finding(`${at}/sku`, 'UNKNOWN_ITEM', `${name}: item ${sku} is unknown`)] };
  if (item.problem === 'INACTIVE_ITEM')
    return { findings: [finding(`${at}/sku`, 'INACTIVE_ITEM', `${name}: item ${sku} is no longer sold`)] };
  const allowed = (item.units ?? []).map((unit) => unit.unit).join(', ');
  const unit = item.units?.find((each) => each.unit === quantity.unit);
  if (item.problem === 'UNIT_NOT_OF_ITEM' || !unit) {
    return {
      findings: [
        finding(
          `${at}/quantity/unit`,
          'UNIT_NOT_OF_ITEM',
          `${name}: item ${sku} is not sold by ${quantity.unit}; its units are ${allowed || 'unknown'}`,
        ),
      ],
    };
  }
  if (item.problem === 'NO_PRICE' && !ownPrice)
    return {
      findings: [
        finding(`${at}/unitPrice`, 'NO_PRICE', `${name}: item ${itemNamed(item)} has no price for this customer`),
      ],
    };
  const findings = [
    ...aboutQuantity(line, unit.baseUnits, at, maxQuantity),
    ...(ownPrice ? [] : aboutPrice(takesOurs ? { ...line, unitPrice: undefined } : line, item, at)),
  ];
  if (new Big(line.discount ?? 0).gt(1))
    findings.push(finding(`${at}/discount`, 'DISCOUNT_INVALID', `${name}: discount is a fraction of 1, e.g. "0.15"`));
  if (findings.length > 0) return { findings };
  return {
    lineId: lineIdOf(orderId, lineNumber),
    lineNumber,
    sku: item.substituteSku ?? sku,
    ...(item.substituteSku !== undefined && { orderedSku: sku, gtin: item.gtin }),
    name: item.name,
    unit: quantity.unit,
    quantity: quantity.value,
    baseUnit: item.baseUnit ?? quantity.unit,
    baseUnits: unit.baseUnits,
    baseQuantity: new Big(quantity.value).times(unit.baseUnits).toNumber(),
    unitPrice: ownPrice ? line.unitPrice! : item.unitPrice!,
    ...(takesOurs && !new Big(line.unitPrice!).eq(item.unitPrice!) && { askedPrice: line.unitPrice }),
    discount: ownPrice ? (line.discount ?? '0') : (line.discount ?? item.discount ?? '0'),
    unitCost: item.unitCost ?? '0',
    taxCategory: item.taxCategory ?? 'general',
    sellOut: item.sellOut ?? false,
  };
}

function* aboutQuantity(
  { lineNumber, sku, quantity }: OrderLineSubmission,
  baseUnits: number,
  at: string,
  max: number,
): Generator<FieldError> {
  const base = new Big(quantity.value).times(baseUnits);
  const pointer = `${at}/quantity/value`;
  if (base.lte(0))
    yield finding(
      pointer,
      'QUANTITY_NOT_POSITIVE',
      `line ${lineNumber}: quantity ${quantity.value} must be more than 0`,
    );
  else if (!base.round(0, Big.roundDown).eq(base))
    yield finding(
      pointer,
      'QUANTITY_NOT_WHOLE',
      `line ${lineNumber}: ${quantity.value} ${quantity.unit} of ${sku} is not a whole number of base units`,
    );
  else if (base.gt(max))
    yield finding(
      pointer,
      'QUANTITY_ABSURD',
      `line ${lineNumber}: ${quantity.value} ${quantity.unit} of ${sku} is more than ${max} base units; split the order if it is meant`,
    );
}

function* aboutPrice(line: OrderLineSubmission, item: EnrichedLine, at: string): Generator<FieldError> {
  const agreed = `${item.unitPrice}${Number(item.discount ?? 0) > 0 ? ` less ${item.discount}` : ''}`;
  const sayPrice = (pointer: string, given: string) =>
    finding(
      pointer,
      'PRICE_NOT_AGREED',
      `line ${line.lineNumber}: ${given} was given, the ${item.priceSource ?? 'contract'} price of ${itemNamed(item)} is ${agreed}; leave the price out to take it`,
    );
  const net = (price: string, discount: string) => new Big(price).times(new Big(1).minus(discount));
  const theirs = net(line.unitPrice ?? item.unitPrice!, line.discount ?? item.discount ?? '0');
  if (theirs.eq(net(item.unitPrice!, item.discount ?? '0'))) return;
  yield line.unitPrice !== undefined && !new Big(line.unitPrice).eq(item.unitPrice!)
    ? sayPrice(`${at}/unitPrice`, line.unitPrice)
    : sayPrice(`${at}/discount`, `discount ${line.discount}`);
}

const finding = (pointer: string, code: string, message: string): FieldError => ({ pointer, code, message });
