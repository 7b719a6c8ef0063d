import { randomUUID } from 'node:crypto';
import { DomainError } from '@crossdock/canonical';
import { conformanceSuite, Faults } from '@crossdock/connectors';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../../app.module';
import { meta } from '../../meta';
import { aRelease } from '../../../test/a-release';
import type { Release, ReleaseTaken, StockDocument } from '../wms-connector';
import { SandboxConnector } from './sandbox.connector';

describe('the sandbox warehouse', () => {
  let app: TestApp;
  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const cause = { correlationId: 'c-1', actor: 'service:order-to-cash' };
  const count = async (text: string, value: string): Promise<number> =>
    (await part(Database).query<{ n: number }>(`SELECT count(*)::int AS n ${text}`, [value]))[0].n;

  beforeAll(async () => {
    app = await startApp(AppModule, meta, { env: { WMS_WAVE_MS: '20' } });
    const nodes = [{ node: 'SEA', legalEntity: 'NW-US', ssccPrefix: '2000001' }];
    await app.http.put('/v1/sandbox/nodes').set(await app.as(['sandbox:manage'])).send({ nodes }).expect(200); // prettier-ignore
  });
  afterAll(() => app?.close());
  beforeEach(() => part(Faults).reset());

  conformanceSuite<Release, ReleaseTaken>('take in a release', () => ({
    connector: part(SandboxConnector),
    faults: part(Faults),
    aRequest: () => aRelease(),
    aRefusedRequest: () => aRelease({ node: 'MOON' }),
    numberOf: ({ releaseNumber }) => releaseNumber,
    lookUp: async ({ fulfilment: { fulfilmentId } }) =>
      (await part(SandboxConnector).lookUp([fulfilmentId])).get(fulfilmentId),
    async perform(request) {
      const [answer] = await part(SandboxConnector).release([request]);
      if (answer instanceof DomainError) throw answer;
      return answer;
    },
    count: ({ fulfilment }) => count('FROM release WHERE fulfilment_id = $1', fulfilment.fulfilmentId),
  }));

  conformanceSuite<StockDocument, StockDocument>('book a stock document', () => ({
    connector: part(SandboxConnector),
    faults: part(Faults),
    aRequest: () => ({ node: 'SEA', document: randomUUID(), kind: 'receipt', lines: [{ sku: 'NW-1', quantity: 3 }] }),
    aRefusedRequest: () => ({
      node: 'SEA',
      document: randomUUID(),
      kind: 'adjustment',
      lines: [{ sku: 'NW-9', quantity: -1 }],
    }),
    numberOf: ({ document }) => document,
    lookUp: async (request) =>
      (await count('FROM stock_document WHERE document = $1', request.document)) > 0 ? request : undefined,
    async perform(request) {
      await part(SandboxConnector).bookStock(request, cause);
      return request;
    },
    // A document that was booked twice would have moved the shelf twice.
    count: ({ document }) => count('FROM movement WHERE document = $1', document),
  }));

  it('refuses other contents under a fulfilment that it has', async () => {
    const release = aRelease();
    const other = { ...release, fulfilment: { ...release.fulfilment, carrier: 'FEDERAL' } };
    const answers = await part(SandboxConnector).release([release, other]);
    expect(answers[1]).toMatchObject({ kind: 'conflict', code: 'RELEASE_DIFFERS' });
  });

  it('ships one shipment of a release whose answer was lost', async () => {
    const release = aRelease();
    part(Faults).set({ loseNextAnswers: 1 });
    await expect(part(SandboxConnector).release([release])).rejects.toMatchObject({ code: 'ANSWER_LOST' });
    await part(SandboxConnector).release([release]);
    const shipments = () => part(SandboxConnector).shipmentsOf(release.fulfilment.orderNumber);
    await eventually(async () => (await shipments()).length > 0);
    const again = aRelease();
    await part(SandboxConnector).release([again]);
    await eventually(async () => (await part(SandboxConnector).shipmentsOf(again.fulfilment.orderNumber)).length > 0);
    expect(await shipments()).toHaveLength(1);
  });
});
