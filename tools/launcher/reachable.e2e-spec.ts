import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { testDatabase } from '../../libs/testing/src/test-database';
import { connectionsNeeded, poolSizeOn } from './reachable';

describe('a PostgreSQL that is given', () => {
  // It takes 300 connections, 3 of which are kept for its administrator.
  const database = testDatabase();

  it('is taken as it is when it has connections for every service', async () => {
    await expect(poolSizeOn(await database.server(), 8, 'embedded')).resolves.toBe(8);
  });

  it('is shared by smaller pools when it has fewer', async () => {
    expect(await poolSizeOn(await database.server(), 24, 'embedded')).toBe(3);
    // As PostgreSQL comes: 100, 3 of them for its administrator.
    expect(connectionsNeeded(8, 'embedded', 3)).toBeLessThanOrEqual(97);
    expect(connectionsNeeded(8, 'rabbitmq')).toBeLessThanOrEqual(97);
  });

  it('is refused by the name of the setting when it has not; with a broker beside it, it may do', async () => {
    const url = await database.server();
    await expect(poolSizeOn(url, 30, 'embedded')).rejects.toThrow(
      `DATABASE_URL: ${new URL(url).host} says: max_connections is 300, which leaves us 297, and 310 are needed: ` +
        'ALTER SYSTEM SET max_connections = 340 and restart it, or set AMQP_URL: then 130 are enough',
    );
    await expect(poolSizeOn(url, 30, 'rabbitmq')).resolves.toBe(8);
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
