import { Client } from 'pg';
import { testDatabase } from './test-database';

describe('test databases', () => {
  const database = testDatabase();
  afterAll(() => database.dropAll());

  it('are empty and apart from each other', async () => {
    const [first, second] = [await database.url('erp'), await database.url('erp')];
    await ask(first, 'CREATE TABLE only_here (id int)');
    expect(first).not.toBe(second);
    expect(await ask(second, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  });

  it('are dropped together, those that others made under the name as well, whoever is connected', async () => {
    const mine = testDatabase();
    const server = await mine.server();
    const guest = new Client({ connectionString: await mine.url() });
    guest.on('error', () => {});
    await guest.connect();
    await ask(server, `CREATE DATABASE "${mine.instance}_broker"`);
    await mine.dropAll();
    expect(await ask(server, `SELECT 1 FROM pg_database WHERE starts_with(datname, '${mine.instance}')`)).toEqual([]);
  });

  async function ask(url: string, sql: string): Promise<unknown[]> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
});
