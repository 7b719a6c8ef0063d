import Big from 'big.js';
import type { AcknowledgePurchaseOrder, SendInvoice, SendShipNotice } from '@crossdock/contracts';
import {
  type DocumentOptions,
  type OutboundParty,
  type SegmentInput,
  write810,
  write855,
  write856,
} from '@crossdock/x12';

/** UN/ECE Rec 20 → X12 355. */
const x12Units: Record<string, string> = {
  CS: 'CA',
  DZN: 'DZ',
  LBR: 'LB',
  ONZ: 'OZ',
  KGM: 'KG',
  GRM: 'GR',
  LTR: 'LT',
  MLT: 'ML',
  MTR: 'MR',
  H87: 'PC',
  PF: 'PL',
  SET: 'ST',
};
const unit = (code: string): string => x12Units[code] ?? code;
const vendorPart = (sku: string) => [{ qualifier: 'VN', id: sku }];
const options = (version: string): DocumentOptions => ({ version });

/** 855: what becomes of each line. */
export function acknowledgement(data: AcknowledgePurchaseOrder, version: string): SegmentInput[] {
  return write855(
    {
      type: data.answer === 'AK' ? 'AC' : data.answer, orderNumber: data.customerPo, orderDate: data.orderedOn, sellerReference: data.orderNumber,
      acknowledgedDate: new Date().toISOString().slice(0, 10), currency: data.currency,
      lines: data.lines.map((line) => ({
        assignedId: String(line.lineNumber), quantity: line.ordered.value, uom: unit(line.ordered.unit), unitPrice: line.unitPrice, productIds: vendorPart(line.sku),
        statuses: [
          ...(line.promised > 0 ? [{ code: line.backordered > 0 ? 'IQ' : line.answer, quantity: String(line.promised), uom: 'EA' }] : []),
          ...(line.backordered > 0 ? [{ code: 'IB', quantity: String(line.backordered), uom: 'EA' }] : []),
          ...(line.promised === 0 && line.backordered === 0 ? [{ code: 'IR', quantity: line.ordered.value, uom: unit(line.ordered.unit) }] : []),
        ],
      })),
    },
    options(version),
  ); // prettier-ignore
}

/** 856: what has left, in one package with its SSCC. */
export function shipNotice(data: SendShipNotice, version: string): SegmentInput[] {
  const [box] = data.packages;
  const items = data.lines.map((line) => ({
    assignedId: String(line.lineNumber),
    productIds: vendorPart(line.sku),
    quantity: String(line.shipped),
    uom: unit(line.unit),
  }));
  return write856(
    {
      shipmentId: data.shipmentNumber, at: new Date(data.shippedAt), carrier: { scac: data.carrier.slice(0, 4), mode: 'M', name: data.carrier },
      billOfLading: data.billOfLading, shippedDate: data.shippedAt.slice(0, 10), weight: box?.weight, weightUom: box ? 'KG' : undefined,
      parties: [shipTo(data.shipTo), { role: 'SF', name: data.node, idQualifier: '92', id: data.node }],
      orders: [{ orderNumber: data.customerPo, orderDate: data.orderedOn, ...(box ? { packages: [{ sscc: box.sscc, trackingNumber: box.trackingNumber, items }] } : { items }) }],
    },
    options(version),
  ); // prettier-ignore
}

/** 810: shipped quantities at order prices; a line's discount is an allowance, freight a charge. */
export function invoice(data: SendInvoice, version: string): SegmentInput[] {
  const freight = new Big(data.freight.amount);
  return write810(
    {
      number: data.invoiceNumber, date: data.invoiceDate, orderNumber: data.customerPo, orderDate: data.orderedOn, type: 'DI', currency: data.currency,
      parties: [shipTo(data.shipTo)], terms: { typeCode: '01', netDueDate: data.dueOn },
      lines: data.lines.map((line) => {
        const gross = new Big(line.unitPrice).times(line.quantity);
        const allowance = gross.minus(line.net.amount);
        return {
          assignedId: String(line.lineNumber), quantity: String(line.quantity), uom: unit(line.unit), unitPrice: new Big(line.unitPrice).toFixed(), productIds: vendorPart(line.sku),
          allowancesAndCharges: allowance.gt(0) ? [{ indicator: 'A' as const, code: 'C310', amount: allowance.toFixed(), method: '02' }] : undefined,
        };
      }),
      allowancesAndCharges: freight.gt(0) ? [{ indicator: 'C', code: 'D240', amount: freight.toFixed(2), method: '06' }] : undefined,
      taxes: new Big(data.tax.amount).gt(0) ? [{ type: 'TX', amount: data.tax.amount }] : undefined,
      total: data.total.amount,
    },
    options(version),
  ); // prettier-ignore
}

const shipTo = (address: SendInvoice['shipTo']): OutboundParty => ({
  role: 'ST', name: address.name.slice(0, 60), addressLines: [address.street, address.street2].filter((line): line is string => Boolean(line)).map((line) => line.slice(0, 55)),
  city: address.city.slice(0, 30), state: address.region?.length === 2 ? address.region : undefined, postalCode: address.postalCode?.slice(0, 15), country: address.country,
}); // prettier-ignore
