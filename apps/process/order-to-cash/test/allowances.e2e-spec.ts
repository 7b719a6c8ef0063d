import { randomUUID } from 'node:crypto';
import type { AllowanceOrCharge } from '@crossdock/canonical';
import { backorderAllocated, type Draft, type OrderSubmission, purchaseOrderReceived } from '@crossdock/contracts';
import { House } from './house';
import { calm, neighbours } from './neighbours';
import { aSubmission, oneLine } from './samples';

const lump: AllowanceOrCharge = { kind: 'allowance', code: 'F800', amount: '10.01' };
const handling: AllowanceOrCharge = { kind: 'charge', code: 'G830', amount: '12.50' };
const promotion: AllowanceOrCharge = { kind: 'allowance', code: 'I170', percent: '5' };
const usd = (amount: string) => ({ amount, currency: 'USD' });

let house: House;
beforeAll(async () => void (house = await House.start()));
afterAll(() => house?.stop());
beforeEach(calm);

/** 10 EA of an item at 14.00, with allowances of the line. */
const lines = (sku: string, allowancesAndCharges?: AllowanceOrCharge[]) => [
  { ...oneLine(sku)[0], allowancesAndCharges },
];
async function ordered(change: Partial<OrderSubmission>) {
  const orderNumber = `PO-${randomUUID().slice(0, 8)}`;
  const channel = { kind: 'edi' as const, name: 'BUYER', orderNumber };
  const submission = aSubmission({ channel, customerPo: orderNumber, freight: undefined, ...change });
  await house.say(purchaseOrderReceived.of({ documentId: randomUUID(), partner: 'BUYER', customerPo: orderNumber, submission }, 'NW-US') as Draft);
  return house.byChannel(orderNumber);
} // prettier-ignore

describe('allowances, charges and a cash discount, from the order to the invoice', () => {
  it('are shown with the order, taken off what is taxed, booked apart and billed', async () => {
    neighbours.contract = {
      customer: { paymentTerms: '2-10-NET30', netDays: 30, cashDiscount: { percent: '2', days: 10 } },
      ofItem: { 'NW-11': [promotion] },
      ofOrder: [handling],
    };
    const { orderId } = await ordered({ lines: lines('NW-11', [promotion]), allowancesAndCharges: [handling] });
    const order = await house.reaches(orderId, 'closed');
    expect(order).toMatchObject({
      net: usd('145.50'), allowancesAndCharges: [handling], paymentTerms: '2-10-NET30', cashDiscount: { percent: '2', days: 10 },
      lines: [{ allowancesAndCharges: [promotion] }],
    }); // prettier-ignore
    const [{ data: tax }] = neighbours.of('tax.finalize.v1', orderId);
    expect(tax.lines).toMatchObject([{ amount: usd('145.50') }]);
    const [{ data: posting }] = neighbours.of('invoice.post.v1', orderId);
    expect(posting).toMatchObject({
      netDays: 30,
      total: usd('160.05'),
      cashDiscount: { of: usd('145.50'), amount: usd('2.91'), until: '2026-12-02' },
    });
    expect(posting.journal).toEqual(expect.arrayContaining([
      { role: 'sales-allowances', debit: '7.00', credit: '0' }, { role: 'revenue', debit: '0', credit: '140.00' }, { role: 'charge-revenue', debit: '0', credit: '12.50' },
    ])); // prettier-ignore
    const [{ data: bill }] = await house.hears('invoice.send.v1', orderId);
    expect(bill).toMatchObject({
      cashDiscount: { amount: usd('2.91') }, allowancesAndCharges: [{ ...handling, billed: usd('12.50') }],
      lines: [{ net: usd('140.00'), allowancesAndCharges: [{ ...promotion, billed: usd('7.00') }] }],
    }); // prettier-ignore
    const { invoices } = (await house.get(`/v1/invoices?orderId=${orderId}`).expect(200)).body;
    expect(invoices).toMatchObject([{ net: usd('145.50'), allowances: usd('7.00'), charges: usd('12.50'), paymentTerms: '2-10-NET30', cashDiscount: { until: '2026-12-02' } }]); // prettier-ignore
  });

  it('are billed for what is shipped, and the rest with the rest', async () => {
    neighbours.contract = { ofItem: { 'NW-23': [lump] }, ofOrder: [handling] };
    neighbours.shortOf.set('NW-23', 7);
    const { orderId, orderNumber } = await ordered({ lines: lines('NW-23') });
    await house.reaches(orderId, 'backordered');
    neighbours.shortOf.clear();
    const [{ lineId }] = await house.database.query('SELECT id AS "lineId" FROM order_line WHERE order_id = $1', [orderId]); // prettier-ignore
    const line = { lineId, lineNumber: 1, sku: 'NW-23', holds: [{ holdId: randomUUID(), node: 'NYC', quantity: 7 }], backordered: 0, refused: 0 }; // prettier-ignore
    await house.say(backorderAllocated.of({ orderId, orderNumber, lines: [line] }, 'NW-US'));
    await house.reaches(orderId, 'closed');
    const rows = await house.database.query(
      `SELECT a.code, a.billed::text FROM invoice_allowance a JOIN invoice i ON i.id = a.invoice_id WHERE i.order_id = $1 ORDER BY i.created_at, position`,
      [orderId],
    );
    expect(rows).toEqual([
      { code: 'F800', billed: '3.00' }, { code: 'G830', billed: '3.75' }, { code: 'F800', billed: '7.01' }, { code: 'G830', billed: '8.75' },
    ]); // prettier-ignore
  });

  it('wait for the order desk where the contract has none, and go on when it has', async () => {
    const { orderId } = await ordered({ lines: lines('NW-11', [promotion]) });
    const { waiting } = await house.reaches(orderId, 'on-hold');
    expect(waiting).toMatchObject([
      { code: 'ALLOWANCE_NOT_AGREED', detail: expect.stringContaining('the allowance I170 of 5 % was given') },
    ]);
    neighbours.contract = { ofItem: { 'NW-11': [promotion] } };
    await house.post(`/v1/orders/${orderId}/retry`).expect(200);
    expect(await house.reaches(orderId, 'closed')).toMatchObject({ net: usd('133.00') });
  });

  it('are answered by what stands where the partner’s profile says so', async () => {
    const { orderId } = await ordered({ allowanceRule: 'contract', lines: lines('NW-11', [promotion]) });
    const [{ data: answer }] = await house.hears('purchase-order.acknowledge.v1', orderId);
    expect(answer).toMatchObject({ answer: 'AC', lines: [{ answer: 'IP', allowancesAndCharges: [] }] });
    expect(await house.reaches(orderId, 'closed')).toMatchObject({ net: usd('140.00') });
  });

  it('leave an order without them as it was', async () => {
    const { orderId } = await ordered({ lines: lines('NW-11') });
    await house.reaches(orderId, 'closed');
    const [{ data: bill }] = await house.hears('invoice.send.v1', orderId);
    expect([bill, bill.lines[0]].map((each) => 'allowancesAndCharges' in each)).toEqual([false, false]);
    expect(await house.database.query('SELECT 1 FROM invoice_allowance a JOIN invoice i ON i.id = a.invoice_id WHERE i.order_id = $1', [orderId])).toEqual([]); // prettier-ignore
  });
});
