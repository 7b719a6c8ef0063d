import { DomainError } from '@crossdock/canonical';
import { conformanceSuite, Faults } from '@crossdock/connectors';
import type { TaxDetermination, TaxDocumentQuery } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../../app.module';
import { meta } from '../../meta';
import { ADocument } from '../../../test/a-document';
import { SandboxConnector } from './sandbox.connector';

describe('the sandbox tax engine', () => {
  let app: TestApp;
  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });

  beforeAll(async () => (app = await startApp(AppModule, meta)));
  afterAll(() => app?.close());
  beforeEach(() => part(Faults).reset());

  conformanceSuite<TaxDocumentQuery, TaxDetermination>('commit a tax document', () => ({
    connector: part(SandboxConnector),
    faults: part(Faults),
    aRequest: () => ADocument.inSeattle().asked(),
    aRefusedRequest: () => ADocument.to('US', 'ZZ').asked(),
    numberOf: ({ taxDocumentNumber }) => taxDocumentNumber,
    lookUp: async ({ documentId }) => (await part(SandboxConnector).lookUp([documentId])).get(documentId),
    async perform(request) {
      const [answer] = await part(SandboxConnector).commit([request]);
      if (answer instanceof DomainError) throw answer;
      return answer;
    },
    async count({ documentId }) {
      const [{ n }] = await part(Database).query(
        'SELECT count(*)::int AS n FROM sandbox_document WHERE document_id = $1',
        [documentId],
      );
      return n;
    },
  }));

  it('refuses other contents under a committed id', async () => {
    const document = ADocument.inSeattle();
    await part(SandboxConnector).commit([document.asked()]);
    const [answer] = await part(SandboxConnector).commit([document.withLines('99.00').asked()]);
    expect(answer).toMatchObject({ kind: 'conflict', code: 'TAX_DOCUMENT_DIFFERS' });
  });

  it('voids once, whoever asks again, and commits nothing under a voided id', async () => {
    const query = ADocument.inSeattle().asked();
    await part(SandboxConnector).commit([query]);
    const voids = [{ documentId: query.documentId, reason: 'returned' }];
    const [first] = await part(SandboxConnector).void(voids);
    expect(first).toMatchObject({ status: 'voided', total: { amount: '10.55' } });
    expect(await part(SandboxConnector).void(voids)).toEqual([first]);
    expect((await part(SandboxConnector).commit([query]))[0]).toMatchObject({
      kind: 'conflict',
      code: 'TAX_DOCUMENT_VOIDED',
    });
    expect(
      (await part(SandboxConnector).void([{ documentId: ADocument.inSeattle().asked().documentId, reason: 'x' }]))[0],
    ).toMatchObject({ kind: 'not-found' });
  });
});
