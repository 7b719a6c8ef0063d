import Big from 'big.js';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { countryByAlpha3, DomainError, type FieldError } from '@crossdock/canonical';
import { type AddressValue, isSurelyValid, OrderSubmission } from '@crossdock/contracts';
import { fieldErrorsOf } from '@crossdock/service';
import type { DocumentParty, PurchaseOrder850, PurchaseOrderLine } from '@crossdock/x12';
import { carrierOf, shipToOf as knownShipTo, skuAmong, skuOf } from '../code-maps';
import { explained } from '../maps/explain-faults';
import type { MappedLine, MappedOrder } from '../maps/order-map';
import type { Partner } from '../partner';
import { unitOf } from '../units';
import { allowancesOf, isFreight } from './allowances';
import { aboutDestinations, datesOfOrder } from './line-dates';
import { pricePerUnit } from './price-basis';

/** BEG01 that ask for a new order: original, confirmation, duplicate. */
const newOrders = ['00', '06', '07'];

/** A partner's 850 as our order. Throws `rejected` with every element that cannot be used, named as the partner knows it. */
export function mapPurchaseOrder(
  order: Omit<MappedOrder, 'heading'>,
  partner: Partner,
  rawReference: string,
): OrderSubmission {
  const { profile } = partner;
  if (!newOrders.includes(order.purpose))
    throw new DomainError(
      'rejected',
      'PURPOSE_UNSUPPORTED',
      {},
      explained(
        [
          {
            pointer: '/BEG/01',
            code: 'PURPOSE_UNSUPPORTED',
            message: `BEG01 ${order.purpose} is not a new order (${newOrders.join(', ')})`,
          },
        ],
        partner,
      ),
    );
  const faults: FieldError[] = [];
  const need = <T>(value: T | undefined, pointer: string, message: string): T => {
    if (value === undefined || value === '') faults.push({ pointer, code: 'MISSING', message });
    return value as T;
  };
  const currency = order.currency ?? profile.currency;
  const number = need(order.number || undefined, '/BEG/03', 'BEG03 must hold the purchase order number');
  const submission: OrderSubmission = {
    legalEntity: partner.legalEntity,
    channel: {
      kind: 'edi',
      name: partner.id,
      orderNumber: order.releaseNumber ? `${number}/${order.releaseNumber}` : number,
      rawReference,
    },
    customerNumber: need(
      customerOf(order, partner),
      '/N1',
      `no customer: ${profile.customerParty ? `N1*${profile.customerParty.role} must carry our customer number in N104` : 'the profile names none'}`,
    ),
    customerPo: number,
    orderedOn: order.date,
    ...datesOfOrder(order, faults),
    priceRule: profile.priceRule ?? 'contract-price',
    allowanceRule: profile.allowanceRule,
    currency,
    shipTo: shipToOf(order, partner, need),
    carrier: carrierOf(order.carrier, profile),
    freight: freightOf(order, currency),
    lines: lineNumbersOf(order.lines).map((lineNumber, index) =>
      lineOf(
        order.lines[index],
        lineNumber,
        `/PO1[${index + 1}]`,
        partner,
        faults,
        takesSubstitute(order, index, profile),
      ),
    ),
  };
  const { ofOrder, ofLines } = allowancesOf(order, submission, profile, faults);
  submission.allowancesAndCharges = ofOrder;
  submission.lines.forEach((line, index) => (line.allowancesAndCharges = ofLines[index]));
  faults.push(...aboutDestinations(order), ...aboutType(order));
  if (order.lines.length === 0) faults.push({ pointer: '/PO1', code: 'MISSING', message: 'the order has no line' });
  if (faults.length > 0) throw new DomainError('rejected', 'PURCHASE_ORDER_INCOMPLETE', {}, explained(faults, partner));
  if (isSurelyValid(OrderSubmission, submission)) return submission;
  const misfits = fieldErrorsOf(validateSync(plainToInstance(OrderSubmission, submission)), '');
  if (misfits.length > 0) throw new DomainError('rejected', 'PURCHASE_ORDER_UNUSABLE', {}, misfits.map(namingField));
  return submission;
}

const namingField = (error: FieldError): FieldError => ({ ...error, message: `${error.pointer}: ${error.message}` });

/** Their line numbers where each line has its own; else the lines are counted from 1. */
export function lineNumbersOf(lines: PurchaseOrderLine[]): number[] {
  const assigned = lines.map(({ assignedId }) => (/^\d{1,5}$/.test(assignedId ?? '') ? Number(assignedId) : 0));
  const usable = assigned.every((number) => number > 0) && new Set(assigned).size === assigned.length;
  return usable ? assigned : lines.map((_, index) => index + 1);
}

/** Another item may come where the order does not forbid it (566 B0: no substitution), and the partner can be told by an 855. */
const takesSubstitute = ({ substitution, lines }: PurchaseOrder850, index: number, { sets }: Partner['profile']): boolean =>
  sets.includes('855') && (lines[index].substitution ?? substitution) !== 'B0'; // prettier-ignore

/** BEG02 (92) of orders that are no orders to ship: blanket and contract orders wait for their releases; copies are for information. */
const notToShip: Record<string, string> = {
  BE: 'a blanket order of estimated quantities', BH: 'a blanket order', BK: 'a blanket order', BL: 'a blanket order', BQ: 'a blanket order', KC: 'a contract',
  IN: 'a copy for information',
}; // prettier-ignore

function* aboutType({ type, releaseNumber }: Omit<MappedOrder, 'heading'>): Generator<FieldError> {
  if (notToShip[type] && !releaseNumber)
    yield {
      pointer: '/BEG/02',
      code: 'TYPE_UNSUPPORTED',
      message: `BEG02 ${type} is ${notToShip[type]}: nothing of it is shipped without a release (BEG04)`,
    };
}

/** Many write N404 in three letters. */
const countryOf = (written?: string): string | undefined => written && (countryByAlpha3(written) ?? written);

type Need = <T>(value: T | undefined, pointer: string, message: string) => T;

function customerOf({ parties, customerId }: Omit<MappedOrder, 'heading'>, { profile }: Partner): string | undefined {
  const wanted = profile.customerParty;
  if (customerId) return customerId;
  if (!wanted) return profile.customerNumber;
  return (
    parties.find((party) => party.role === wanted.role && (!wanted.qualifier || party.idQualifier === wanted.qualifier))
      ?.id ?? profile.customerNumber
  );
}

function shipToOf({ parties }: PurchaseOrder850, { profile }: Partner, need: Need): AddressValue {
  const party: Partial<DocumentParty> = parties.find((each) => each.role === 'ST') ?? {};
  const named = knownShipTo(party, profile);
  const known = named ?? (party.addressLines?.length ? undefined : profile.shipTos?.['*']);
  if (known) return known;
  return {
    name: need(
      party.name,
      '/N1*ST/02',
      'N1*ST must name who receives the goods, or its N104 must be a ship-to of the profile',
    ),
    street: need(party.addressLines?.[0], '/N1*ST/N3/01', 'N3 after N1*ST must hold the street'),
    street2: party.addressLines?.[1],
    city: need(party.city, '/N1*ST/N4/01', 'N4 after N1*ST must hold the city'),
    region: party.state,
    postalCode: party.postalCode,
    country: need(countryOf(party.country) ?? profile.defaultCountry, '/N1*ST/N4/04', 'N404 must hold the country'),
  };
}

function lineOf(
  line: MappedLine,
  lineNumber: number,
  at: string,
  { profile }: Partner,
  faults: FieldError[],
  substitutable = true,
): OrderSubmission['lines'][number] {
  const fault = (element: string, code: string, message: string): string => {
    faults.push({ pointer: `${at}/${element}`, code, message });
    return '';
  };
  const { quantity, uom, unitPrice } = line;
  const sku = line.itemIds ? skuAmong(line.itemIds, profile) : skuOf(line.productIds, profile);
  const unit = uom === undefined ? undefined : unitOf(uom, profile);
  const price = decimalOf(unitPrice);
  if (line.action)
    fault(
      '01',
      'ACTION_UNSUPPORTED',
      `LIN 1229 is ${line.action}: an order has only lines that are added (1, or none)`,
    );
  const ofAnother = line.priceUnit !== undefined && unitOf(line.priceUnit, profile) !== unit;
  const each = ofAnother ? 'unclear' : price && pricePerUnit(price, line.priceBasis, unit ?? '');
  const qualifiers = profile.itemQualifiers.join(', ');
  return {
    lineNumber,
    sku: sku ?? fault('07', 'MISSING', `PO1 must identify the item by one of ${qualifiers}`),
    quantity: {
      value:
        decimalOf(quantity) ?? fault('02', 'MISSING', `PO102 must hold the quantity, not ${quantity ?? 'nothing'}`),
      unit:
        unit ??
        fault('03', 'UNIT_UNKNOWN', `PO103 ${uom ?? 'is empty and'} is no unit that the profile or X12 355 knows`),
    },
    ...(!substitutable && { noSubstitute: true }),
    unitPrice:
      unitPrice !== undefined && price === undefined
        ? fault('04', 'INVALID', `PO104 ${unitPrice} is no price`)
        : each === 'unclear'
          ? fault(
              '05',
              'PRICE_BASIS_UNSUPPORTED',
              `PO105 ${line.priceBasis ?? line.priceUnit}: a price that is not of one ${uom}; a map must say what ${unitPrice} is the price of`,
            )
          : each,
  };
}

/** X12 real numbers may begin or end with the point: `.95`, `12.` */
function decimalOf(text = ''): string | undefined {
  return /^(\d+\.?\d*|\.\d+)$/.test(text) ? new Big(text.replace(/\.$/, '')).toFixed() : undefined;
}

function freightOf({ allowancesAndCharges }: PurchaseOrder850, currency: string) {
  const freight = allowancesAndCharges.find(isFreight);
  return freight ? { amount: freight.amount!, currency } : undefined;
}
