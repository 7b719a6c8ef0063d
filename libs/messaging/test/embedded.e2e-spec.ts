import { Client } from 'pg';
import { databaseUrl } from '@crossdock/persistence';
import { deliverySuite } from './contract/delivery.suite';
import { failureSuite } from './contract/failure.suite';
import { replicasSuite } from './contract/replicas.suite';
import { restartSuite } from './contract/restart.suite';
import { World } from './contract/world';

jest.setTimeout(300_000);

let world: World;
beforeAll(async () => {
  world = await World.open({ AMQP_URL: undefined });
});
afterAll(() => world.close());

describe('the embedded transport: delivery', () => deliverySuite(() => world));
describe('the embedded transport: failure', () => failureSuite(() => world));
describe('the embedded transport: replicas', () => replicasSuite(() => world));
describe('the embedded transport: restart of the broker', () =>
  restartSuite(() => world, {
    // What a restart of PostgreSQL looks like from outside: every connection is cut, and for a while none is let in.
    ends: [() => onServer((name) => `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`, true)],
    start: () => onServer((name) => `ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS true`),
  }));

async function onServer(sql: (database: string) => string, cut = false): Promise<void> {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const name = new URL(databaseUrl('broker')).pathname.slice(1);
  await client.query(sql(client.escapeIdentifier(name)));
  if (cut) await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.end();
}
