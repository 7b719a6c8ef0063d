import { randomUUID } from 'node:crypto';
import { type AllowanceOrChargeValue, type Draft, type PostInvoice, postInvoice } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { anInvoice, masterData, today, usd } from './books';

const promotion: AllowanceOrChargeValue = { kind: 'allowance', code: 'F800', percent: '5' };
const handling: AllowanceOrChargeValue = { kind: 'charge', code: 'D500', amount: '12.50' };
const contracts = [
  { validFrom: '2026-01-01', validTo: '2026-06-30', paymentTerms: 'NET60', netDays: 60 },
  { validFrom: '2026-07-01', paymentTerms: '1-15-NET45', netDays: 45, cashDiscount: { percent: '1', days: 15 }, allowancesAndCharges: [{ ...promotion, sku: 'NW-11' }, handling] },
]; // prettier-ignore

describe('contracts and terms', () => {
  let app: TestApp;
  let caller: { authorization: string };
  const load = (customer: object) =>
    app.http.put('/v1/sandbox/master-data').set(caller).send({ ...masterData, customers: [{ ...masterData.customers[0], ...customer }] }); // prettier-ignore

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    caller = await app.as(['erp:read', 'erp:write', 'sandbox:manage']);
    await load({ paymentTerms: '2-10-NET30', cashDiscount: { percent: '2', days: 10 }, contracts }).expect(200);
  });
  afterAll(() => app?.close());

  const enriched = async (orderedOn: string) => {
    const lines = ['NW-11', 'NW-0'].map((sku, index) => ({ lineNumber: index + 1, sku, unit: 'EA' }));
    const orders = [{ orderId: randomUUID(), legalEntity: 'NW-US', customerNumber: 'VINET', currency: 'USD', orderedOn, lines }];
    return (await app.http.post('/v1/order-enrichments').set(caller).send({ orders }).expect(200)).body.orders[0];
  }; // prettier-ignore

  it('tells the terms of the contract that is valid on the day of the order, else the customer’s', async () => {
    expect((await enriched('2025-12-31')).customer).toMatchObject({
      paymentTerms: '2-10-NET30',
      cashDiscount: { percent: '2', days: 10 },
    });
    const first = (await enriched('2026-06-30')).customer;
    expect(first).toMatchObject({ paymentTerms: 'NET60', netDays: 60 });
    expect(first).not.toHaveProperty('cashDiscount');
    expect((await enriched('2026-07-01')).customer).toMatchObject({
      paymentTerms: '1-15-NET45',
      netDays: 45,
      cashDiscount: { percent: '1', days: 15 },
    });
  });

  it('tells allowances and charges where they belong, and none where there is none', async () => {
    const agreed = await enriched('2026-07-01');
    expect(agreed.allowancesAndCharges).toEqual([handling]);
    expect(agreed.lines.map((line: object) => 'allowancesAndCharges' in line)).toEqual([true, false]);
    expect(agreed.lines[0].allowancesAndCharges).toEqual([promotion]);
    const before = await enriched('2026-06-30');
    expect([before, ...before.lines].filter((each) => 'allowancesAndCharges' in each)).toEqual([]);
  });

  it.each([
    ['a percentage above 100', { ...promotion, percent: '101' }, '/allowancesAndCharges/0/percent', '100 % at most'],
    ['two values', { ...promotion, amount: '1' }, '/allowancesAndCharges/0', 'exactly one of'],
    [
      'a rate of no item',
      { kind: 'charge', code: 'D500', rate: '1', rateUnit: 'EA' },
      '/allowancesAndCharges/0/sku',
      'its sku',
    ],
  ])('refuses a contract with %s', async (_, item, pointer, words) => {
    const { body } = await load({ contracts: [{ validFrom: '2026-01-01', allowancesAndCharges: [item] }] }).expect(422);
    expect(body.errors).toEqual([
      {
        pointer: `/customers/0/contracts/0${pointer}`,
        code: 'INVALID',
        message: expect.stringContaining(words),
      },
    ]);
  });

  describe('posting', () => {
    const database = () => app.app.get(Database, { strict: false });
    const post = (invoice: PostInvoice) =>
      database().transaction((tx) =>
        app.app.get(Outbox, { strict: false }).send(tx, [postInvoice.of(invoice, 'NW-US') as Draft], { correlationId: 'c', actor: 'service:order-to-cash' }),
      ); // prettier-ignore
    const postedOf = async ({ orderId }: PostInvoice) =>
      (await app.http.get(`/v1/invoices?orderId=${orderId}`).set(caller).expect(200)).body.invoices;
    const refusalOf = ({ invoiceId }: PostInvoice) =>
      eventually(async () => {
        const rows = await database().query<{ reason: string }>(
          `SELECT body::json #>> '{data,reason}' AS reason FROM outbox WHERE type = 'invoice.refused.v1' AND body::json #>> '{data,invoiceId}' = $1`,
          [invoiceId],
        );
        return rows[0]?.reason;
      });

    /** 28.00 of goods less 1.40, with 12.50 on the whole and freight: 2 % of 39.10 for who pays in ten days. */
    const billed = (change: Partial<PostInvoice> = {}) => {
      const invoice = anInvoice();
      return {
        ...invoice, paymentTerms: '2-10-NET45', netDays: 45,
        lines: [{ ...invoice.lines[0], allowancesAndCharges: [{ ...promotion, billed: usd('1.40') }] }],
        allowancesAndCharges: [{ ...handling, billed: usd('12.50') }],
        cashDiscount: { percent: '2', days: 10, of: usd('39.10'), amount: usd('0.78'), until: '2026-12-01' },
        total: usd('46.90'),
        journal: [
          { role: 'receivable' as const, debit: '46.90', credit: '0' }, { role: 'sales-allowances' as const, debit: '1.40', credit: '0' },
          { role: 'revenue' as const, debit: '0', credit: '28.00' }, { role: 'charge-revenue' as const, debit: '0', credit: '12.50' },
          { role: 'tax-payable' as const, debit: '0', credit: '2.80' }, { role: 'freight-revenue' as const, debit: '0', credit: '5.00' },
        ],
        ...change,
      };
    }; // prettier-ignore

    it('books allowances and charges on accounts of their own, due by the terms of the invoice', async () => {
      const invoice = billed();
      await post(invoice);
      const [{ invoice: posted, journal }] = await eventually(async () => {
        const all = await postedOf(invoice);
        return all.length > 0 && all;
      });
      expect(posted.cashDiscount).toMatchObject({ percent: '2', amount: usd('0.78'), until: '2026-12-01' });
      expect(Date.parse(posted.dueOn) - Date.parse(today)).toBe(45 * 86_400_000);
      expect(journal).toContainEqual(
        expect.objectContaining({ role: 'sales-allowances', debit: '1.40', credit: '0.00' }),
      );
      const [row] = await database().query('SELECT net::text, allowances::text, charges::text FROM invoice WHERE id = $1', [invoice.invoiceId]); // prettier-ignore
      expect(row).toEqual({ net: '39.10', allowances: '1.40', charges: '12.50' });
    });

    it.each<[string, Partial<PostInvoice>, string]>([
      ['a total without its allowance', { total: usd('48.30') }, 'lines 28 - allowances 1.4 + charges 12.5'],
      ['a cash discount that is a cent off', { cashDiscount: { percent: '2', days: 10, of: usd('39.10'), amount: usd('0.79'), until: '2026-12-01' } }, '2 % of the goods, 39.1, are 0.78'],
    ])('refuses %s', async (_, change, words) => {
      const invoice = billed(change);
      await post(invoice);
      expect(await refusalOf(invoice)).toContain(words);
      expect(await postedOf(invoice)).toEqual([]);
    }); // prettier-ignore
  });
});
