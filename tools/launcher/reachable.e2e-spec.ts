import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { testDatabase } from '../../libs/testing/src/test-database';
import { connectionsNeeded, refuseUnusableDatabase } from './reachable';

describe('a PostgreSQL that is given', () => {
  // It takes 300 connections, 3 of which are kept for its administrator.
  const database = testDatabase();

  it('is taken when it has connections for every service', async () => {
    await expect(refuseUnusableDatabase(await database.server(), 8, 'embedded')).resolves.toBeUndefined();
  });

  it('is refused by the name of the setting when it has not; with a broker beside it, it may do', async () => {
    const url = await database.server();
    await expect(refuseUnusableDatabase(url, 15, 'embedded')).rejects.toThrow(
      `DATABASE_URL: ${new URL(url).host} says: max_connections is 300, which leaves us 297, and 310 are needed: ` +
        'ALTER SYSTEM SET max_connections = 340 and restart it, or set AMQP_URL: then 145 are enough',
    );
    await expect(refuseUnusableDatabase(url, 15, 'rabbitmq')).resolves.toBeUndefined();
  });
});

describe('what a service may open', () => {
  const source = (file: string) => readFileSync(resolve(__dirname, '../..', file), 'utf8');
  const numbersIn = (file: string, pattern: RegExp) => [...source(file).matchAll(pattern)].map(([, n]) => Number(n));

  it('is what is reckoned with', () => {
    const apps = ['erp', 'wms', 'edi', 'tax'].map((name) => `apps/system/${name}/src/app.module.ts`);
    const pools = [
      ...numbersIn('libs/persistence/src/persistence.module.ts', /poolSize = (\d+)/g),
      ...apps.flatMap((file) => numbersIn(file, /poolSize: (\d+)/g)),
    ];
    const broker = numbersIn('libs/messaging/src/transport/embedded/embedded.transport.ts', /this\.pool\((\d+)/g);
    const embedded = broker.reduce((sum, size) => sum + size, 1);
    expect(connectionsNeeded(8, 'rabbitmq')).toBe(8 * (Math.max(...pools) + 1) + 10);
    expect(connectionsNeeded(8, 'embedded')).toBe(8 * (Math.max(...pools) + 1 + embedded) + 10);
  });
});
