import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type RabbitmqServer, startRabbitmq } from '../../../libs/testing/src/rabbitmq';
import { testDatabase } from '../../../libs/testing/src/test-database';
import { freePortBase } from '../../launcher/free-port-base';
import { Installation } from '../../launcher/installation';
import { serviceNames } from '../../launcher/services';
import { type KillReport, killServices, leastInFlight } from '../kill-services';

/** A house whose services, and whose broker over RabbitMQ, are each killed so many times. */
export function killedOver(transport: 'embedded' | 'rabbitmq', times: number): void {
  const database = testDatabase();
  const victims = transport === 'embedded' ? serviceNames : [...serviceNames, 'broker' as const];
  let home: string;
  let broker: RabbitmqServer | undefined;
  let report: KillReport;

  beforeAll(async () => {
    execFileSync(process.execPath, [resolve(__dirname, '../../build.mjs')]);
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    if (transport === 'rabbitmq') broker = await startRabbitmq(join(home, 'rabbitmq'));
    const databaseUrl = await database.server();
    const { instance } = database;
    const installation = await Installation.start({ home, instance, databaseUrl, amqpUrl: broker?.url, portBase: await freePortBase() }); // prettier-ignore
    try {
      report = await killServices(installation, { seed: 7, services: serviceNames, times, broker, say: () => {} });
    } finally {
      await installation.stop();
    }
  }, 3_000_000);
  afterAll(async () => {
    await broker?.stop();
    await database.dropAll();
    await rm(home, { recursive: true, force: true });
  });

  it('changes none of the end checks, and every order that was taken is invoiced', () => {
    expect(report.faults).toEqual([]);
    expect(report.orders).toBeGreaterThan(leastInFlight);
  });

  it.each(victims)(`was ${times} times %s, with orders in flight and work in its hands`, (name) => {
    const kills = report.kills.filter(({ victim }) => victim === name);
    expect(kills).toHaveLength(times);
    for (const { inFlight, outbox, inbox, requests } of kills) {
      expect(inFlight).toBeGreaterThanOrEqual(leastInFlight);
      // The portal keeps no rows, so it has neither inbox nor outbox: requests wait for its answer instead.
      expect(name === 'portal' ? requests : outbox + inbox).toBeGreaterThan(0);
    }
  });
}
