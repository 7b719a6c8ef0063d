import { randomUUID } from 'node:crypto';
import { acknowledgePurchaseOrder, type Draft, type OrderChangeReceived } from '@crossdock/contracts';
import { pricePerUnit } from '../src/inbound/price-basis';
import { Gateway, lines, soon } from './gateway';
import { announced, ordersOf } from './listener';
import { interchange, order } from './x12';

describe('what a price is of (PO105)', () => {
  it.each([
    ['450.00', 'HP', 'EA', '4.5'],
    ['450.00', 'HP', 'CEN', '450.00'],
    ['450.00', 'HP', 'CS', 'unclear'],
    ['1', 'TP', 'EA', '0.001'],
    ['12', 'PD', 'DZN', '12'],
    ['10', 'PD', 'EA', '0.833333'],
    ['3.20', 'PP', 'LBR', '3.20'],
    ['3.20', 'PP', 'CS', 'unclear'],
    ['3.20', 'PE', 'CS', '3.20'],
    ['3.20', undefined, 'CS', '3.20'],
    ['9.99', 'RE', 'EA', undefined],
  ])('%s %s for a %s is %s', (price, basis, unit, expected) => expect(pricePerUnit(price, basis, unit)).toBe(expected));
});

describe('prices of purchase orders', () => {
  let edi: Gateway;
  let count = 100;
  beforeAll(async () => {
    edi = await Gateway.start();
    await edi.partner('PARTNER');
  });
  afterAll(() => edi?.stop());
  const next = () => String(++count).padStart(9, '0');
  const told = async (po: string, po1: string) => {
    await edi.send(order(next(), { po, po1 }));
    const [{ submission }] = await soon(async () => ordersOf(po).length > 0 && ordersOf(po));
    return submission.lines[0];
  };

  it('are of one unit, whatever they were of; ours go back so, and a change of them is held against it', async () => {
    expect(await told('PO-HUNDRED', 'PO1*1*200*EA*450*HP*VN*NW-11~')).toMatchObject({ unitPrice: '4.5' });
    expect(await told('PO-RETAIL', 'PO1*1*200*EA*9.99*RE*VN*NW-11~')).not.toHaveProperty('unitPrice');
    expect(await told('PO-FREE', 'PO1*1*200*EA*0**VN*NW-11~')).toMatchObject({ unitPrice: '0' });
    const before = await edi.outbox('PARTNER');
    const answer = {
      orderId: randomUUID(), orderNumber: 'SO-1', partner: 'PARTNER', customerPo: 'PO-HUNDRED', channelOrderNumber: 'PO-HUNDRED', orderedOn: '2026-01-01', answer: 'AD' as const, currency: 'USD',
      lines: [{ lineNumber: 1, sku: 'NW-11', ordered: { value: '200', unit: 'EA' }, unitPrice: '4.50', answer: 'IA' as const, promised: 200, backordered: 0 }],
    }; // prettier-ignore
    await edi.tell(acknowledgePurchaseOrder.of(answer, 'NW-US') as Draft);
    expect(lines((await edi.answer('PARTNER', before, '855')).groups[0].sets[0])).toContain('PO1*1*200*EA*4.5**VN*NW-11');
    const change = async (number: string, price: string) => {
      const body = [`BCH*04*SA*PO-HUNDRED**${number}*20260101`, `POC*1*QD*100*100*EA*${price}`, 'CTT*1'];
      const { documentId } = (await edi.send(interchange(next(), 'PC', [['860', body]]))).interchanges[0].sets[0];
      return soon(async () => announced<OrderChangeReceived>('purchase-order.change-received.v1').find((each) => each.documentId === documentId));
    };
    expect(await change('1', '450*HP')).toMatchObject({ lines: [{ quantity: { value: '100' } }] });
    expect(await change('2', '440*HP')).toMatchObject({ refused: expect.stringContaining('a change of the price') });
  }); // prettier-ignore

  it('wait with a case where they cannot be turned into a price of the unit that is ordered', async () => {
    await edi.send(order(next(), { po: 'PO-POUND', po1: 'PO1*1*2*CA*3.20*PP*VN*NW-11~' }));
    expect((await edi.opened('PURCHASE_ORDER_INCOMPLETE', 'PO-POUND')).facts?.errors).toMatchObject([
      {
        pointer: '/PO1[1]/05',
        code: 'PRICE_BASIS_UNSUPPORTED',
        message: expect.stringContaining('PO105 PP: a price that is not of one CA'),
      },
    ]);
  });
});
