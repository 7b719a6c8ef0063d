import { randomUUID } from 'node:crypto';
import {
  type Draft,
  type InventoryAdviceReceived,
  type SendShippingOrder,
  sendShippingOrder,
  type SendStockTransfer,
  sendStockTransfer,
  type ShippingAdviceReceived,
  type WarehouseReceiptReceived,
} from '@crossdock/contracts';
import { Gateway, lines, soon } from './gateway';
import { announced } from './listener';
import { sample } from './samples';
import { interchange } from './x12'; // prettier-ignore

describe('documents of a 3PL', () => {
  let edi: Gateway;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER', { sets: ['940', '943', '846'] });
    await edi.partner('SENDER', { us: { qualifier: 'ZZ', id: 'RECEIVER' }, usage: 'T' }, 'ZZ', 'SENDER');
  });
  afterAll(() => edi?.stop());

  let count = 0;
  const taken = async <T>(code: string, set: string, type: string, ...body: string[]): Promise<T> => {
    const file = await edi.send(interchange(String(++count).padStart(9, '0'), code, [[set, body]]));
    const [{ documentId, verdict, status }] = file.interchanges[0].sets;
    expect([verdict, status, file.interchanges[0].sets[0].faults]).toEqual(['accepted', 'taken', []]);
    return soon(async () => announced<T & { documentId: string }>(type).find((each) => each.documentId === documentId));
  };
  const written = async (kind: string, draft: unknown): Promise<string[]> => {
    const before = await edi.outbox('PARTNER');
    await edi.tell(draft as Draft);
    const [set] = (await edi.answer('PARTNER', before, kind)).groups[0].sets;
    expect([set.verdict, set.faults]).toEqual(['accepted', []]);
    return lines(set);
  };
  const order: SendShippingOrder = {
    partner: 'PARTNER', warehouse: 'ACME01', node: 'RNO', depositorOrder: 'SO-1-1', orderId: randomUUID(), orderNumber: 'SO-1', customerPo: 'PO-7', carrier: 'UPSN',
    requestedDelivery: '2027-02-10', requestedShip: '2027-02-01', doNotShipBefore: '2027-01-25', cancelAfter: '2027-02-20',
    shipTo: { name: 'Vins et alcools', street: '59 rue', city: 'Reims', postalCode: '51100', country: 'FR' },
    lines: [
      { lineNumber: 1, sku: 'NW-11', name: 'Queso Cabrales', quantity: 24, unit: 'EA', lots: [{ lot: 'L-1', quantity: 20 }, { lot: 'L-2', quantity: 4 }] },
      { lineNumber: 2, sku: 'NW-42', quantity: 6, unit: 'CS' },
    ],
  }; // prettier-ignore

  it('tell a warehouse what to pick, pack and ship (940)', async () => {
    expect(await written('940', sendShippingOrder.of(order, 'NW-US'))).toEqual([
      'ST*940*0001', 'W05*N*SO-1-1*PO-7', 'N1*ST*Vins et alcools', 'N3*59 rue', 'N4*Reims**51100*FR', 'N1*WH*RNO*92*ACME01', 'N9*CO*SO-1',
      'G62*02*20270210', 'G62*10*20270201', 'G62*37*20270125', 'G62*01*20270220', 'W66*PP*M***UPSN*****UPSN',
      'LX*1', 'W01*24*EA**VN*NW-11', 'G69*Queso Cabrales', 'N9*LI*1', 'N9*LT*L-1*20', 'N9*LT*L-2*4', 'LX*2', 'W01*6*CA**VN*NW-42', 'N9*LI*2', 'W76*30', 'SE*23*0001',
    ]);
    const { body } = await edi.get(`/v1/documents?orderId=${order.orderId}`).expect(200);
    expect(body.documents).toMatchObject([{ setId: '940', status: 'sent', orderNumber: 'SO-1', customerPo: 'PO-7' }]);
    const before = await edi.outbox('PARTNER');
    await edi.post(`/v1/documents/${body.documents[0].id}/resend`, { controlNumbers: 'renew' }).expect(204);
    await edi.answer('PARTNER', before, '940');
  }); // prettier-ignore

  it('go out once for one release, and are held where the profile does not name them', async () => {
    const again = await edi.outbox('PARTNER');
    await edi.tell(sendShippingOrder.of(order, 'NW-US') as Draft);
    const other = { ...order, partner: 'SENDER', depositorOrder: 'SO-2-1' };
    await edi.tell(sendShippingOrder.of(other, 'NW-US') as Draft);
    const held = await edi.opened('DOCUMENT_HELD', '940:SENDER:SO-2-1');
    expect(held.detail).toContain('does not name 940 among its sets');
    expect((await edi.outbox('PARTNER')).filter((name) => !again.includes(name) && name.startsWith('940-'))).toEqual(
      [],
    );
    await edi.partner('SENDER', { us: { qualifier: 'ZZ', id: 'RECEIVER' }, usage: 'T', sets: ['940'] }, 'ZZ', 'SENDER');
    expect((await edi.post(held.retry!.path).expect(200)).body).toMatchObject({ status: 'sent' });
    await edi.closed(held.caseId);
  });

  it('tell a warehouse what is on its way to it (943)', async () => {
    const transfer: SendStockTransfer = {
      partner: 'PARTNER', node: 'RNO', depositorOrder: 'TR-1', supplyDocument: 'PO-4711', shippedOn: '2026-11-20', expectedOn: '2026-11-24', carrier: 'UPSN',
      lines: [{ lineNumber: 1, sku: 'NW-11', quantity: 100, unit: 'EA', lots: [{ lot: 'L-3', quantity: 100 }] }],
    };
    expect((await written('943', sendStockTransfer.of(transfer, 'NW-US'))).slice(1, -1)).toEqual([
      'W06*F*TR-1*20261120***PO-4711', 'N1*WH*RNO*91*RNO', 'G62*17*20261124', 'W27*M*UPSN*UPSN', 'W04*100*EA**VN*NW-11', 'N9*LI*1', 'N9*LT*L-3', 'W03*100',
    ]);
  }); // prettier-ignore

  it('say what was shipped: short and to follow, packages, lots, serial numbers, carrier and weight (945)', async () => {
    const advice = await taken<ShippingAdviceReceived>(
      'SW', '945', 'warehouse-shipping-advice.received.v1',
      'W06*F*SO-1-1*20261122*SHP-99**PO-7', 'N1*ST*Vins', 'N1*SF*ACME*92*ACME01', 'N9*BM*BOL-17', 'N9*2I*1Z999', 'W27*M*UPSN*UPS GROUND',
      'LX*1', 'MAN*GM*00106141412345678908', 'W12*CC*20*20*0*EA**VN*NW-11*L-1', 'N9*LI*1', 'N9*SE*S-1', 'N9*SE*S-2',
      'LX*2', 'MAN*GM*106141412345678915**CP*1Z998', 'W12*CP*4*3*1*EA**VN*NW-11', 'N9*LI*1', 'N9*LT*L-1*1', 'N9*LT*L-2*2', 'W12*BP*6*5*1*CA**VN*NW-42', 'N9*LI*2', 'W03*28*100*LB',
    );
    expect(advice).toEqual({
      documentId: expect.any(String), partner: 'PARTNER', warehouse: 'ACME01', depositorOrder: 'SO-1-1', shipmentNumber: 'SHP-99', shippedOn: '2026-11-22', carrier: 'UPSN',
      billOfLading: 'BOL-17', trackingNumber: '1Z999', weight: '45.359', packages: [{ sscc: '106141412345678908' }, { sscc: '106141412345678915', trackingNumber: '1Z998' }],
      lines: [
        { lineNumber: 1, sku: 'NW-11', shipped: 20, unit: 'EA', toFollow: false, package: 0, lots: [{ lot: 'L-1', quantity: 20 }], serials: ['S-1', 'S-2'] },
        { lineNumber: 1, sku: 'NW-11', shipped: 3, unit: 'EA', toFollow: false, package: 1, lots: [{ lot: 'L-1', quantity: 1 }, { lot: 'L-2', quantity: 2 }] },
        { lineNumber: 2, sku: 'NW-42', shipped: 5, unit: 'CS', toFollow: true, package: 1 },
      ],
    });
  }); // prettier-ignore

  it('say what was received and in which condition: a published 944, and one with exceptions', async () => {
    const file = await edi.send(sample('published/944_stupidedi_004010_pass1.edi').content);
    const { documentId, ...set } = file.interchanges[0].sets[0];
    expect(set).toMatchObject({ status: 'taken' });
    const published = await soon(async () => announced<WarehouseReceiptReceived>('warehouse-receipt.received.v1').find((each) => each.documentId === documentId));
    expect(published).toMatchObject({
      partner: 'SENDER', receiptNumber: 'WR12345', depositorOrder: 'DO12345', receivedOn: '2026-07-14', lines: [{ sku: 'ITEM123', received: 100, unit: 'EA', lot: 'LOT456', exceptions: [] }],
    });
    const receipt = await taken<WarehouseReceiptReceived>(
      'RE', '944', 'warehouse-receipt.received.v1',
      'W17*F*20261124*WR-1*TR-1', 'N1*WH*ACME*92*ACME01', 'W07*98*EA**VN*NW-11', 'W13*3*EA*01', 'W13*2*EA*02', 'W13*4*EA*09', 'W14*98',
    );
    expect(receipt.lines[0].exceptions).toEqual([{ quantity: 3, condition: 'damaged' }, { quantity: 2, condition: 'short' }, { quantity: 4, condition: 'hold' }]);
  }); // prettier-ignore

  it('wait for a person when their number said something else before', async () => {
    const body = (quantity: number) => ['W17*F*20261124*WR-AGAIN*TR-1', 'N1*WH*ACME*92*ACME01', `W07*${quantity}*EA**VN*NW-11`, `W14*${quantity}`];
    await taken('RE', '944', 'warehouse-receipt.received.v1', ...body(5));
    const cases = () => edi.database.query<{ code: string }>(`SELECT code FROM edi_case WHERE detail LIKE '%944:%:WR-AGAIN%'`);
    expect(await cases()).toEqual([]);
    const [second] = (await edi.send(interchange('000000870', 'RE', [['944', body(6)]]))).interchanges[0].sets;
    expect(second).toMatchObject({ verdict: 'accepted', status: 'parked' });
    const opened = await edi.opened('DOCUMENT_NUMBER_AGAIN', 'WR-AGAIN) came before with other content');
    const receipts = () => announced<WarehouseReceiptReceived>('warehouse-receipt.received.v1').filter(({ receiptNumber }) => receiptNumber === 'WR-AGAIN');
    expect(receipts()).toHaveLength(1);
    expect((await edi.post(opened.retry!.path).expect(200)).body).toMatchObject({ status: 'taken' });
    await soon(async () => receipts().length === 2);
    await edi.closed(opened.caseId);
  }); // prettier-ignore

  it('say what there is in stock, for the whole document or item by item (846)', async () => {
    const advice = await taken<InventoryAdviceReceived>(
      'IB', '846', 'inventory-advice.received.v1',
      'BIA*00*SI*INV-1*20261121', 'N1*WH*ACME*92*ACME01', 'LIN*1*VN*NW-11', 'QTY*17*120*EA', 'QTY*33*103*EA', 'LIN*2*VN*NW-42', 'QTY*17*7*CA', 'N1*WH*ACME*92*ACME02', 'CTT*2',
    );
    expect(advice).toMatchObject({
      warehouse: 'ACME01', reference: 'INV-1', reportedOn: '2026-11-21',
      positions: [{ sku: 'NW-11', onHand: 120, available: 103, unit: 'EA' }, { sku: 'NW-42', warehouse: 'ACME02', onHand: 7, unit: 'CS' }],
    });
  }); // prettier-ignore

  it('are counts of another time under the number that they always have (846)', async () => {
    const count = (time: string, quantity: number) => [`BIA*00*SI*STOCK*20261121*${time}`, 'N1*WH*ACME*92*ACME01', 'LIN*1*VN*NW-11', `QTY*17*${quantity}*EA`, 'CTT*1'];
    const morning = await taken<InventoryAdviceReceived>('IB', '846', 'inventory-advice.received.v1', ...count('0630', 5));
    expect(morning).toMatchObject({ reference: 'STOCK', reportedOn: '2026-11-21', reportedTime: '0630' });
    await taken('IB', '846', 'inventory-advice.received.v1', ...count('1830', 4));
    const [other] = (await edi.send(interchange('000000871', 'IB', [['846', count('0630', 3)]]))).interchanges[0].sets;
    expect(other.status).toBe('parked');
    await edi.opened('DOCUMENT_NUMBER_AGAIN', 'STOCK:2026-11-21:0630) came before');
  }); // prettier-ignore

  it.each(['N', 'X'])('may tell exceptions only (W0601 %s)', async (code) => {
    const body = ['LX*1', 'W12*BP*10*8*2*EA**VN*NW-11', 'N9*LI*1', 'W03*8'];
    const advice = await taken<ShippingAdviceReceived>('SW', '945', 'warehouse-shipping-advice.received.v1', `W06*${code}*SO-7-1*20261124*SHP-${code}`, 'N1*SF*ACME*92*ACME01', ...body); // prettier-ignore
    expect(advice).toMatchObject({ exceptionsOnly: true, lines: [{ shipped: 8, toFollow: true }] });
    const receipt = interchange(`00000088${code === 'N' ? 1 : 2}`, 'RE', [['944', [`W17*${code}*20261124*WR-${code}`, 'W07*5*EA**VN*NW-11', 'W14*5']]]); // prettier-ignore
    expect((await edi.send(receipt)).interchanges[0].sets[0]).toMatchObject({ status: 'parked' });
    await edi.opened('DOCUMENT_UNUSABLE', `W1701 ${code} tells no more than exceptions`);
  });

  it('are parked where an item, a unit or a number cannot be used', async () => {
    const body = ['W06*F', 'LX*1', 'W12*CC*10*1.5*0*XX', 'W03*1'];
    const file = await edi.send(interchange('000000990', 'SW', [['945', body]]));
    expect(file.interchanges[0].sets[0]).toMatchObject({ status: 'parked' });
    const opened = await edi.opened('DOCUMENT_UNUSABLE', 'PARTNER, 945');
    expect((opened.facts!.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['/W06/02', '/W12[1]/03', '/W12[1]/05', '/W12[1]/07']);
  }); // prettier-ignore
});
