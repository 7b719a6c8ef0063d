import { randomUUID } from 'node:crypto';
import { type Draft, type FulfilmentReduced, reduceFulfilment, type ReduceFulfilment } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { RunWave } from '../src/connectors/sandbox/run-wave';
import { SandboxConnector } from '../src/connectors/sandbox/sandbox.connector';
import { ReportNews } from '../src/report-news';
import { meta } from '../src/meta';
import { aRelease } from './a-release';

describe('what is taken off a release', () => {
  let app: TestApp;
  const told: FulfilmentReduced[] = [];
  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const cause = { correlationId: 'c-1', actor: 'service:order-to-cash' };

  beforeAll(async () => {
    app = await startApp(AppModule, meta, { env: { WMS_WAVE_MS: '3600000' } });
    const nodes = [{ node: 'SEA', legalEntity: 'NW-US', ssccPrefix: '2000001' }];
    await app.http.put('/v1/sandbox/nodes').set(await app.as(['sandbox:manage'])).send({ nodes }).expect(200); // prettier-ignore
    await part(SandboxConnector).bookStock({ node: 'SEA', document: 'R', kind: 'receipt', lines: [{ sku: 'NW-1', quantity: 50 }] }, cause); // prettier-ignore
    const news = part(ReportNews);
    const report = news.report.bind(news);
    jest.spyOn(news, 'report').mockImplementation(async (tx, all, ...rest) => {
      told.push(...all.flatMap((each) => (each.kind === 'reduced' ? each.reduced : [])));
      return report(tx, all, ...rest);
    });
  });
  afterAll(() => app?.close());
  beforeEach(() => told.splice(0));

  const aReduction = ({ fulfilment: { fulfilmentId, orderId, orderNumber, node, lines } }: ReturnType<typeof aRelease>, quantity: number): ReduceFulfilment => ({
    reductionId: randomUUID(), fulfilmentId, orderId, orderNumber, node, reason: 'not there',
    lines: [{ holdId: randomUUID(), lineId: lines[0].lineId, sku: lines[0].sku, quantity }],
  }); // prettier-ignore
  const shipped = async (fulfilmentId: string) =>
    (await part(Database).query(`SELECT l->>'shipped' AS n FROM shipment s, jsonb_array_elements(s.data->'lines') l WHERE s.fulfilment_id = $1`, [fulfilmentId])).map(({ n }) => Number(n)); // prettier-ignore

  it('is not picked, is told once, and leaves what was released as it was told', async () => {
    const release = aRelease({ lines: [{ sku: 'NW-1', quantity: 5 }] });
    await part(SandboxConnector).release([release]);
    const reduction = aReduction(release, 2);
    await part(Database).transaction((tx) => part(Outbox).send(tx, [reduceFulfilment.of(reduction, 'NW-US') as Draft], cause)); // prettier-ignore
    await eventually(async () => told.length === 1);
    await part(SandboxConnector).reduce(reduction, cause);
    expect(told).toMatchObject([
      { fulfilmentId: release.fulfilment.fulfilmentId, remaining: 3, lines: [{ quantity: 2 }] },
    ]);
    // A release that comes again is the same release.
    expect((await part(SandboxConnector).release([release]))[0]).toMatchObject({ fulfilmentId: release.fulfilment.fulfilmentId }); // prettier-ignore
    await part(RunWave).run();
    expect(await shipped(release.fulfilment.fulfilmentId)).toEqual([3]);
  });

  it('is never more than there was; a release of which nothing is left does not ship', async () => {
    const release = aRelease({ lines: [{ sku: 'NW-1', quantity: 4 }] });
    await part(SandboxConnector).release([release]);
    await part(SandboxConnector).reduce(aReduction(release, 3), cause);
    await part(SandboxConnector).reduce(aReduction(release, 3), cause);
    expect(told.map(({ remaining, lines }) => [lines[0].quantity, remaining])).toEqual([[3, 1], [1, 0]]); // prettier-ignore
    await part(RunWave).run();
    expect(await shipped(release.fulfilment.fulfilmentId)).toEqual([]);
  });

  it('is nothing when the release has left', async () => {
    const release = aRelease({ lines: [{ sku: 'NW-1', quantity: 4 }] });
    await part(SandboxConnector).release([release]);
    await part(RunWave).run();
    await part(SandboxConnector).reduce(aReduction(release, 3), cause);
    expect(told).toEqual([]);
    expect(await shipped(release.fulfilment.fulfilmentId)).toEqual([4]);
  });
});
