import type { ReceiptLine, ReleaseFulfilment, ShippingAdviceReceived } from '@crossdock/contracts';
import { aRelease } from '../../../test/a-release';
import { linesShipped, pickedOf, receivedOf, shipmentOf, shippingOrderOf } from './mapping';

const { fulfilment } = aRelease({ node: 'RNO', lines: [{ sku: 'NW-11', quantity: 12 }, { sku: 'NW-42', quantity: 5 }] }); // prettier-ignore
const warehouse = { warehouse: 'RNO', partner: 'ACME-3PL', warehouseId: 'ACME01', legalEntity: 'NW-US' };
const documentId = '0f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55';
const line = (sku: string, shipped: number, more: object = {}) => ({
  sku,
  shipped,
  unit: 'EA',
  toFollow: false,
  ...more,
});
const advice = (lines: ShippingAdviceReceived['lines'], more: Partial<ShippingAdviceReceived> = {}): ShippingAdviceReceived => ({
  documentId, partner: 'ACME-3PL', depositorOrder: fulfilment.fulfilmentNumber, shipmentNumber: 'SHP-1', lines, packages: [], ...more,
}); // prettier-ignore
const read = (
  told: ShippingAdviceReceived,
  before = new Map<string, number>(),
  release: ReleaseFulfilment = fulfilment,
) => linesShipped(release, told, before);

describe('a release for a 3PL', () => {
  it('is a shipping order under the fulfilment’s number, with its dates and lots', () => {
    const lots = [{ lot: 'L-1', quantity: 12 }];
    const release = { ...fulfilment, doNotShipBefore: '2027-01-10', lines: [{ ...fulfilment.lines[0], lots }] };
    expect(shippingOrderOf(release, warehouse)).toMatchObject({
      partner: 'ACME-3PL', warehouse: 'ACME01', node: 'RNO', depositorOrder: fulfilment.fulfilmentNumber, doNotShipBefore: '2027-01-10',
      lines: [{ lineNumber: 1, sku: 'NW-11', quantity: 12, unit: 'EA', lots }],
    });
  }); // prettier-ignore
});

describe('a shipping advice of a 3PL', () => {
  it('makes what it does not name short, when nothing is to follow', () => {
    const { lines, final } = read(advice([line('NW-11', 10)]));
    expect([final, lines.map(({ shipped, short }) => [shipped, short])]).toEqual([true, [[10, 2], [5 - 5, 5]]]); // prettier-ignore
    expect(pickedOf(fulfilment, lines, '2026-11-22T10:00:00Z').lines).toMatchObject([{ picked: 10, short: 2 }, { picked: 0, short: 5 }]); // prettier-ignore
  });

  it('leaves open what is to follow, and the last one makes up the account', () => {
    const first = read(advice([line('NW-11', 10, { toFollow: true }), line('NW-42', 5)]));
    expect([first.final, first.lines.map(({ short }) => short)]).toEqual([false, [0, 0]]);
    const [one, two] = fulfilment.lines;
    const last = read(advice([line('NW-11', 1)]), new Map([[one.lineId, 10], [two.lineId, 5]])); // prettier-ignore
    expect([last.final, last.lines.map(({ shipped, short }) => [shipped, short])]).toEqual([true, [[1, 1], [0, 0]]]); // prettier-ignore
  });

  it('adds up a line that lies in several packages, with lots, weight shared by units', () => {
    const packages = [{ sscc: '106141412345678908', trackingNumber: 'T-1' }, { sscc: '106141412345678915' }]; // prettier-ignore
    const told = advice(
      [line('NW-11', 8, { package: 0, lots: [{ lot: 'L-1', quantity: 8 }] }), line('NW-11', 4, { package: 1, lots: [{ lot: 'L-2', quantity: 4 }] }), line('NW-42', 5, { package: 1 })],
      { packages, weight: '17.000', carrier: 'UPSN', billOfLading: 'BOL-1', shippedOn: '2026-11-22', trackingNumber: 'T-9' },
    ); // prettier-ignore
    const [one] = fulfilment.lines;
    expect(shipmentOf(fulfilment, told, read(told), new Map([[one.lineId, 7]]))).toMatchObject({
      shipmentId: documentId, shipmentNumber: 'SHP-1', carrier: 'UPSN', billOfLading: 'BOL-1', shippedAt: '2026-11-22T12:00:00.000Z', final: true,
      lines: [{ shipped: 12, short: 0, sequence: 7, lots: [{ lot: 'L-1', quantity: 8 }, { lot: 'L-2', quantity: 4 }] }, { shipped: 5 }],
      packages: [
        { sscc: '106141412345678908', trackingNumber: 'T-1', weight: '8.000', contents: [{ lineNumber: 1, quantity: 8 }] },
        { sscc: '106141412345678915', trackingNumber: 'T-9', weight: '9.000', contents: [{ lineNumber: 1, quantity: 4 }, { lineNumber: 2, quantity: 5 }] },
      ],
    });
  }); // prettier-ignore

  it('takes what it does not name as shipped in full where it tells exceptions only', () => {
    const one = read(advice([line('NW-42', 3)], { exceptionsOnly: true }));
    expect([one.final, one.lines.map(({ shipped, short }) => [shipped, short])]).toEqual([true, [[12, 0], [3, 2]]]); // prettier-ignore
    const none = read(advice([], { exceptionsOnly: true }), new Map([[fulfilment.lines[0].lineId, 2]]));
    expect(none.lines.map(({ shipped, short }) => [shipped, short])).toEqual([[10, 0], [5, 0]]); // prettier-ignore
  });

  it('tells serial numbers with the line and the package, and no number or weight that nobody told', () => {
    const told = advice([line('NW-11', 2, { package: 0, serials: ['S-1', 'S-2'] })], { packages: [{ sscc: '106141412345678908' }] }); // prettier-ignore
    const shipment = shipmentOf(fulfilment, told, read(told), new Map());
    expect(shipment).toMatchObject({
      billOfLading: '', lines: [{ serials: ['S-1', 'S-2'] }, { shipped: 0 }],
      packages: [{ weight: '0.000', contents: [{ lineNumber: 1, quantity: 2, serials: ['S-1', 'S-2'] }] }],
    }); // prettier-ignore
    expect(shipment.packages[0].trackingNumber).toBeUndefined();
  });

  it('tells no packages where one has no SSCC', () => {
    const told = advice([line('NW-11', 12, { package: 0 }), line('NW-42', 5)], {
      packages: [{ trackingNumber: 'T-1' }],
    });
    expect(shipmentOf(fulfilment, told, read(told), new Map()).packages).toEqual([]);
  });

  it('tells lines of one item apart by their number', () => {
    const twice = aRelease({ lines: [{ sku: 'NW-11', quantity: 3 }, { sku: 'NW-11', quantity: 4 }] }).fulfilment; // prettier-ignore
    const { lines } = read(advice([line('NW-11', 4, { lineNumber: 2 })]), new Map(), twice);
    expect(lines.map(({ shipped }) => shipped)).toEqual([0, 4]);
    expect(() => read(advice([line('NW-11', 4)]), new Map(), twice)).toThrow('several lines for NW-11');
  });

  it.each([
    ['an item that was not asked for', line('NW-9', 1), 'ADVICE_LINE_UNKNOWN'],
    ['another unit', line('NW-11', 1, { unit: 'CS' }), 'ADVICE_UNIT_DIFFERS'],
    ['more than was asked for', line('NW-11', 13), 'SHIPPED_MORE_THAN_RELEASED'],
  ])('is refused with %s', (_, told, code) => {
    expect(() => read(advice([told]))).toThrow(expect.objectContaining({ kind: 'rejected', code }));
  });
});

describe('a receipt of a 3PL', () => {
  const of = (received: number, ...exceptions: ReceiptLine['exceptions']) =>
    receivedOf({ sku: 'NW-11', received, unit: 'EA', exceptions }).map(({ state, quantity }) => [state, quantity]);
  it('keeps damaged goods and doubtful ones apart; what is short did not come', () => {
    expect(of(100)).toEqual([['on-hand', 100]]);
    expect(of(100, { quantity: 4, condition: 'damaged' }, { quantity: 6, condition: 'hold' }, { quantity: 9, condition: 'short' })).toEqual([['on-hand', 90], ['damaged', 4], ['quarantined', 6]]); // prettier-ignore
    expect(of(3, { quantity: 5, condition: 'damaged' })).toEqual([['damaged', 3]]);
  });
});
