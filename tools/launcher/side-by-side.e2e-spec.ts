import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { hasBroker, testBroker } from '../../libs/testing/src/test-broker';
import { testDatabase } from '../../libs/testing/src/test-database';
import type { DemoSummary } from '../demo/contract';
import { freePortBase } from './free-port-base';
import { serviceNames, services } from './services';
import { npmStart, type Started } from './test/npm-start';

const orders = 9;

describe('two installations on one PostgreSQL', () => {
  const database = testDatabase();
  const all: Started[] = [];
  const homes: string[] = [];
  afterAll(async () => {
    for (const each of all) await each.discard();
    await database.dropAll();
    for (const home of homes) await rm(home, { recursive: true, force: true });
  });

  it.each(hasBroker() ? ['embedded', 'rabbitmq'] : ['embedded'])('have databases, messages and numbers of their own, over %s', async (transport) => {
    const server = await database.server();
    const AMQP_URL = transport === 'rabbitmq' ? (await testBroker())!.url : '';
    const names = ['north', 'south'].map((side) => `${database.instance}_${transport}_${side}`);
    const runs: { started: Started; json: string }[] = [];
    for (const CROSSDOCK_INSTANCE of names) {
      const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
      homes.push(home);
      const json = join(home, 'result.json');
      const env = { CROSSDOCK_HOME: home, CROSSDOCK_PORT_BASE: String(await freePortBase()), CROSSDOCK_INSTANCE, DATABASE_URL: server, AMQP_URL };
      const started = npmStart(['--once', '--orders', String(orders), '--json', json], env);
      all.push(started);
      runs.push({ started, json });
    }
    for (const { started, json } of runs) {
      if (!started.ended()) await once(started.child, 'exit');
      expect([started.child.exitCode, started.child.exitCode === 0 ? '' : started.output()]).toEqual([0, '']);
      const result = JSON.parse(await readFile(json, 'utf8')) as DemoSummary;
      expect(result).toMatchObject({ transport, orders: { submitted: orders, invoiced: orders }, invoices: { count: orders } });
    }
    for (const name of names) expect(await databasesOf(server, name)).toEqual(expect.arrayContaining(keeping(name)));
  }, 600_000);
}); // prettier-ignore

const keeping = (instance: string): string[] =>
  serviceNames.filter((name) => services[name].database).map((name) => `${instance}_${name.replaceAll('-', '_')}`);

async function databasesOf(server: string, instance: string): Promise<string[]> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [instance]);
    return rows.map(({ datname }) => datname as string);
  } finally {
    await client.end();
  }
}
