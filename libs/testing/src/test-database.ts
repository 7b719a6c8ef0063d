import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { startPostgres } from './postgres';
import { oneAtATime, runFolder } from './run-folder';

/** Fresh databases for one suite on a real PostgreSQL. */
export interface TestDatabase {
  /** Begins the name of every database that this suite makes; usable as CROSSDOCK_INSTANCE. */
  readonly instance: string;
  /** The server itself, as DATABASE_URL names it. */
  server(): Promise<string>;
  /** Creates an empty database, named after the suffix, and gives its URL. */
  url(suffix?: string): Promise<string>;
  /** Drops every database whose name begins with the instance's, whoever made it and whoever is connected. */
  dropAll(): Promise<void>;
}

/**
 * Databases on the server of DATABASE_URL, or on the PostgreSQL that this Jest run starts when its first suite asks.
 * Call `dropAll` in afterAll.
 */
export function testDatabase(): TestDatabase {
  const instance = `test_${randomBytes(5).toString('hex')}`;
  const made = new Map<string, number>();
  return {
    instance,
    server: testServer,
    async url(suffix = 'main') {
      const count = (made.get(suffix) ?? 0) + 1;
      made.set(suffix, count);
      const name = `${instance}_${suffix}${count > 1 ? `_${count}` : ''}`;
      const server = await testServer();
      await onServer(server, (client) => client.query(`CREATE DATABASE "${name}"`));
      return databaseUrl(server, name);
    },
    async dropAll() {
      await onServer(await testServer(), async (client) => {
        const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
          `${instance}_`,
        ]);
        for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
      });
    },
  };
}

/** The URL of one database on a server. */
export function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

let server: Promise<string> | undefined;

function testServer(): Promise<string> {
  server ??= process.env.DATABASE_URL ? Promise.resolve(process.env.DATABASE_URL) : sharedServer();
  return server;
}

async function sharedServer(): Promise<string> {
  const dataDir = join(runFolder(), 'postgres');
  const { url } = await oneAtATime('postgres', () => startPostgres({ dataDir, durable: false }));
  return url;
}

async function onServer(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
