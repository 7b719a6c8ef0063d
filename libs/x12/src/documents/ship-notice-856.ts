import { isValidGs1 } from '@crossdock/canonical';
import type { SegmentInput } from '../write/types';
import { X12WriteError } from '../write/write-error';
import type { DocumentOptions, ShipNotice856, ShippedItem, ShippedOrder, ShippedPackage } from './outbound-types';
import { compactDate, idPairs, partySegments, referenceSegments } from './write-parts';

interface Level {
  code: 'S' | 'O' | 'T' | 'P' | 'I';
  segments: SegmentInput[];
  children: Level[];
}

/** Body of an 856: shipment, orders, packages (with SSCC) and items as a numbered HL tree. */
export function write856(notice: ShipNotice856, options: DocumentOptions = {}): SegmentInput[] {
  const iso = notice.at.toISOString();
  const packed = notice.orders.some((order) => (order.packages ?? []).length + (order.tares ?? []).length > 0);
  const boxed = notice.orders.some((order) => order.items?.some((item) => item.packages?.length));
  const structure = notice.structure ?? (packed ? '0001' : boxed ? '0002' : '0004');
  const time = iso.slice(11, 16).replace(':', '');
  const bsn: SegmentInput = [
    'BSN',
    notice.purpose ?? '00',
    notice.shipmentId,
    compactDate(iso.slice(0, 10), 'BSN03'),
    time,
    structure,
  ];
  const levels = numbered(shipmentLevel(notice, options));
  return [bsn, ...levels.segments, ['CTT', String(levels.count)]];
}

function shipmentLevel(notice: ShipNotice856, options: DocumentOptions): Level {
  const segments: SegmentInput[] = [];
  const { packageCount, weight, weightUom = 'LB', carrier } = notice;
  if (packageCount ?? weight) {
    segments.push([
      'TD1',
      packageCount && (notice.packagingCode ?? 'CTN'),
      packageCount,
      ,
      ,
      ,
      weight && 'G',
      weight,
      weight && weightUom,
    ]);
  }
  if (carrier) segments.push(['TD5', , carrier.scac && '2', carrier.scac, carrier.mode, carrier.name]);
  if (notice.billOfLading) segments.push(['REF', 'BM', notice.billOfLading]);
  if (notice.proNumber) segments.push(['REF', 'CN', notice.proNumber]);
  segments.push(...referenceSegments(notice.references));
  if (notice.shippedDate) segments.push(['DTM', '011', compactDate(notice.shippedDate, 'DTM02')]);
  if (notice.estimatedDelivery) segments.push(['DTM', '017', compactDate(notice.estimatedDelivery, 'DTM02')]);
  if (notice.paymentMethod) segments.push(['FOB', notice.paymentMethod]);
  segments.push(...partySegments(notice.parties, options));
  return { code: 'S', segments, children: notice.orders.map((order) => orderLevel(order, options)) };
}

function orderLevel(order: ShippedOrder, options: DocumentOptions): Level {
  const date = compactDate(order.orderDate, 'PRF04');
  const segments: SegmentInput[] = [['PRF', order.orderNumber, order.releaseNumber, , date]];
  segments.push(...referenceSegments(order.references), ...partySegments(order.parties, options));
  const tares = (order.tares ?? []).map(({ sscc, packages }): Level => {
    return { code: 'T', segments: [mark(sscc)], children: packages.map((pack) => packageLevel(pack, options)) };
  });
  const packages = (order.packages ?? []).map((pack) => packageLevel(pack, options));
  const items = (order.items ?? []).map((item) => itemLevel(item, options));
  return { code: 'O', segments, children: [...tares, ...packages, ...items] };
}

/** MAN with an SSCC. Application identifier 00 goes before the number, as the label carries it. */
function mark(sscc: string): SegmentInput {
  if (!isValidGs1('SSCC', sscc))
    throw new X12WriteError(`MAN02 '${sscc}' is no SSCC: 18 digits with the right check digit`, 'MAN02');
  return ['MAN', 'GM', `00${sscc}`];
}

function packageLevel(pack: ShippedPackage, options: DocumentOptions): Level {
  return { code: 'P', segments: packageSegments(pack), children: pack.items.map((item) => itemLevel(item, options)) };
}

function packageSegments(pack: Omit<ShippedPackage, 'items'>): SegmentInput[] {
  const segments: SegmentInput[] = [];
  if (pack.weight) segments.push(['MEA', 'PD', 'G', pack.weight, pack.weightUom ?? 'LB']);
  if (pack.sscc) segments.push(mark(pack.sscc));
  if (pack.trackingNumber) segments.push(['MAN', 'CP', pack.trackingNumber]);
  return segments;
}

function itemLevel(item: ShippedItem, options: DocumentOptions): Level {
  const ids = idPairs(item.productIds, options);
  if (item.lotNumber) ids.push('LT', item.lotNumber);
  if (ids.length === 0)
    throw new X12WriteError(`LIN02: item ${item.assignedId ?? ''} has no product id that this partner takes`, 'LIN02');
  const { quantity, uom, quantityOrdered, status } = item;
  const segments: SegmentInput[] = [
    ['LIN', item.assignedId, ...ids],
    ['SN1', item.assignedId, quantity, uom, , quantityOrdered, quantityOrdered && uom, , status],
  ];
  if (item.description) segments.push(['PID', 'F', , , , item.description]);
  segments.push(...referenceSegments(item.references));
  const boxes = (item.packages ?? []).map((pack): Level => {
    return { code: 'P', segments: [['SN1', , pack.quantity, pack.uom], ...packageSegments(pack)], children: [] };
  });
  return { code: 'I', segments, children: boxes };
}

function numbered(top: Level): { segments: SegmentInput[]; count: number } {
  const segments: SegmentInput[] = [];
  let count = 0;
  const visit = (level: Level, parent?: string): void => {
    const id = String(++count);
    segments.push(['HL', id, parent, level.code, level.children.length > 0 ? '1' : '0'], ...level.segments);
    level.children.forEach((child) => visit(child, id));
  };
  visit(top);
  return { segments, count };
}
