import { isValidGs1 } from '@crossdock/canonical';
import type { ShipNotice856, ShippedItem, ShippedOrder, ShippedPackage } from '../../documents/outbound-types';
import { X12WriteError } from '../../write/write-error';
import type { EdifactSegment } from '../write';
import { agencies, weightUnits } from './codes';
import { bgm, description, dtm, dtmAt, itemSegments, type MessageOptions, orderReference, partySegments, referenceSegments, rff } from './write-parts'; // prettier-ignore

/** TDT 8067 by TD504. */
const modes: Record<string, string> = { M: '30', A: '40', R: '20', S: '10' };

/** DESADV between UNH and UNT: pallets and packages as CPS levels with their SSCCs (GIN BJ), and what lies in them, in EANCOM's usage. */
export function writeDesadv(notice: ShipNotice856, options: MessageOptions = {}): EdifactSegment[] {
  const { shipmentId, at, shippedDate, estimatedDelivery, billOfLading, proNumber, weight, carrier, orders } = notice;
  const [order] = orders;
  const levels = new Levels(notice, options);
  return [
    bgm('351', shipmentId, '9'),
    dtmAt('137', at),
    ...(shippedDate === undefined ? [] : [dtm('11', shippedDate)]),
    ...(estimatedDelivery === undefined ? [] : [dtm('17', estimatedDelivery)]),
    ...(weight === undefined ? [] : [weightOf('AAD', weight, notice.weightUom)]),
    ...(orders.length === 1 ? orderReference(order) : []),
    ...(billOfLading === undefined ? [] : [rff('BM', billOfLading)]),
    ...(proNumber === undefined ? [] : [rff('CN', proNumber)]),
    ...referenceSegments(notice.references),
    ...partySegments([...notice.parties, ...orders.flatMap(({ parties = [] }) => parties)]),
    ...(carrier ? [transport(carrier)] : []),
    ...levels.segments,
    ['CNT', ['2', levels.lines]],
  ];
}

/** C040: the carrier by its code, a SCAC (182), a GLN (9) or one that was agreed, and by name. */
function transport({ scac, mode, name }: NonNullable<ShipNotice856['carrier']>): EdifactSegment {
  const agency = /^\d{13}$/.test(scac ?? '') ? 'UL' : /^[A-Z]{2,4}$/.test(scac ?? '') ? '2' : undefined;
  const code = [scac, undefined, agency && agencies.toEdifact(agency)];
  return ['TDT', '20', undefined, mode && modes[mode], undefined, [...code, name?.slice(0, 35)]];
}

function weightOf(what: string, weight: string, unit = 'LB'): EdifactSegment {
  return ['MEA', 'PD', what, [weightUnits.toEdifact(unit), weight]];
}

/** The consignment is CPS 1; below it each pallet, package and what lies loose. */
class Levels {
  readonly segments: EdifactSegment[] = [];
  lines = 0;
  private count = 0;

  constructor(
    notice: ShipNotice856,
    private readonly options: MessageOptions,
  ) {
    const { packageCount } = notice;
    const top = this.open();
    if (packageCount) this.segments.push(['PAC', packageCount, undefined, 'CT']);
    for (const order of notice.orders) {
      for (const { sscc, packages } of order.tares ?? []) {
        const pallet = this.open(top);
        this.mark('PX', sscc);
        for (const each of packages) this.package(each, pallet, order);
      }
      for (const each of packagesOf(order)) this.package(each, top, order);
      const loose = (order.items ?? []).filter(({ packages = [] }) => packages.length === 0);
      // Lines stand below the last CPS: what lies loose behind packages needs one of its own.
      if (loose.length > 0 && this.count > 1) this.open(top);
      for (const item of loose) this.item(item, order);
    }
  }

  private open(parent?: number): number {
    this.segments.push(['CPS', ++this.count, parent]);
    return this.count;
  }

  private package(each: ShippedPackage, parent: number, order: ShippedOrder): void {
    this.open(parent);
    this.mark('CT', each.sscc, each);
    for (const item of each.items) this.item(item, order);
  }

  /** PAC, weight, and PCI 33E (marked with an SSCC) with its number. */
  private mark(type: string, sscc?: string, { weight, weightUom, trackingNumber }: Partial<ShippedPackage> = {}): void {
    this.segments.push(['PAC', '1', undefined, type]);
    if (weight) this.segments.push(weightOf('G', weight, weightUom));
    if (sscc === undefined && trackingNumber === undefined) return;
    this.segments.push(['PCI', '33E']);
    if (trackingNumber) this.segments.push(rff('CN', trackingNumber));
    if (sscc === undefined) return;
    if (!isValidGs1('SSCC', sscc))
      throw new X12WriteError(`GIN '${sscc}' is no SSCC: 18 digits with the right check digit`, 'GIN02');
    this.segments.push(['GIN', 'BJ', sscc]);
  }

  private item(item: ShippedItem, { orderNumber }: ShippedOrder): void {
    const { assignedId, productIds, quantity, uom, lotNumber } = item;
    this.segments.push(
      ...itemSegments(String(++this.lines), undefined, productIds, this.options),
      ...description(item.description),
      ['QTY', ['12', quantity, uom]],
      rff('ON', orderNumber, assignedId),
      ...(lotNumber === undefined ? [] : [['PCI', '36E'] as const, ['GIN', 'BX', lotNumber] as const]),
    );
  }
}

/** Packages with what lies in them; where items are told with their packages (S/O/I/P), each of these holds one. */
function packagesOf({ packages = [], items = [] }: ShippedOrder): ShippedPackage[] {
  const turned = items.flatMap(({ packages: boxes = [], ...item }) =>
    boxes.map(({ quantity, uom, ...box }): ShippedPackage => ({ ...box, items: [{ ...item, quantity, uom }] })),
  );
  return [...packages, ...turned];
}
