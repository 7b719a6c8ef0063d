import { randomUUID } from 'node:crypto';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, answerOrderChange, type Draft, type SendInvoice, sendInvoice, type SendShipNotice, sendShipNotice,
} from '@crossdock/contracts'; // prettier-ignore
import { buildSscc } from '@crossdock/canonical';
import { Gateway, soon } from './gateway';
import { interchange } from './x12';

const usd = (amount: number) => ({ amount: amount.toFixed(2), currency: 'USD' });
const address = { name: 'Vins', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' };

describe('the scorecard of a partner', () => {
  let edi: Gateway;
  let serial = 0;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER', { clocks: { responseHours: 24, invoiceHours: 48 } });
  });
  afterAll(() => edi?.stop());

  const at = (day: string) => `2026-03-${day}:00:00Z`;
  interface Story {
    po: string;
    received: string;
    /** Line 1: cases of 24, line 2: each */
    ordered: [cases: number, each: number];
    /** Base units of each line */
    answer?: { sent: string; promised: [number, number] };
    notice?: { sent: string; shipped: [number, number] };
    bill?: { sent: string };
    requested?: string;
  }
  const cases = { unit: 'CS', baseUnits: 24 };

  /** Sends what the story tells through the gateway, then dates it. */
  async function play({ po, received, ordered, answer, notice, bill, requested }: Story): Promise<void> {
    const reference = { orderId: randomUUID(), orderNumber: `SO-${po}`, partner: 'PARTNER', customerPo: po, channelOrderNumber: po, orderedOn: '2026-03-01' };
    await edi.send(interchange(String(++serial).padStart(9, '0'), 'PO', [['850', [
      `BEG*00*SA*${po}**20260301`, ...(requested ? [`DTM*002*${requested}`] : []), 'N1*BY*Vins*92*VINET', 'N1*ST*Vins', 'N3*59 rue', 'N4*Reims**51100*FR',
      `PO1*1*${ordered[0]}*CA*80**VN*NW-11`, `PO1*2*${ordered[1]}*EA*5**VN*NW-42`, 'CTT*2',
    ]]]));
    await edi.database.query('UPDATE purchase_order SET received_at = $2 WHERE order_number = $1', [po, received]);
    if (answer)
      await tell('855', po, answer.sent, acknowledgePurchaseOrder.of({ ...reference, answer: 'AC', currency: 'USD', lines: [
        { lineNumber: 1, sku: 'NW-11', ordered: { value: String(ordered[0]), unit: 'CS' }, unitPrice: '80', answer: 'IQ', promised: answer.promised[0], backordered: 0, baseUnits: 24 },
        { lineNumber: 2, sku: 'NW-42', ordered: { value: String(ordered[1]), unit: 'EA' }, unitPrice: '5', answer: 'IQ', promised: answer.promised[1], backordered: 0, baseUnits: 1 },
      ] } satisfies AcknowledgePurchaseOrder, 'NW-US'));
    const shipped = notice?.shipped.map((quantity, index) => ({ lineNumber: index + 1, sku: index === 0 ? 'NW-11' : 'NW-42', quantity })).filter(({ quantity }) => quantity > 0) ?? [];
    if (notice)
      await tell('856', po, notice.sent, sendShipNotice.of({
        ...reference, shipmentId: randomUUID(), shipmentNumber: `SEA-${po}`, carrier: 'SPEEDY', billOfLading: 'BOL', shippedAt: '2026-03-05T10:00:00.000Z', shipTo: address, node: 'SEA',
        lines: shipped.map(({ quantity, ...line }) => ({ ...line, shipped: quantity, unit: 'EA', ...(line.lineNumber === 1 && { ordered: cases }) })),
        packages: [{ sscc: buildSscc('0', '2000001', ++serial), trackingNumber: 'T', weight: '1', contents: shipped.map(({ lineNumber, quantity }) => ({ lineNumber, quantity })) }],
      } satisfies SendShipNotice, 'NW-US'));
    if (bill) {
      const lines = shipped.map(({ quantity, ...line }) => line.lineNumber === 1
        ? { ...line, quantity, unit: 'EA', unitPrice: '3.333333', net: usd((quantity / 24) * 80), ordered: { ...cases, unitPrice: '80' } }
        : { ...line, quantity, unit: 'EA', unitPrice: '5', net: usd(quantity * 5) });
      await tell('810', po, bill.sent, sendInvoice.of({
        ...reference, invoiceId: randomUUID(), invoiceNumber: `INV-${po}`, invoiceDate: '2026-03-06', dueOn: '2026-04-05', shipmentNumber: `SEA-${po}`, paymentTerms: 'NET30', currency: 'USD',
        shipTo: address, lines, freight: usd(0), tax: usd(0), total: usd(lines.reduce((sum, { net }) => sum + Number(net.amount), 0)),
      } satisfies SendInvoice, 'NW-US'));
    }
  } // prettier-ignore

  async function tell(set: string, po: string, sentAt: string, draft: unknown): Promise<void> {
    await edi.tell(draft as Draft);
    await soon(async () => {
      const rows = await edi.database.query<{ id: string }>(
        `UPDATE document SET sent_at = $3 WHERE customer_po = $1 AND set_id = $2 AND status = 'sent' RETURNING id`,
        [po, set, sentAt],
      );
      return rows.length === 1;
    });
  }

  const read = async (from: string, to: string) => (await edi.get(`/v1/partners/PARTNER/scorecard?from=${from}&to=${to}`).expect(200)).body; // prettier-ignore

  it('counts what was ordered, promised, shipped and billed, and what was in time', async () => {
    // In full and in time: 2 cases and 10 each.
    await play({ po: 'S-1', received: at('02T08'), ordered: [2, 10], requested: '20260310', answer: { sent: at('02T20'), promised: [48, 10] }, notice: { sent: at('05T10'), shipped: [48, 10] }, bill: { sent: at('06T10') } });
    // A case short; everything late.
    await play({ po: 'S-2', received: at('03T08'), ordered: [3, 4], requested: '20260304', answer: { sent: at('04T09'), promised: [48, 4] }, notice: { sent: at('06T10'), shipped: [48, 4] }, bill: { sent: at('08T11') } });
    // Answered, nothing shipped, although delivery was asked for long ago.
    await play({ po: 'S-3', received: at('04T08'), ordered: [1, 6], requested: '20260306', answer: { sent: at('04T09'), promised: [24, 0] } });
    // Never answered: nobody has told what a case holds.
    await play({ po: 'S-4', received: at('31T23'), ordered: [5, 0.5] });
    // Of another month.
    await play({ po: 'S-5', received: '2026-04-01T00:00:00Z', ordered: [9, 9] });
    await edi.database.query(`UPDATE document SET acknowledged = 'accepted' WHERE customer_po = 'S-1' AND direction = 'out'`);
    await edi.database.query(`UPDATE document SET acknowledged = 'rejected' WHERE customer_po = 'S-2' AND set_id = '856'`);
    await edi.database.query(`UPDATE document SET acknowledged = 'accepted-with-errors' WHERE customer_po = 'S-2' AND set_id = '810'`);

    expect(await read('2026-03-01', '2026-03-31')).toEqual({
      partner: 'PARTNER', from: '2026-03-01', to: '2026-03-31', orders: 4, lines: 8,
      // 48 + 10, 72 + 4, 24 + 6, and 5 cases that nobody has turned into units, with half a unit
      quantities: { ordered: '169.5', acknowledged: '134', shipped: '110', invoiced: '110' },
      fillRate: '0.649', lineFillRate: '0.375', linesInOrderedUnit: 1,
      response: { due: 4, onTime: 2, late: 2, open: 0, rate: '0.5' },
      shipNotice: { due: 3, onTime: 1, late: 2, open: 0, rate: '0.3333' },
      invoice: { due: 2, onTime: 1, late: 1, open: 0, rate: '0.5' },
      acknowledgements: { sent: 7, accepted: 3, acceptedWithErrors: 1, rejected: 1, unacknowledged: 2, refusedByUs: 0 },
    });
  }, 120_000); // prettier-ignore

  it('counts what is not due yet as open', async () => {
    await play({ po: 'S-6', received: new Date().toISOString(), ordered: [1, 1], requested: '20991231' });
    const today = new Date().toISOString().slice(0, 10);
    expect(await read(today, today)).toMatchObject({
      orders: 1, response: { due: 1, onTime: 0, late: 0, open: 1 }, shipNotice: { due: 1, open: 1 }, invoice: { due: 0 }, fillRate: '0',
    }); // prettier-ignore
  });

  it('holds nothing against us of an order that its buyer took back', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const before = await read(today, today);
    await play({ po: 'S-7', received: new Date().toISOString(), ordered: [1, 1], requested: '20991231' });
    const change = interchange(String(++serial).padStart(9, '0'), 'PC', [['860', ['BCH*01*SA*S-7***20260301']]]);
    const [{ documentId: changeDocumentId }] = (await edi.send(change)).interchanges[0].sets;
    const order = { orderId: randomUUID(), orderNumber: 'SO-S-7', partner: 'PARTNER', customerPo: 'S-7', channelOrderNumber: 'S-7', orderedOn: '2026-03-01' };
    await edi.tell(answerOrderChange.of({ ...order, changeDocumentId, accepted: true, cancelled: true }, 'NW-US') as Draft);
    const { orders, lines, quantities, shipNotice } = await soon(async () => {
      const card = await read(today, today);
      return card.lines === before.lines && card;
    });
    expect({ orders, lines, quantities, shipNotice }).toEqual({ orders: before.orders + 1, lines: before.lines, quantities: before.quantities, shipNotice: before.shipNotice });
  }); // prettier-ignore

  it('is empty where nothing came, and needs a period and a partner', async () => {
    const empty = await read('2020-01-01', '2020-01-31');
    expect(empty).toMatchObject({ orders: 0, lines: 0, quantities: { ordered: '0' }, acknowledgements: { sent: 0 } });
    expect(empty).not.toHaveProperty('fillRate');
    await edi.get('/v1/partners/PARTNER/scorecard?from=2026-03-01').expect(400);
    await edi.get('/v1/partners/PARTNER/scorecard?from=2026-03-02&to=2026-03-01').expect(422);
    await edi.get('/v1/partners/NOBODY/scorecard?from=2026-03-01&to=2026-03-31').expect(404);
  });
});
