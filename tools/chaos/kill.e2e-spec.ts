import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { testDatabase } from '../../libs/testing/src/test-database';
import { freePortBase } from '../launcher/free-port-base';
import { Installation } from '../launcher/installation';
import { serviceNames } from '../launcher/services';
import { type KillReport, killServices, leastInFlight } from './kill-services';

const times = 5;

describe('a service that is killed with SIGKILL and started again', () => {
  const database = testDatabase();
  let home: string;
  let report: KillReport;

  beforeAll(async () => {
    execFileSync(process.execPath, [resolve(__dirname, '../build.mjs')]);
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    const databaseUrl = await database.server();
    const installation = await Installation.start({
      home,
      instance: database.instance,
      databaseUrl,
      portBase: await freePortBase(),
    });
    try {
      report = await killServices(installation, { seed: 7, services: serviceNames, times, say: () => {} });
    } finally {
      await installation.stop();
    }
  }, 3_000_000);
  afterAll(async () => {
    await database.dropAll();
    await rm(home, { recursive: true, force: true });
  });

  it('changes none of the end checks, and every order that was taken is invoiced', () => {
    expect(report.faults).toEqual([]);
    expect(report.orders).toBeGreaterThan(leastInFlight);
  });

  it.each(serviceNames)(`was ${times} times %s, with orders in flight and work in its hands`, (name) => {
    const kills = report.kills.filter(({ service }) => service === name);
    expect(kills).toHaveLength(times);
    for (const { inFlight, outbox, inbox, requests } of kills) {
      expect(inFlight).toBeGreaterThanOrEqual(leastInFlight);
      // The portal keeps no rows, so it has neither inbox nor outbox: requests wait for its answer instead.
      expect(name === 'portal' ? requests : outbox + inbox).toBeGreaterThan(0);
    }
  });
});
