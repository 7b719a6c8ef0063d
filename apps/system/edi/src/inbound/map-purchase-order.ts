import Big from 'big.js';
import { DomainError, type FieldError } from '@crossdock/canonical';
import type { AddressValue, OrderSubmission } from '@crossdock/contracts';
import type { DocumentParty, PurchaseOrder850, PurchaseOrderLine } from '@crossdock/x12';
import type { Partner } from '../partner';

/** X12 data element 355 → UN/ECE Rec 20, where they differ. */
const standardUnits: Record<string, string> = {
  CA: 'CS',
  CT: 'CS',
  DZ: 'DZN',
  LB: 'LBR',
  OZ: 'ONZ',
  KG: 'KGM',
  GR: 'GRM',
  LT: 'LTR',
  ML: 'MLT',
  MR: 'MTR',
  PC: 'H87',
  UN: 'EA',
  PL: 'PF',
  ST: 'SET',
};
/** BEG01 that ask for a new order: original, confirmation, duplicate. */
const newOrders = ['00', '06', '07'];

/** A partner's 850 as our order. Throws `rejected` with every element that cannot be used, named as the partner knows it. */
export function mapPurchaseOrder(order: PurchaseOrder850, partner: Partner, rawReference: string): OrderSubmission {
  const { profile } = partner;
  if (!newOrders.includes(order.purpose))
    throw new DomainError('rejected', 'PURPOSE_UNSUPPORTED', {}, [
      {
        pointer: '/BEG/01',
        code: 'PURPOSE_UNSUPPORTED',
        message: `BEG01 ${order.purpose} is not a new order (${newOrders.join(', ')})`,
      },
    ]);
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
    orderedOn: order.date ?? new Date().toISOString().slice(0, 10),
    requestedDelivery: order.requestedDeliveryDate,
    currency,
    shipTo: shipToOf(order, partner, need),
    carrier: order.carrier?.routing ?? undefined,
    freight: freightOf(order, currency),
    lines: order.lines.map((line, index) => lineOf(line, index, partner, need)),
  };
  if (faults.length > 0) throw new DomainError('rejected', 'PURCHASE_ORDER_INCOMPLETE', {}, faults);
  return submission;
}

type Need = <T>(value: T | undefined, pointer: string, message: string) => T;

function customerOf({ parties }: PurchaseOrder850, { profile }: Partner): string | undefined {
  const wanted = profile.customerParty;
  if (!wanted) return profile.customerNumber;
  return (
    parties.find((party) => party.role === wanted.role && (!wanted.qualifier || party.idQualifier === wanted.qualifier))
      ?.id ?? profile.customerNumber
  );
}

function shipToOf({ parties }: PurchaseOrder850, { profile }: Partner, need: Need): AddressValue {
  const party: Partial<DocumentParty> = parties.find((each) => each.role === 'ST') ?? {};
  const known = party.id ? profile.shipTos?.[party.id] : undefined;
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
    country: need(party.country ?? profile.defaultCountry, '/N1*ST/N4/04', 'N404 must hold the country'),
  };
}

function lineOf(line: PurchaseOrderLine, index: number, { profile }: Partner, need: Need) {
  const at = `/PO1[${index + 1}]`;
  const sku = profile.itemQualifiers
    .map((qualifier) => line.productIds.find((each) => each.qualifier === qualifier)?.id)
    .find(Boolean);
  const assigned = Number(line.assignedId);
  return {
    lineNumber: Number.isInteger(assigned) && assigned > 0 ? assigned : line.number,
    sku: need(sku, `${at}/07`, `PO1 must identify the item by one of ${profile.itemQualifiers.join(', ')}`),
    quantity: {
      value: need(line.quantity, `${at}/02`, 'PO102 must hold the quantity'),
      unit:
        profile.units?.[line.uom ?? ''] ??
        standardUnits[line.uom ?? ''] ??
        need(line.uom, `${at}/03`, 'PO103 must hold the unit'),
    },
    unitPrice: line.unitPrice,
    discount: discountOf(line),
  };
}

/** An allowance in percent on the line (SAC07) is its discount. */
function discountOf({ allowancesAndCharges }: PurchaseOrderLine): string | undefined {
  const allowance = allowancesAndCharges.find((each) => each.indicator === 'A' && each.percent);
  return allowance ? new Big(allowance.percent!).div(100).toFixed() : undefined;
}

function freightOf({ allowancesAndCharges }: PurchaseOrder850, currency: string) {
  const freight = allowancesAndCharges.find((each) => each.indicator === 'C' && each.code === 'D240' && each.amount);
  return freight ? { amount: freight.amount!, currency } : undefined;
}
