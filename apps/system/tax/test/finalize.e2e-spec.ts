import { randomUUID } from 'node:crypto';
import { Faults } from '@crossdock/connectors';
import { type Draft, type FinalizeTax, finalizeTax, type TaxDetermination, voidTax } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { eventually, startApp, type TestApp, testDatabase } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { DetermineTax } from '../src/determine-tax';
import { meta } from '../src/meta';
import { ADocument } from './a-document';
import { heard, ListenerModule, listenerMeta } from './listener';

describe('the tax of invoices', () => {
  const database = testDatabase();
  let app: TestApp;
  let listener: TestApp;

  beforeAll(async () => {
    listener = await startApp(ListenerModule, listenerMeta, { database });
    app = await startApp(AppModule, meta, { database });
  });
  afterAll(async () => {
    await app?.close();
    await listener?.close();
    await database.dropAll();
  });
  beforeEach(() => part(Faults).reset());

  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const say = (...drafts: Draft[]) =>
    part(Database).transaction((tx) =>
      part(Outbox).send(tx, drafts, { correlationId: randomUUID(), actor: 'service:order-to-cash' }),
    );
  const finalize = (...documents: FinalizeTax[]) =>
    say(...documents.map((data) => finalizeTax.of(data, 'NW-US') as Draft));
  const answersTo = (invoiceId: string) =>
    heard.filter(({ data }) => data.invoiceId === invoiceId || data.documentId === invoiceId);
  const hears = (invoiceId: string, type: string, times = 1) =>
    eventually(async () => {
      const found = answersTo(invoiceId).filter((each) => each.type === type);
      return found.length >= times && found;
    });
  const rows = async (table: string, documentId: string): Promise<number> =>
    (await part(Database).query(`SELECT count(*)::int AS n FROM ${table} WHERE document_id = $1`, [documentId]))[0].n;
  const read = async (id: string) =>
    (
      await app.http
        .get(`/v1/tax-determinations/${id}`)
        .set(await app.as(['tax:read']))
        .expect(200)
    ).body as TaxDetermination;

  it('is determined, committed, announced and can be read by invoice and by number', async () => {
    const invoice = ADocument.inSeattle().withLines('100.00', '19.99').withFreight('7.45').toFinalize();
    await finalize(invoice);
    const [event] = await hears(invoice.documentId, 'tax.finalized.v1');
    expect(event).toMatchObject({ partitionkey: invoice.orderId, subject: invoice.orderNumber, legalentity: 'NW-US' });
    expect(event.data.determination).toMatchObject({
      status: 'committed',
      reason: 'taxed',
      total: { amount: '13.44', currency: 'USD' },
    });
    expect(await read(invoice.documentId)).toEqual(event.data.determination);
    expect(await read(event.data.determination.taxDocumentNumber)).toEqual(event.data.determination);
  });

  it('is the same however often it is asked for', async () => {
    const invoice = ADocument.to('FR').toFinalize();
    await finalize(invoice, invoice);
    await hears(invoice.documentId, 'tax.finalized.v1', 2);
    await finalize(invoice);
    const events = await hears(invoice.documentId, 'tax.finalized.v1', 3);
    for (const { data } of events) expect(data.determination).toEqual(events[0].data.determination);
    expect([
      await rows('tax_document', invoice.documentId),
      await rows('sandbox_document', invoice.documentId),
    ]).toEqual([1, 1]);
  });

  it('is looked up when the engine did the work and its answer was lost', async () => {
    const invoice = ADocument.inSeattle().toFinalize();
    part(Faults).set({ loseNextAnswers: 1 });
    await finalize(invoice);
    await hears(invoice.documentId, 'tax.finalized.v1');
    expect([
      await rows('tax_document', invoice.documentId),
      await rows('sandbox_document', invoice.documentId),
    ]).toEqual([1, 1]);
  });

  it('is one document even when the look-up’s answer is lost too and the command comes again', async () => {
    const invoices = Array.from({ length: 5 }, () => ADocument.inSeattle().toFinalize());
    part(Faults).set({ loseNextAnswers: 4 });
    await finalize(...invoices);
    for (const { documentId } of invoices) {
      await hears(documentId, 'tax.finalized.v1');
      expect([await rows('tax_document', documentId), await rows('sandbox_document', documentId)]).toEqual([1, 1]);
    }
  });

  it('waits while the engine is away', async () => {
    const invoice = ADocument.inSeattle().toFinalize();
    part(Faults).set({ failNext: 3 });
    await finalize(invoice);
    await hears(invoice.documentId, 'tax.finalized.v1');
    expect(part(Faults).current().failNext).toBe(0);
  });

  it('is refused for an unknown jurisdiction, alone among its neighbours, and found after the correction', async () => {
    const [good, bad, other] = [ADocument.inSeattle(), ADocument.to('US', 'ZZ', '98124'), ADocument.to('BR')].map(
      (each) => each.toFinalize(),
    );
    await finalize(good, bad, other);
    const [{ data }] = await hears(bad.documentId, 'tax.refused.v1');
    expect(data).toEqual({
      invoiceId: bad.documentId, orderId: bad.orderId, orderNumber: bad.orderNumber,
      code: 'TAX_JURISDICTION_UNKNOWN', reason: 'ZZ is no state of the US; give its two letters, e.g. WA',
    }); // prettier-ignore
    await hears(good.documentId, 'tax.finalized.v1');
    await hears(other.documentId, 'tax.finalized.v1');
    await finalize({ ...bad, shipTo: good.shipTo });
    await hears(bad.documentId, 'tax.finalized.v1');
  });

  it('is refused when an invoice comes again with other contents', async () => {
    const invoice = ADocument.inSeattle();
    const first = invoice.toFinalize();
    await finalize(first);
    await hears(first.documentId, 'tax.finalized.v1');
    await finalize({ ...first, ...invoice.withLines('1.00').asked() });
    const [{ data }] = await hears(first.documentId, 'tax.refused.v1');
    expect(data.code).toBe('TAX_DOCUMENT_DIFFERS');
    expect((await read(first.documentId)).total.amount).toBe('10.55');
  });

  it('is taken back by a void, once', async () => {
    const invoice = ADocument.inSeattle().toFinalize();
    await finalize(invoice);
    await hears(invoice.documentId, 'tax.finalized.v1');
    const taken = { documentId: invoice.documentId, orderId: invoice.orderId, reason: 'shipment was refused' };
    await say(voidTax.of(taken, 'NW-US') as Draft, voidTax.of(taken, 'NW-US') as Draft);
    await hears(invoice.documentId, 'tax.voided.v1', 2);
    expect((await read(invoice.documentId)).status).toBe('voided');
    await finalize(invoice);
    expect((await hears(invoice.documentId, 'tax.refused.v1'))[0].data.code).toBe('TAX_DOCUMENT_VOIDED');
  });

  it('costs a few statements for a hundred invoices', async () => {
    const statements: string[] = [];
    const counting = (tx: Tx): Tx => ({
      ...tx,
      manager: tx.manager,
      query: (text, values) => (statements.push(text), tx.query(text, values)),
      write: (text, values) => (statements.push(text), tx.write(text, values)),
      beforeCommit: (work) => tx.beforeCommit(work),
      afterCommit: (work) => tx.afterCommit(work),
    });
    const real = part(Database);
    const transaction = real.transaction.bind(real);
    const spy = jest.spyOn(real, 'transaction').mockImplementation((work) => transaction((tx) => work(counting(tx))));
    const invoices = Array.from({ length: 100 }, () =>
      ADocument.inSeattle().withLines('10.00', '20.00', '30.00').toFinalize(),
    );
    const answers = await real.transaction((tx) => part(DetermineTax).finalize(tx, invoices));
    spy.mockRestore();
    expect(answers.every((answer) => 'total' in answer && answer.total.amount === '6.34')).toBe(true);
    expect(statements.length).toBeLessThanOrEqual(5);
  });
});
