import { randomUUID } from 'node:crypto';
import { buildSscc } from '@crossdock/canonical';
import { type Draft, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice } from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { interchange } from './x12';

const usd = (amount: string) => ({ amount, currency: 'USD' });
const address = { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' };
const sscc = (serial: number) => buildSscc('0', '2000001', serial);

type Reference = Pick<SendInvoice, 'orderId' | 'orderNumber' | 'partner' | 'customerPo' | 'orderedOn'>;

describe('documents that do not agree', () => {
  let edi: Gateway;
  let serial = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
    await edi.partner('BILLED', { sets: ['810'] });
  });
  afterAll(() => edi?.stop());

  /** 24 each at 2.00 as line 1, 6 each at 5.00 as line 2. */
  async function ordered(partner = 'PARTNER'): Promise<Reference> {
    const customerPo = `PO-${++serial}`;
    const body = [
      `BEG*00*SA*${customerPo}**20260101`, 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR', 'PO1*1*24*EA*2**VN*NW-11', 'PO1*2*6*EA*5**VN*NW-42', 'CTT*2',
    ]; // prettier-ignore
    await edi.send(interchange(String(serial).padStart(9, '0'), 'PO', [['850', body]], { sender: partner }));
    return { orderId: randomUUID(), orderNumber: `SO-${serial}`, partner, customerPo, orderedOn: '2026-01-01' };
  }
  const noticeOf = (order: Reference, change: Partial<SendShipNotice> = {}): SendShipNotice => ({
    ...order, shipmentId: randomUUID(), shipmentNumber: `SH-${order.customerPo}`, carrier: 'SPEEDY', billOfLading: 'BOL-1', shippedAt: '2026-01-05T10:00:00.000Z', shipTo: address, node: 'SEA',
    lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 24, unit: 'EA' }, { lineNumber: 2, sku: 'NW-42', shipped: 6, unit: 'EA' }],
    packages: packed([{ lineNumber: 1, quantity: 24 }], [{ lineNumber: 2, quantity: 6 }]), ...change,
  }); // prettier-ignore
  const packed = (...all: { lineNumber: number; quantity: number }[][]): SendShipNotice['packages'] =>
    all.map((contents) => ({ sscc: sscc(++serial), trackingNumber: `T${serial}`, weight: '3.5', contents }));
  const billOf = (order: Reference, change: Partial<SendInvoice> = {}): SendInvoice => ({
    ...order, invoiceId: randomUUID(), invoiceNumber: `INV-${order.customerPo}`, invoiceDate: '2026-01-05', dueOn: '2026-02-04', shipmentNumber: `SH-${order.customerPo}`,
    paymentTerms: 'NET30', currency: 'USD', shipTo: address,
    lines: [
      { lineNumber: 1, sku: 'NW-11', quantity: 24, unit: 'EA', unitPrice: '2', net: usd('48.00') },
      { lineNumber: 2, sku: 'NW-42', quantity: 6, unit: 'EA', unitPrice: '5', net: usd('30.00') },
    ],
    freight: usd('0.00'), tax: usd('0.00'), total: usd('78.00'), ...change,
  }); // prettier-ignore
  const tellNotice = (data: SendShipNotice) => edi.tell(sendShipNotice.of(data, 'NW-US') as Draft);
  const tellBill = (data: SendInvoice) => edi.tell(sendInvoice.of(data, 'NW-US') as Draft);
  const statuses = async (set: string, { orderNumber }: Reference) => {
    const rows = await edi.database.query<{ status: string }>(
      `SELECT status FROM document WHERE direction = 'out' AND set_id = $1 AND order_number = $2 ORDER BY created_at, status`,
      [set, orderNumber],
    );
    return rows.map(({ status }) => status);
  };
  const reaches = (set: string, order: Reference, ...expected: string[]) =>
    soon(async () => (await statuses(set, order)).join() === expected.join());
  const heldFor = async (set: string, order: Reference, words: string) => {
    const { detail } = await edi.opened('DOCUMENT_HELD', `${set} for order ${order.orderNumber} `);
    expect(detail).toContain(words);
  };

  const one = (change: object) => (order: Reference) => {
    const { packages } = noticeOf(order);
    return { packages: [{ ...packages[0], ...change }, packages[1]] };
  };
  it.each<[string, (order: Reference) => Partial<SendShipNotice>, string]>([
    ['a wrong check digit', one({ sscc: '106141412345678901' }), 'SSCC 106141412345678901 has a wrong check digit'],
    ['one SSCC on two packages', () => ({ packages: [1, 2].map((lineNumber) => ({ sscc: sscc(990_001), trackingNumber: 'T', weight: '1', contents: [{ lineNumber, quantity: lineNumber === 1 ? 24 : 6 }] })) }), 'is on two packages'],
    ['a pallet with the number of a package', one({ sscc: sscc(990_002), pallet: sscc(990_002) }), 'is on a package and on a pallet'],
    ['an empty package', (order) => ({ packages: [...noticeOf(order).packages, ...packed([])] }), 'holds nothing'],
    ['fewer in packages than shipped', () => ({ packages: packed([{ lineNumber: 1, quantity: 20 }], [{ lineNumber: 2, quantity: 6 }]) }), 'line 1: 24 were shipped, the packages hold 20'],
    ['a line that was not ordered', () => ({ lines: [{ lineNumber: 9, sku: 'NW-9', shipped: 1, unit: 'EA' }], packages: packed([{ lineNumber: 9, quantity: 1 }]) }), 'line 9 is not in purchase order'],
    ['more than was ordered', () => ({ lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 25, unit: 'EA' }], packages: packed([{ lineNumber: 1, quantity: 25 }]) }), 'line 1: 25 have been shipped in all, 24 were ordered'],
    ['no bill of lading', () => ({ billOfLading: '' }), 'the bill of lading is missing'],
    ['no carrier', () => ({ carrier: ' ' }), 'the carrier is missing'],
    ['a carrier that has no code', () => ({ carrier: 'SLOWLY' }), 'carrier SLOWLY has no code'],
    ['an order that never came', () => ({ customerPo: 'PO-NONE', channelOrderNumber: 'PO-NONE' }), 'PARTNER sent no order PO-NONE'],
    ['another place than ordered', () => ({ shipTo: { ...address, street: '60 rue' } }), 'it goes to 60 rue, 59 rue was ordered (street)'],
    ['a day that has not come', () => ({ shippedAt: '2999-01-01T10:00:00.000Z' }), 'it has not left before 2999-01-01'],
  ])('holds a ship notice with %s', async (_, change, words) => {
    const order = await ordered();
    await tellNotice(noticeOf(order, change(order)));
    await heldFor('856', order, words);
  }); // prettier-ignore

  it('holds a ship notice whose packages or number were told with another shipment', async () => {
    const first = await ordered();
    const notice = noticeOf(first);
    await tellNotice(notice);
    await reaches('856', first, 'sent');
    const second = await ordered();
    await tellNotice(noticeOf(second, { packages: notice.packages }));
    await heldFor('856', second, `SSCC ${notice.packages[0].sscc} was on a package before (856 of ${first.orderNumber})`);
    const shared = noticeOf(await ordered());
    const beside = noticeOf(await ordered());
    for (const each of [shared, beside]) {
      await tellNotice({ ...each, packages: each.packages.map((one) => ({ ...one, pallet: sscc(990_010) })) });
      await soon(async () => (await edi.get(`/v1/documents?orderId=${each.orderId}&set=856`)).body.documents[0]?.status === 'sent');
    }
    const third = await ordered();
    await tellNotice(noticeOf(third, { shipmentNumber: notice.shipmentNumber }));
    await heldFor('856', third, `shipment ${notice.shipmentNumber} was announced before`);
  }); // prettier-ignore

  it.each<[string, Partial<SendInvoice>, string]>([
    ['another currency', { currency: 'EUR', lines: billLines('EUR'), freight: { amount: '0', currency: 'EUR' }, tax: { amount: '0', currency: 'EUR' }, total: { amount: '78.00', currency: 'EUR' } }, 'EUR is billed, the order is in USD'],
    ['a line in another currency', { lines: billLines('EUR') }, '48.00 is in EUR, the invoice is in USD'],
    ['a day before the goods left', { invoiceDate: '2026-01-04', dueOn: '2026-02-03' }, 'the invoice is of 2026-01-04, the goods left on 2026-01-05'],
    ['another place', { shipTo: { ...address, city: 'Paris' } }, 'it goes to Paris, Reims was ordered (city)'],
    ['a total that does not add up', { total: usd('79.00') }, 'give 78.00, the total is 79.00'],
    ['fewer lines than shipped', { lines: billLines('USD').slice(0, 1), total: usd('48.00') }, 'line 2: 6 were shipped'],
    ['another price', { lines: [{ ...billLines('USD')[0], unitPrice: '2.5', net: usd('60.00') }, billLines('USD')[1]], total: usd('90.00') }, 'line 1: 2.5 is billed, 2 was ordered'],
  ])('holds an invoice with %s', async (_, change, words) => {
    const order = await ordered();
    await tellNotice(noticeOf(order));
    await reaches('856', order, 'sent');
    await tellBill(billOf(order, change));
    await heldFor('810', order, words);
  }); // prettier-ignore

  it('holds a second invoice of a shipment, and one under a number that was used', async () => {
    const order = await ordered();
    await tellNotice(noticeOf(order));
    await tellBill(billOf(order));
    await reaches('810', order, 'sent');
    await tellBill(billOf(order, { invoiceNumber: 'INV-OTHER' }));
    await heldFor('810', order, `shipment SH-${order.customerPo} was billed before (810 of ${order.orderNumber})`);
    const other = await ordered();
    await tellNotice(noticeOf(other));
    await reaches('856', other, 'sent');
    await tellBill(billOf(other, { invoiceNumber: `INV-${order.customerPo}` }));
    await heldFor('810', other, `invoice number INV-${order.customerPo} was used before`);
  });

  it('holds what is billed beyond the order also where no ship notices are taken', async () => {
    const order = await ordered('BILLED');
    await tellBill(billOf(order));
    await reaches('810', order, 'sent');
    await tellBill(billOf(order, { shipmentNumber: 'SH-B2', invoiceNumber: 'INV-B2' }));
    await heldFor('810', order, 'line 1: 48 are billed in all, 24 were ordered');
  });

  it('tells serial numbers where their goods lie, and no weight that nobody told', async () => {
    const order = await ordered();
    const { packages } = noticeOf(order);
    const [first, second] = packages;
    const serials = ['S-1', 'S-2'];
    const before = await edi.outbox('PARTNER');
    await tellNotice(
      noticeOf(order, {
        packages: [{ ...first, weight: '0', trackingNumber: undefined }, { ...second, weight: '0', contents: [{ lineNumber: 2, quantity: 6, serials }] }],
      }),
    ); // prettier-ignore
    const [set] = (await edi.answer('PARTNER', before, '856')).groups[0].sets;
    expect([set.verdict, ...lines(set).filter((line) => /^(TD1|MEA|MAN|LIN|SN1|REF.SE)/.test(line))]).toEqual([
      'accepted', 'TD1*CTN*2', `MAN*GM*00${first.sscc}`, 'LIN*1*VN*NW-11', 'SN1*1*24*EA', `MAN*GM*00${second.sscc}`, `MAN*CP*${second.trackingNumber}`,
      'LIN*2*VN*NW-42', 'SN1*2*6*EA', 'REF*SE*S-1', 'REF*SE*S-2',
    ]); // prettier-ignore
  });

  it('go out all the same when a person says why, as far as the partner can read them', async () => {
    const order = await ordered();
    const change = { lines: [{ lineNumber: 1, sku: 'NW-11', shipped: 25, unit: 'EA' }], packages: packed([{ lineNumber: 1, quantity: 25 }]) };
    await tellNotice(noticeOf(order, change));
    const held = await edi.opened('DOCUMENT_HELD', `856 for order ${order.orderNumber} `);
    const path = held.retry!.path.replace('retry', 'release');
    await edi.post(path, {}).expect(400);
    const before = await edi.outbox('PARTNER');
    await edi.post(path, { reason: 'the buyer keeps the one too many' }).expect(204);
    await edi.answer('PARTNER', before, '856');
    expect((await edi.closed(held.caseId)).resolution).toMatch(/^sent all the same by .+: the buyer keeps the one too many$/);
    await edi.post(path, { reason: 'again' }).expect(409);
    const unreadable = await ordered();
    await tellNotice(noticeOf(unreadable, { billOfLading: 'BOL*1' }));
    const kept = await edi.opened('DOCUMENT_HELD', `856 for order ${unreadable.orderNumber} `);
    const { body } = await edi.post(kept.retry!.path.replace('retry', 'release'), { reason: 'it is urgent' }).expect(409);
    expect(body).toMatchObject({ code: 'NOT_READABLE', detail: expect.stringContaining('BOL*1') });
  }); // prettier-ignore

  it('go out once what the warehouse told wrongly is put right', async () => {
    const order = await ordered();
    await tellNotice(noticeOf(order, { billOfLading: '', ...one({ sscc: '106141412345678901' })(order) }));
    const held = await edi.opened('DOCUMENT_HELD', `856 for order ${order.orderNumber} `);
    const path = held.retry!.path.replace('retry', 'correct');
    expect((await edi.post(path, { billOfLading: 'BOL-7' }).expect(200)).body).toMatchObject({ status: 'held' });
    const before = await edi.outbox('PARTNER');
    const { packages } = noticeOf(order);
    expect((await edi.post(path, { packages }).expect(200)).body).toMatchObject({ status: 'sent' });
    const [set] = (await edi.answer('PARTNER', before, '856')).groups[0].sets;
    expect(lines(set)).toEqual(expect.arrayContaining(['REF*BM*BOL-7', `MAN*GM*00${packages[0].sscc}`]));
    await tellBill(billOf(order, { total: usd('79.00') }));
    const bill = await edi.opened('DOCUMENT_HELD', `810 for order ${order.orderNumber} `);
    expect((await edi.post(bill.retry!.path.replace('retry', 'correct'), {}).expect(409)).body.code).toBe('NOT_CORRECTABLE');
  }); // prettier-ignore

  it('sends what is made anew under its own numbers', async () => {
    const order = await ordered();
    await tellNotice(noticeOf(order));
    await reaches('856', order, 'sent');
    const [{ id }] = await edi.database.query<{ id: string }>(
      `SELECT id FROM document WHERE set_id = '856' AND order_number = $1`,
      [order.orderNumber],
    );
    const before = await edi.outbox('PARTNER');
    await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'renew' }).expect(204);
    await edi.answer('PARTNER', before, '856');
    await edi.database.query(
      `UPDATE purchase_order SET ship_to = jsonb_set(ship_to, '{city}', '"Paris"') WHERE customer_po = $1`,
      [order.customerPo],
    );
    const { body } = await edi.post(`/v1/documents/${id}/resend`, { controlNumbers: 'renew' }).expect(409);
    expect(body).toMatchObject({ code: 'NOT_RESENDABLE', detail: expect.stringContaining('it goes to Reims') });
  });
});

function billLines(currency: string): SendInvoice['lines'] {
  return [
    { lineNumber: 1, sku: 'NW-11', quantity: 24, unit: 'EA', unitPrice: '2', net: { amount: '48.00', currency } },
    { lineNumber: 2, sku: 'NW-42', quantity: 6, unit: 'EA', unitPrice: '5', net: { amount: '30.00', currency } },
  ];
}
