import { randomUUID } from 'node:crypto';
import {
  type Draft,
  type FulfilmentPicked,
  inventoryAdviceReceived,
  releaseFulfilment,
  type SendShippingOrder,
  type SendStockTransfer,
  type ShipmentConfirmed,
  type ShippingAdviceReceived,
  shippingAdviceReceived,
  type StockMoved,
  warehouseReceiptReceived,
} from '@crossdock/contracts';
import type { MessageParked } from '@crossdock/messaging';
import { aRelease } from './a-release';
import { ThirdParty } from './third-party'; // prettier-ignore

describe('a 3PL by EDI', () => {
  let wms: ThirdParty;
  beforeAll(async () => void (wms = await ThirdParty.start()));
  afterAll(() => wms?.stop());

  async function released(...lines: { sku: string; quantity: number }[]) {
    const { fulfilment } = aRelease({ node: 'RNO', lines });
    await wms.say(releaseFulfilment.of(fulfilment, 'NW-US') as Draft);
    await wms.told<SendShippingOrder>('warehouse-shipping-order.send.v1', (each) => each.depositorOrder === fulfilment.fulfilmentNumber); // prettier-ignore
    return fulfilment;
  }
  const advise = async (depositorOrder: string, lines: Partial<ShippingAdviceReceived['lines'][number]>[], more: Partial<ShippingAdviceReceived> = {}) => {
    const advice = {
      documentId: randomUUID(), partner: 'ACME-3PL', warehouse: 'ACME01', depositorOrder, shipmentNumber: `SHP-${randomUUID().slice(0, 8)}`, packages: [],
      lines: lines.map((line) => ({ sku: 'A', shipped: 0, unit: 'EA', toFollow: false, ...line })), ...more,
    };
    await wms.say(shippingAdviceReceived.of(advice, 'NW-US') as Draft);
    return advice;
  }; // prettier-ignore
  const shipment = (id: string) => wms.told<ShipmentConfirmed>('shipment.confirmed.v1', ({ shipmentId }) => shipmentId === id); // prettier-ignore
  const moved = (document: string) => wms.told<StockMoved>('stock.moved.v1', (each) => each.document === document);
  const parked = (code: string) => wms.told<MessageParked>('message.parked.v1', (each) => JSON.stringify(each).includes(code)); // prettier-ignore
  const onHand = async (sku: string) =>
    (
      await wms.http
        .get(`/v1/on-hand?node=RNO&sku=${sku}`)
        .set(await wms.caller())
        .expect(200)
    ).body.positions[0];
  const receive = (receiptNumber: string, lines: object[], depositorOrder?: string, documentId: string = randomUUID()) =>
    wms.say(warehouseReceiptReceived.of({ documentId, partner: 'ACME-3PL', warehouse: 'ACME01', receiptNumber, receivedOn: '2026-11-20', depositorOrder, lines: lines as never }, 'NW-US') as Draft); // prettier-ignore

  it('is told of what is on its way, and its receipt comes in under the purchase order', async () => {
    const expected = { node: 'RNO', document: 'TR-1', supplyDocument: 'PO-4711', shippedOn: '2026-11-19', lines: [{ sku: 'R', quantity: 100, unit: 'EA' }] };
    const tell = async () => (await wms.http.post('/v1/expected-receipts').set(await wms.caller()).send(expected).expect(200)).body;
    expect([await tell(), await tell()]).toEqual([{ document: 'TR-1', told: true }, { document: 'TR-1', told: false }]);
    const transfer = await wms.told<SendStockTransfer>('warehouse-stock-transfer.send.v1', (each) => each.depositorOrder === 'TR-1');
    expect(transfer).toMatchObject({ partner: 'ACME-3PL', warehouse: 'ACME01', supplyDocument: 'PO-4711', lines: [{ lineNumber: 1, sku: 'R' }] });
    const lines = [{ sku: 'R', received: 98, unit: 'EA', lot: 'L-1', exceptions: [{ quantity: 3, condition: 'damaged' }, { quantity: 2, condition: 'short' }] }];
    const documentId = randomUUID();
    await receive('WR-1', lines, 'TR-1', documentId);
    await receive('WR-1', lines, 'TR-1', documentId);
    await receive('WR-2', [{ sku: 'R', received: 2, unit: 'EA', exceptions: [] }], 'TR-1');
    expect((await moved('WR-1')).movements).toMatchObject([
      { kind: 'receipt', sku: 'R', quantity: 95, sequence: 1, state: 'on-hand', lot: 'L-1', supplyDocument: 'PO-4711' },
      { kind: 'receipt', sku: 'R', quantity: 3, sequence: 2, state: 'damaged' },
    ]);
    expect((await moved('WR-2')).movements).toMatchObject([{ quantity: 2, sequence: 3 }]);
    expect(await onHand('R')).toMatchObject({ quantity: 97, sequence: 3 });
    const sandbox = await wms.http.post('/v1/expected-receipts').set(await wms.caller()).send({ ...expected, node: 'SEA' }).expect(422);
    expect(sandbox.body.code).toBe('NOT_SUPPORTED');
  }); // prettier-ignore

  it('ships short: what was picked, what is missing, and the shipment are told', async () => {
    const { fulfilmentNumber, fulfilmentId } = await released({ sku: 'A', quantity: 10 }, { sku: 'B', quantity: 4 });
    const { documentId } = await advise(fulfilmentNumber, [{ shipped: 10 }, { sku: 'B', shipped: 3, lots: [{ lot: 'L-7', quantity: 3 }] }]);
    expect(await shipment(documentId)).toMatchObject({
      fulfilmentId, node: 'RNO', final: true, lines: [{ sku: 'A', shipped: 10, short: 0, sequence: 1 }, { sku: 'B', shipped: 3, short: 1, lots: [{ lot: 'L-7' }] }],
    });
    const picked = await wms.told<FulfilmentPicked>('fulfilment.picked.v1', (each) => each.fulfilmentId === fulfilmentId);
    expect(picked.lines).toMatchObject([{ picked: 10, short: 0 }, { picked: 3, short: 1 }]);
    await advise(fulfilmentNumber, [{ shipped: 1 }]);
    await parked('RELEASE_DONE');
  }); // prettier-ignore

  it('ships in parts until nothing is to follow', async () => {
    const { fulfilmentNumber } = await released({ sku: 'C', quantity: 10 });
    const first = await advise(fulfilmentNumber, [{ sku: 'C', shipped: 6, toFollow: true }], {
      shipmentNumber: 'SHP-C1',
    });
    expect(await shipment(first.documentId)).toMatchObject({
      final: false,
      lines: [{ shipped: 6, short: 0, sequence: 1 }],
    });
    await advise(fulfilmentNumber, [{ sku: 'C', shipped: 6, toFollow: true }], { shipmentNumber: 'SHP-C1' });
    await parked('SHIPMENT_REPEATED');
  });

  it('is not believed where it tells of a release that is not there', async () => {
    await advise('SO-NONE-1', [{ shipped: 1 }]);
    await parked('RELEASE_UNKNOWN');
  });

  it('tells of its stock: the difference is a count; other partners’ stock is theirs', async () => {
    await receive('WR-9', [{ sku: 'D', received: 10, unit: 'EA', exceptions: [] }]);
    await moved('WR-9');
    const documentId = randomUUID();
    const advice = (partner: string, reference: string, ownHand: number, of: object = {}) =>
      wms.say(inventoryAdviceReceived.of({ documentId: randomUUID(), partner, reference, reportedOn: '2026-11-21', reportedTime: '0630', ...of, positions: [{ sku: 'D', warehouse: 'ACME01', onHand: ownHand, unit: 'EA' }, { sku: 'D', warehouse: 'ACME02', onHand: 5, unit: 'EA' }] }, 'NW-US') as Draft);
    await advice('SUPPLIER', 'INV-0', 99);
    await advice('ACME-3PL', 'INV-1', 7, { documentId });
    await advice('ACME-3PL', 'INV-1', 7, { documentId });
    const counts = () => wms.all<StockMoved>('stock.moved.v1').filter(({ document }) => document === 'INV-1');
    await wms.told<StockMoved>('stock.moved.v1', () => counts().length === 2);
    const told = counts().flatMap(({ movements }) => movements).sort((a, b) => b.node.localeCompare(a.node));
    expect(told).toMatchObject([{ kind: 'cycle-count', node: 'RNO', quantity: -3, sequence: 2 }, { node: 'ATL', quantity: 5, sequence: 1 }]);
    expect(await onHand('D')).toMatchObject({ quantity: 7 });
    await advice('ACME-3PL', 'INV-LATE', 10, { reportedTime: '0600' });
    await advice('ACME-3PL', 'INV-1', 6, { reportedTime: '1800' });
    await wms.told<StockMoved>('stock.moved.v1', ({ document, movements }) => document === 'INV-1' && movements[0].quantity === -1);
    expect(wms.all<StockMoved>('stock.moved.v1').filter(({ document }) => document === 'INV-LATE')).toEqual([]);
  }); // prettier-ignore

  it('says what it can do, and refuses stock documents', async () => {
    const { body } = await wms.http.get('/v1/connectors').set(await wms.caller()).expect(200);
    expect(body.connectors.map(({ vendor }: { vendor: string }) => vendor)).toEqual(['sandbox', 'edi-3pl']);
    const document = { node: 'RNO', document: 'X', kind: 'receipt', lines: [{ sku: 'A', quantity: 1 }] };
    const refused = await wms.http.post('/v1/stock-documents').set(await wms.caller()).send(document).expect(422);
    expect(refused.body.code).toBe('NOT_SUPPORTED');
  }); // prettier-ignore
});
