import type {
  AdvisedLine,
  InventoryAdviceReceived,
  LotQuantity,
  ReceiptLine,
  ShippingAdviceReceived,
  WarehouseReceiptReceived,
} from '@crossdock/contracts';
import type {
  AdvisedLine as W12, DocumentParty, InventoryAdvice846, ProductId, ReceivedLine, ShippingAdvice945, StockReceipt944,
} from '@crossdock/x12'; // prettier-ignore
import { skuOf } from '../code-maps';
import type { Partner, PartnerProfile } from '../partner';
import { unitOf } from '../units';
import { decimalOf, type Faults } from './read-values';

/** X12 368 (W1201) by which more of a line is to follow with another shipment. */
const toFollow = new Set(['BP', 'BO', 'BK', 'BM', 'PS', 'AS']);

/** 945: what a warehouse has shipped, line by line, with packages, lots and serial numbers. */
export function mapShippingAdvice(documentId: string, advice: ShippingAdvice945, { id, profile }: Partner, faults: Faults): ShippingAdviceReceived {
  const { depositorOrder, shipmentId, carrier, packages, totals } = advice;
  const reference = (qualifier: string) => advice.references.find((each) => each.qualifier === qualifier)?.id;
  return {
    documentId,
    partner: id,
    warehouse: warehouseOf(advice.parties, ['SF', 'WH']),
    depositorOrder: depositorOrder || faults.missing('W06/02', 'W0602 must hold the depositor order number of the 940'),
    // Some warehouses give no number: one advice is then one shipment of the order.
    shipmentNumber: (shipmentId ?? reference('BM') ?? `${depositorOrder}-${documentId.slice(0, 8)}`).slice(0, 40),
    shippedOn: advice.shippedDate,
    carrier: (carrier?.scac ?? carrier?.name)?.slice(0, 40),
    billOfLading: (reference('BM') ?? shipmentId)?.slice(0, 40),
    trackingNumber: (reference('2I') ?? reference('CN'))?.slice(0, 48),
    weight: kilograms(totals),
    ...(/^[NX]$/.test(advice.reporting) && { exceptionsOnly: true }),
    lines: advice.lines.map((line, index) => shippedLine(line, `W12[${index + 1}]`, profile, faults)),
    packages,
  };
} // prettier-ignore

function shippedLine(line: W12, at: string, profile: PartnerProfile, faults: Faults): AdvisedLine {
  const serials = line.references.filter(({ qualifier }) => qualifier === 'SE').flatMap((each) => each.id ?? []);
  const shipped = wholeOf(line.shipped ?? '0', `${at}/03`, faults);
  const lots = lotsOf(line, shipped, `${at}/N9`, faults);
  return {
    lineNumber: line.lineId && /^\d{1,6}$/.test(line.lineId) ? Number(line.lineId) : undefined,
    sku: itemOf(line.productIds, at, profile, faults),
    shipped,
    unit: unitOfLine(line.uom, `${at}/05`, profile, faults),
    toFollow: toFollow.has(line.status),
    package: line.package,
    ...(lots.length > 0 && { lots }),
    ...(serials.length > 0 && { serials }),
  };
}

/** N9*LT with its quantity in N903; a lot that names none has all that is left. */
function lotsOf({ lot, references }: W12, shipped: number, at: string, faults: Faults): LotQuantity[] {
  const named = references.filter(({ qualifier, id }) => qualifier === 'LT' && id);
  const lots = named.length > 0 ? named : lot ? [{ qualifier: 'LT', id: lot, description: undefined }] : [];
  let left = shipped;
  return lots.flatMap(({ id, description }) => {
    const quantity = description === undefined ? left : wholeOf(description, at, faults);
    left -= quantity;
    return quantity > 0 ? [{ lot: id!, quantity }] : [];
  });
}

const conditions: Record<string, ReceiptLine['exceptions'][number]['condition'] | undefined> = {
  '01': 'damaged', '02': 'short', '03': 'over', '04': 'quality', '06': 'other', '08': 'other', '09': 'hold', '10': 'other',
}; // prettier-ignore

/** 944: what a warehouse has received, and in which condition (X12 412). */
export function mapWarehouseReceipt(documentId: string, receipt: StockReceipt944, { id, profile }: Partner, faults: Faults): WarehouseReceiptReceived {
  if (/^[NX]$/.test(receipt.reporting))
    faults.invalid('W17/01', `W1701 ${receipt.reporting} tells no more than exceptions: what has come must be told line by line (F)`, undefined, 'REPORTING_UNSUPPORTED');
  return {
    documentId,
    partner: id,
    warehouse: warehouseOf(receipt.parties, ['WH', 'ST']),
    receiptNumber: receipt.receiptNumber || faults.missing('W17/03', 'W1703 must hold the number of the receipt'),
    depositorOrder: receipt.depositorOrder,
    receivedOn: receipt.date ?? faults.missing('W17/02', 'W1702 must hold the date of the receipt'),
    lines: receipt.lines.map((line, index) => receivedLine(line, `W07[${index + 1}]`, profile, faults)),
  };
} // prettier-ignore

function receivedLine(line: ReceivedLine, at: string, profile: PartnerProfile, faults: Faults): ReceiptLine {
  return {
    sku: itemOf(line.productIds, at, profile, faults),
    received: wholeOf(line.quantity, `${at}/01`, faults),
    unit: unitOfLine(line.uom, `${at}/02`, profile, faults),
    lot: line.lot,
    // 07 good condition and 05 (which item it should have been) say nothing of the quantity.
    exceptions: line.exceptions.flatMap(({ quantity, condition }, index) => {
      const known = conditions[condition];
      return known ? [{ quantity: wholeOf(quantity, `${at}/W13[${index + 1}]/01`, faults), condition: known }] : [];
    }),
  };
}

/** 846: what a partner has; X12 673 17 = on hand, 33 = available for sale. */
export function mapInventoryAdvice(documentId: string, advice: InventoryAdvice846, { id, profile }: Partner, faults: Faults): InventoryAdviceReceived {
  return {
    documentId,
    partner: id,
    warehouse: warehouseOf(advice.parties, ['WH', 'SF', 'SU']),
    reference: advice.reference || faults.missing('BIA/03', 'BIA03 must hold the reference of the advice'),
    reportedOn: advice.date ?? faults.missing('BIA/04', 'BIA04 must hold the date of the advice'),
    reportedTime: advice.time,
    positions: advice.items.map(({ productIds, quantities, location }, index) => {
      const at = `LIN[${index + 1}]`;
      const of = (qualifier: string) => {
        const found = quantities.find((each) => each.qualifier === qualifier);
        return found && wholeOf(found.quantity, `${at}/QTY/02`, faults);
      };
      return {
        sku: itemOf(productIds, at, profile, faults), warehouse: location?.id, onHand: of('17'), available: of('33'),
        unit: unitOfLine(quantities.find(({ uom }) => uom)?.uom ?? 'EA', `${at}/QTY/03`, profile, faults),
      };
    }),
  };
} // prettier-ignore

const warehouseOf = (parties: DocumentParty[], roles: string[]): string | undefined =>
  roles.flatMap((role) => parties.filter((party) => party.role === role)).find(({ id }) => id)?.id;

const itemOf = (ids: ProductId[], at: string, profile: PartnerProfile, faults: Faults): string =>
  skuOf(ids, profile) ??
  faults.missing(`${at}/07`, `${at} must identify the item by one of ${profile.itemQualifiers.join(', ')}`);

function unitOfLine(uom: string | undefined, at: string, profile: PartnerProfile, faults: Faults): string {
  const unit = uom && unitOf(uom, profile);
  return unit || faults.invalid(at, `${at}: ${uom ?? 'nothing'} is no unit that the profile or X12 355 knows`, '', 'UNIT_UNKNOWN');
} // prettier-ignore

function wholeOf(value: string, at: string, faults: Faults): number {
  const number = Number(decimalOf(value) ?? NaN);
  return Number.isInteger(number) && number >= 0 ? number : faults.invalid(at, `${at}: ${value || 'nothing'} is no whole quantity`, 0);
} // prettier-ignore

/** W0302 with its unit; pounds are turned into kilograms. */
function kilograms({ weight, weightUom }: ShippingAdvice945['totals']): string | undefined {
  const number = Number(decimalOf(weight) ?? NaN);
  if (!(number > 0)) return undefined;
  return (weightUom === 'LB' ? number * 0.45359237 : number).toFixed(3);
}
