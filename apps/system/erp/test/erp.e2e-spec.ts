import { randomUUID } from 'node:crypto';
import { type Draft, type PostInvoice, postInvoice, postStockMovement, releaseCredit } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { anInvoice, masterData, usd } from './books';

describe('erp', () => {
  let app: TestApp;
  let caller: { authorization: string };

  beforeAll(async () => {
    app = await startApp(AppModule, meta, { env: { ERP_LOOK_UP_MS: '100' } });
    caller = await app.as(['erp:read', 'erp:write', 'sandbox:manage']);
    await app.http.put('/v1/sandbox/master-data').set(caller).send(masterData).expect(200);
    await app.http.put('/v1/sandbox/master-data').set(caller).send(masterData).expect(200);
  });
  afterAll(() => app?.close());

  const database = () => app.app.get(Database, { strict: false });
  const tell = (...drafts: Draft[]) =>
    database().transaction((tx) =>
      app.app.get(Outbox, { strict: false }).send(tx, drafts, { correlationId: 'c', actor: 'service:order-to-cash' }),
    );
  const invoice = anInvoice;
  const post = (...invoices: PostInvoice[]) => tell(...invoices.map((each) => postInvoice.of(each, 'NW-US') as Draft));
  const posted = async (orderId: string) =>
    (await app.http.get(`/v1/invoices?orderId=${orderId}`).set(caller).expect(200)).body.invoices;
  // What the ERP announces stays readable here: nobody listens, so that it is the outbox's copy that went out.
  const invoiceCount = async () =>
    (await database().query<{ n: number }>('SELECT count(*)::int AS n FROM invoice'))[0].n;

  it.each(['/v1/invoices?orderId=4711', '/v1/parked-messages?after=4711'])('refuses %s, which is no UUID', async (url) => {
    const reader = await app.as(['erp:read', 'parked:manage']);
    expect((await app.http.get(url).set(reader).expect(400)).body.code).toBe('VALIDATION_FAILED');
  }); // prettier-ignore

  it('lists the active items of one legal entity, page by page', async () => {
    const other = { ...masterData, legalEntity: 'NW-UK', items: [{ ...masterData.items[0], sku: 'NW-11', name: 'of another' }, { ...masterData.items[0], sku: 'NW-12' }] };
    await app.http.put('/v1/sandbox/master-data').set(caller).send(other).expect(200);
    const page = async (query: string) => (await app.http.get(`/v1/items?${query}`).set(caller).expect(200)).body;
    const skus = async (legalEntity: string) => (await page(`legalEntity=${legalEntity}`)).items.map(({ sku }: { sku: string }) => sku);
    expect(await skus('NW-UK')).toEqual(['NW-11', 'NW-12']);
    expect(await skus('NW-US')).toEqual(masterData.items.filter(({ active }) => active).map(({ sku }) => sku).sort());
    const first = await page('legalEntity=NW-UK&limit=1');
    expect(first).toMatchObject({ items: [{ sku: 'NW-11', name: 'of another' }], next: 'NW-11' });
    expect((await page(`legalEntity=NW-UK&limit=1&after=${first.next}`)).items).toMatchObject([{ sku: 'NW-12' }]);
    await app.http.get('/v1/items').set(caller).expect(400);
  }); // prettier-ignore

  it('enriches orders: contract prices by date, list prices, units, and what is wrong by name', async () => {
    const order = (change = {}, lines: object[] = [{ lineNumber: 1, sku: 'NW-11', unit: 'EA' }]) => ({
      orderId: randomUUID(), legalEntity: 'NW-US', customerNumber: 'VINET', currency: 'USD', orderedOn: '1996-07-04', lines, ...change,
    }); // prettier-ignore
    const lines = [['NW-11', 'CS'], ['NW-11', 'KGM'], ['NW-0', 'EA'], ['NOPE', 'EA']].map(([sku, unit], index) => ({ lineNumber: index + 1, sku, unit })); // prettier-ignore
    const orders = [order(), order({ orderedOn: '1998-01-01' }), order({}, lines), order({ customerNumber: 'NOPE' }), order({ customerNumber: 'GONE' }), order({ currency: 'EUR' }), order({ legalEntity: 'XX' })]; // prettier-ignore
    const { body } = await app.http.post('/v1/order-enrichments').set(caller).send({ orders }).expect(200);
    const [contract, list, mixed, ...wrong] = body.orders;
    expect(contract.lines[0]).toMatchObject({
      unitPrice: '14',
      discount: '0.05',
      priceSource: 'contract',
      unitCost: '11.55',
    });
    expect(list.lines[0]).toMatchObject({ unitPrice: '21', discount: '0', priceSource: 'list' });
    expect(mixed.lines.map((line: { problem?: string; unitPrice?: string }) => line.problem ?? line.unitPrice)).toEqual(
      ['168', 'UNIT_NOT_OF_ITEM', 'INACTIVE_ITEM', 'UNKNOWN_ITEM'],
    );
    expect(wrong.map((each: { problem: string }) => each.problem)).toEqual([
      'UNKNOWN_CUSTOMER',
      'INACTIVE_CUSTOMER',
      'CURRENCY_MISMATCH',
      'UNKNOWN_LEGAL_ENTITY',
    ]);
  });

  it('never lets a customer over its limit, however many orders ask at once, and answers a repeat as before', async () => {
    const ask = (orderId: string) =>
      app.http
        .post('/v1/credit-checks')
        .set(caller)
        .send({
          orders: [
            { orderId, orderNumber: 'SO-9', legalEntity: 'NW-US', customerNumber: 'TIGHT', amount: usd('30.00') },
          ],
        });
    const ids = Array.from({ length: 12 }, () => randomUUID());
    const answers = await Promise.all(ids.map(async (id) => (await ask(id).expect(200)).body.orders[0]));
    expect(answers.filter((answer) => answer.decision === 'cleared')).toHaveLength(3);
    expect(answers.find((answer) => answer.decision === 'refused').reason).toContain('over the limit of 100.00');
    const cleared = answers.find((answer) => answer.decision === 'cleared');
    expect((await ask(cleared.orderId).expect(200)).body.orders[0]).toEqual(cleared);
  });

  it('posts an invoice once with its entry, and numbers without gaps', async () => {
    const batch = Array.from({ length: 20 }, () => invoice());
    await Promise.all([...batch, ...batch].map((each) => post(each)));
    await eventually(async () => (await posted(batch[19].orderId)).length === 1 && (await invoiceCount()) === 20);
    const [{ invoice: document, journal }] = await posted(batch[0].orderId);
    expect(document).toMatchObject({ invoiceId: batch[0].invoiceId, total: usd('35.80') });
    expect(journal).toHaveLength(6);
    const numbers = (await database().query<{ number: string }>('SELECT number FROM invoice ORDER BY number')).map(
      ({ number }) => Number(number.slice(-6)),
    );
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const [{ onHand }] = await database().query<{ onHand: string }>(
      `SELECT on_hand AS "onHand" FROM item_balance WHERE sku = 'NW-11' AND node = 'SEA'`,
    );
    expect(Number(onHand)).toBe(-40);
  });

  it.each<[string, Partial<PostInvoice>]>([
    ['an unbalanced journal', { journal: [{ role: 'receivable', debit: '35.80', credit: '0' }, { role: 'revenue', debit: '0', credit: '35.79' }] }],
    ['totals that do not add up', { total: usd('36.00') }],
    ['a closed period', { invoiceDate: '2000-05-05' }],
    ['an unknown customer', { customerNumber: 'NOPE' }],
    ['an account that the chart lacks', { journal: [{ role: 'receivable', debit: '35.80', credit: '0' }, { role: 'rounding', debit: '0', credit: '35.80' }] }],
  ])('refuses %s and books nothing', async (_what, change) => {
    const [wrong, right] = [invoice(change), invoice()];
    const before = await invoiceCount();
    await post(wrong, right);
    await eventually(async () => (await posted(right.orderId)).length === 1);
    expect(await posted(wrong.orderId)).toEqual([]);
    expect(await invoiceCount()).toBe(before + 1);
  }); // prettier-ignore

  it('looks up a posting whose answer was lost: one invoice', async () => {
    await app.http.patch('/v1/sandbox/faults').set(caller).send({ loseNextAnswers: 1 }).expect(200);
    const [one, before] = [invoice(), await invoiceCount()];
    await post(one);
    await eventually(
      async () =>
        (await database().query('SELECT 1 FROM doubtful_posting')).length === 0 &&
        (await posted(one.orderId)).length === 1,
    );
    expect(await invoiceCount()).toBe(before + 1);
    await app.http.delete('/v1/sandbox/faults').set(caller).expect(204);
  });

  it('takes back what an order commits when its rest will not be delivered', async () => {
    const ask = (orderId: string, amount: string) =>
      app.http
        .post('/v1/credit-checks')
        .set(caller)
        .send({
          orders: [
            { orderId, orderNumber: 'SO-7', legalEntity: 'NW-US', customerNumber: 'SMALL', amount: usd(amount) },
          ],
        })
        .expect(200);
    const [first, second] = [randomUUID(), randomUUID()];
    expect((await ask(first, '80.00')).body.orders[0].decision).toBe('cleared');
    expect((await ask(second, '60.00')).body.orders[0].decision).toBe('refused');
    await tell(releaseCredit.of({ orderId: first, orderNumber: 'SO-7', reason: 'cancelled' }, 'NW-US') as Draft);
    await eventually(async () => (await ask(second, '60.00')).body.orders[0].decision === 'cleared', 30_000);
  });

  it('checks an order that is worth another amount by the difference; one that becomes smaller is never refused', async () => {
    const ask = async (orderId: string, amount: string) => {
      const order = { orderId, orderNumber: 'SO-8', legalEntity: 'NW-US', customerNumber: 'EXACT', amount: usd(amount) };
      const { body } = await app.http.post('/v1/credit-checks').set(caller).send({ orders: [order] }).expect(200);
      return body.orders[0].decision as string;
    }; // prettier-ignore
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await ask(first, '60.00')).toBe('cleared');
    expect([await ask(first, '100.00'), await ask(first, '100.00')]).toEqual(['cleared', 'cleared']);
    expect(await ask(first, '100.01')).toBe('refused');
    expect(await ask(second, '1.00')).toBe('refused');
    await database().query(`UPDATE customer SET credit_limit = 20 WHERE customer_number = 'EXACT'`);
    expect(await ask(first, '90.00')).toBe('cleared');
    await database().query(`UPDATE customer SET credit_limit = 100 WHERE customer_number = 'EXACT'`);
    expect([await ask(second, '10.00'), await ask(second, '10.01')]).toEqual(['cleared', 'refused']);
  });

  it('books received stock once at standard cost against equity', async () => {
    const movement = {
      kind: 'receipt' as const,
      node: 'NYC',
      sku: 'NW-11',
      quantity: 10,
      sequence: 1,
      document: 'OPENING-1',
      occurredAt: new Date().toISOString(),
    };
    const draft = postStockMovement.of({ node: 'NYC', document: 'OPENING-1', movements: [movement] }, 'NW-US') as Draft;
    await tell(draft);
    await tell(draft);
    await tell(
      postStockMovement.of(
        {
          node: 'NYC',
          document: 'COUNT-1',
          movements: [{ ...movement, sequence: 2, quantity: -1, document: 'COUNT-1' }],
        },
        'NW-US',
      ) as Draft,
    );
    const entries = await eventually(async () => {
      const rows = await database().query(
        `SELECT l.role, l.debit::text, l.credit::text FROM journal_line l JOIN journal_entry e ON e.id = l.entry_id WHERE e.source = 'stock' ORDER BY e.number, l.line`,
      );
      return rows.length === 4 && rows;
    });
    expect(entries.map(({ role, debit, credit }: { role: string; debit: string; credit: string }) => [role, debit, credit])).toEqual(
      expect.arrayContaining([['inventory', '115.50', '0.00'], ['equity', '0.00', '115.50'], ['inventory-adjustment', '11.55', '0.00'], ['inventory', '0.00', '11.55']]),
    ); // prettier-ignore
  });

  it('books a posting once by its id: two sources may number alike', async () => {
    const movement = { kind: 'receipt' as const, node: 'NYC', sku: 'NW-42', quantity: 3, sequence: 7, occurredAt: new Date().toISOString() }; // prettier-ignore
    const posting = (document: string) =>
      postStockMovement.of({ postingId: randomUUID(), node: 'NYC', document, movements: [{ ...movement, document }] }, 'NW-US') as Draft; // prettier-ignore
    const [store, warehouse] = [posting('STORE-7'), posting('WMS-7')];
    await tell(store, warehouse);
    await tell(store);
    const balance = async () => (await database().query(`SELECT on_hand::int AS n FROM item_balance WHERE sku = 'NW-42' AND node = 'NYC'`))[0]?.n; // prettier-ignore
    // One key, one order: when the last is booked, the repeat before it was handled.
    await tell(posting('STORE-7'));
    await eventually(async () => (await balance()) === 9);
  });

  it('keeps every entry balanced', async () => {
    expect(
      await database().query('SELECT entry_id FROM journal_line GROUP BY 1 HAVING sum(debit) <> sum(credit)'),
    ).toEqual([]);
  });
});
