import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { discardPostgres, startPostgres, type PostgresServer } from './postgres';
import { endProcess } from './processes';

describe('the PostgreSQL that comes with npm', () => {
  let folder: string;
  let server: PostgresServer;
  const dataDir = () => join(folder, 'data');

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'crossdock-postgres-'));
    server = await startPostgres({ dataDir: dataDir() });
    await ask('CREATE TABLE kept (id int)');
  }, 60_000);
  afterAll(async () => {
    await discardPostgres(dataDir());
    await rm(folder, { recursive: true, force: true });
  });

  it('is durable, in UTC and reachable on the loopback only', async () => {
    const settings = await ask(
      `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'TimeZone', 'listen_addresses', 'max_connections')`,
    );
    expect(Object.fromEntries(settings.map(({ name, setting }) => [name, setting]))).toEqual({
      fsync: 'on',
      TimeZone: 'UTC',
      listen_addresses: '127.0.0.1',
      max_connections: '300',
    });
  });

  it('is taken over by a second launcher instead of started twice', async () => {
    const second = await startPostgres({ dataDir: dataDir() });
    expect(second).toMatchObject({ pid: server.pid, port: server.port });
  });

  it('carries on with its data after a clean stop', async () => {
    await ask('INSERT INTO kept VALUES (1)');
    await server.stop();
    server = await startPostgres({ dataDir: dataDir() });
    expect(await ask('SELECT id FROM kept')).toEqual([{ id: 1 }]);
  });

  it('recovers what was committed when it was killed', async () => {
    await ask('INSERT INTO kept VALUES (2)');
    await endProcess(server.pid, 'postgres', ['SIGKILL'], 10_000);
    server = await startPostgres({ dataDir: dataDir() });
    expect(await ask('SELECT id FROM kept ORDER BY id')).toEqual([{ id: 1 }, { id: 2 }]);
  });

  it('is not deterred by a pid file that names another program', async () => {
    const pidFile = join(dataDir(), 'postmaster.pid');
    const lines = (await readFile(pidFile, 'utf8')).split('\n');
    await server.stop();
    await writeFile(pidFile, [process.pid, ...lines.slice(1)].join('\n'));
    server = await startPostgres({ dataDir: dataDir() });
    expect(await ask('SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 2 }]);
  });

  it('refuses the files of another major version, and says what to do', async () => {
    const older = join(folder, 'older');
    await mkdir(older);
    await writeFile(join(older, 'PG_VERSION'), '12\n');
    await expect(startPostgres({ dataDir: older })).rejects.toThrow(
      /was written by PostgreSQL 12, this is PostgreSQL \d\d: move it away, or set CROSSDOCK_HOME to another folder/,
    );
  });

  async function ask(sql: string): Promise<Record<string, unknown>[]> {
    const client = new Client({ connectionString: server.url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
});
