import type { AcknowledgePurchaseOrder, SendShipNotice } from '@crossdock/contracts';
import { productIdsFor } from '../src/code-maps';
import { type Prepared, write } from '../src/outbound/prepare-document';
import { type Partner, usualProfile } from '../src/partner';
import type { RememberedOrder } from '../src/persistence/purchase-orders';

describe('the numbers of a substitute', () => {
  const ids = (gtin?: string, items?: Record<string, string>, ordered: string[] = []) =>
    productIdsFor('NW-43', { items, itemQualifiers: usualProfile.itemQualifiers }, gtin, ordered.map((qualifier) => ({ qualifier, id: 'X' })))
      .map(({ qualifier, id }) => `${qualifier} ${id}`); // prettier-ignore

  it.each<[string, string | undefined, string[]]>([
    ['a UPC in fourteen digits', '00012345678905', ['UP 012345678905', 'VN NW-43']],
    ['an EAN', '4006381333931', ['EN 4006381333931', 'VN NW-43']],
    ['a case', '10012345678902', ['UK 10012345678902', 'VN NW-43']],
    ['a GTIN-8', '96385074', ['EO 96385074', 'VN NW-43']],
    ['a wrong check digit', '00012345678900', ['VN NW-43']],
    ['none', undefined, ['VN NW-43']],
  ])('are its GTIN in the shortest form, and ours: %s', (_, gtin, expected) => {
    expect(ids(gtin)).toEqual(expected);
  });

  it('are the partner’s by the item map, under the qualifier that it used for the other item', () => {
    const items = { '4799': 'NW-43', 'UP:614141000036': 'NW-43', '4711': 'NW-42' };
    expect(ids('00012345678905', items)).toEqual(['IN 4799', 'UP 614141000036', 'VN NW-43']);
    expect(ids(undefined, { '4799': 'NW-43' }, ['UP', 'CB'])).toEqual(['CB 4799', 'VN NW-43']);
  });

  const notice: SendShipNotice = {
    orderId: '0',
    orderNumber: 'SO-1',
    partner: 'P',
    customerPo: 'PO-1',
    orderedOn: '2026-01-01',
    shipmentId: '1',
    shipmentNumber: 'SEA-1',
    carrier: 'FXFE',
    billOfLading: 'B',
    shippedAt: '2026-01-05T10:00:00.000Z',
    shipTo: { name: 'V', street: 'S', city: 'Reims', country: 'FR' },
    node: 'SEA',
    packages: [],
    lines: [{ lineNumber: 1, sku: 'NW-43', shipped: 1, unit: 'EA' }],
  };
  const order: RememberedOrder = {
    documentId: '2',
    partner: 'P',
    orderNumber: 'PO-1',
    customerPo: 'PO-1',
    lines: [
      {
        lineNumber: 1,
        sku: 'NW-42',
        quantity: '1',
        unit: 'EA',
        productIds: [{ qualifier: 'CB', id: '4712' }],
        substitute: { sku: 'NW-43' },
      },
    ],
  };

  it('are what a map of the ship notice finds under the item numbers of the order', () => {
    const rules = { add: [{ in: 'HL[03=I]', after: ['SN1'], segments: [['REF', '=PD', 'PO1/@CB']] }] };
    const partner: Partner = {
      id: 'P', legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'P', profile: { ...usualProfile, items: { '4799': 'NW-43' } },
      maps: { '856/out': { version: 1, rules } },
    };
    const written = write('856', notice, partner, { order });
    expect(written).toMatchObject({ segments: expect.arrayContaining([['LIN', '1', 'CB', '4799', 'VN', 'NW-43'], ['REF', 'PD', '4799']]) });
  }); // prettier-ignore

  it('stand in EDIFACT, too: ORDRSP beside what was ordered, DESADV alone', () => {
    const profile = { ...usualProfile, syntax: 'edifact' as const, version: 'D.96A', items: { '4799': 'NW-43' } };
    const partner: Partner = { id: 'P', legalEntity: 'NW-US', qualifier: '14', interchangeId: 'P', profile };
    const [line] = order.lines;
    const told = { ...order, lines: [{ ...line, substitute: { sku: 'NW-43', gtin: '4006381333931' } }] };
    const answer: AcknowledgePurchaseOrder = {
      orderId: '0', orderNumber: 'SO-1', partner: 'P', customerPo: 'PO-1', orderedOn: '2026-01-01', answer: 'AC', currency: 'EUR',
      lines: [{ lineNumber: 1, sku: 'NW-42', ordered: { value: '1', unit: 'EA' }, answer: 'IS', promised: 1, backordered: 0, substituteSku: 'NW-43', substituteGtin: '4006381333931' }],
    };
    const ids = (written: Prepared) => ('segments' in written ? written.segments.filter(([id]) => id === 'LIN' || id === 'PIA') : written.findings);
    expect(ids(write('855', answer, partner, { order }))).toEqual([
      ['LIN', '1', '6', undefined], ['PIA', '5', ['4712', 'IN'], ['NW-42', 'SA']], ['PIA', '3', ['4799', 'IN'], ['4006381333931', 'EN'], ['NW-43', 'SA']],
    ]);
    expect(ids(write('856', notice, partner, { order: told }))).toEqual([
      ['LIN', '1', undefined, ['4006381333931', 'EN']], ['PIA', '1', ['4799', 'IN'], ['NW-43', 'SA']],
    ]);
  }); // prettier-ignore
});
