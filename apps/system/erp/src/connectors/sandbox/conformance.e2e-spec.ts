import { DomainError } from '@crossdock/canonical';
import { conformanceSuite, Faults } from '@crossdock/connectors';
import type { InvoicePosted, PostInvoice } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../../app.module';
import { meta } from '../../meta';
import { anInvoice, masterData } from '../../../test/books';
import { SandboxConnector } from './sandbox.connector';

describe('the sandbox ERP', () => {
  let app: TestApp;
  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    const manager = await app.as(['sandbox:manage']);
    await app.http.put('/v1/sandbox/master-data').set(manager).send(masterData).expect(200);
  });
  afterAll(() => app?.close());
  beforeEach(() => part(Faults).reset());

  conformanceSuite<PostInvoice, InvoicePosted>('post an invoice', () => ({
    connector: part(SandboxConnector),
    faults: part(Faults),
    aRequest: () => anInvoice(),
    aRefusedRequest: () => anInvoice({ invoiceDate: '2000-05-05' }),
    numberOf: ({ invoiceNumber }) => invoiceNumber,
    lookUp: async ({ invoiceId }) => (await part(SandboxConnector).lookUp([invoiceId])).get(invoiceId),
    async perform(request) {
      const [answer] = await part(SandboxConnector).post([request]);
      if (answer instanceof DomainError) throw answer;
      return answer;
    },
    async count({ invoiceId }) {
      const [{ n }] = await part(Database).query<{ n: number }>(
        `SELECT count(*)::int AS n FROM journal_entry WHERE source = 'invoice' AND source_id = $1::text`,
        [invoiceId],
      );
      return n;
    },
  }));

  it('refuses other contents under a posted id', async () => {
    const invoice = anInvoice();
    const [, answer] = [
      await part(SandboxConnector).post([invoice]),
      await part(SandboxConnector).post([{ ...invoice, paymentTerms: 'NET60' }]),
    ];
    expect(answer[0]).toMatchObject({ kind: 'rejected', code: 'DUPLICATE_INVOICE' });
  });

  it('leaves no gap in its numbers, whatever was refused, repeated or in doubt between', async () => {
    const erp = part(SandboxConnector);
    await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        erp.post([anInvoice(index % 3 === 0 ? { total: { amount: '1.00', currency: 'USD' } } : {})]),
      ),
    );
    const rows = await part(Database).query<{ number: string }>('SELECT number FROM invoice ORDER BY number');
    expect(rows.map(({ number }) => Number(number.slice(-6)))).toEqual(rows.map((_, index) => index + 1));
  });
});
