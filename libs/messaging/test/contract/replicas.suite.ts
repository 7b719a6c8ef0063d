import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import type { INestApplication } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { ParkedMessages } from '../../src';
import { Partitions } from '../../src/consuming/partitions';
import { coinPaid2, type CoinPaid } from './coins';
import { accountsIn, coin, kept, numbers, range, send, until, type World } from './world';

const isStopped = (pid: number) =>
  execFileSync('ps', ['-o', 'stat=', '-p', String(pid)])
    .toString()
    .startsWith('T');
const partitionsOf = (app: INestApplication) => app.get(Partitions).owned;

/** Several replicas of one service: they share its work, and none that lost its part can write. */
export function replicasSuite(world: () => World): void {
  let cashier: INestApplication;
  const open: INestApplication[] = [];
  const start = async (...args: Parameters<World['start']>) => {
    const app = await world().start(...args);
    open.push(app);
    return app;
  };
  const stop = async (app: INestApplication) => {
    open.splice(open.indexOf(app), 1);
    await world().stop(app);
  };
  beforeEach(async () => {
    cashier = await start('cashier');
  });
  afterEach(async () => {
    const vault = open.find((app) => app !== cashier);
    await vault?.get(Database).query('TRUNCATE coin, parked');
    await vault?.get(Database).query('UPDATE mood SET bad = true');
    for (const app of [...open]) await stop(app);
  });

  it('shares the partitions fairly as replicas come and go, in order and without loss', async () => {
    const first = await start('vault', { leaseMs: 1500 });
    expect(partitionsOf(first)).toEqual([0, 1, 2, 3]);
    let sending = true;
    let last = 0;
    const flow = (async () => {
      while (sending)
        await send(
          cashier,
          range(0, 7).map((n) => coin(`flow-${n}`, last + 1)),
        ).then(() => last++);
    })();
    const second = await start('vault', { leaseMs: 1500 });
    await until('both have two, and all are taken', () => {
      const [one, two] = [partitionsOf(first), partitionsOf(second)];
      return one.length === 2 && two.length === 2 && new Set([...one, ...two]).size === 4;
    });
    await stop(first);
    await until('the second has all', () => partitionsOf(second).length === 4);
    sending = false;
    await flow;
    await until('all are kept', async () => (await kept(second)).length >= 8 * last);
    const expected = Object.fromEntries(range(0, 7).map((n) => [`flow-${n}`, range(1, last)]));
    expect(await numbers(second)).toEqual(expected);
  });

  it('takes over from a replica that was killed, and tries what killed it alone', async () => {
    const first = await world().fork('vault', 'first', { LEASE_MS: '2000' });
    const dead = once(first, 'exit');
    const [account] = accountsIn(0, 1);
    await send(cashier, [...range(1, 5).map((number) => coin(account, number)), coin('killer', 1, 'exit')]);
    expect((await dead)[1]).toBe('SIGKILL');
    const second = await world().fork('vault', 'second', { LEASE_MS: '2000' });
    expect((await once(second, 'exit'))[1]).toBe('SIGKILL');
    const vault = await start('vault');
    await until('all are kept', async () => (await kept(vault)).length === 6);
    expect(await numbers(vault)).toEqual({ [account]: range(1, 5), killer: [1] });
  });

  describe('a replica that was stopped past its lease and wakes up', () => {
    it.each([
      ['inside its transaction', 'stop' as const, undefined],
      ['with messages in hand', undefined, 'stops after take'],
    ])('cannot write: stopped %s', async (_when, fails, FAULT) => {
      const sleeper = await world().fork('vault', 'sleeper', { LEASE_MS: '1500', FAULT });
      await send(cashier, [coin('sleepy', 1, fails as CoinPaid['fails']), coin('sleepy', 2), coin('sleepy', 3)]);
      await until('it is stopped', () => isStopped(sleeper.pid!));
      const vault = await start('vault', { leaseMs: 1500 });
      await until('the other one has all partitions', () => partitionsOf(vault).length === 4);
      await send(cashier, [coin('sleepy', 4)]);
      await until('the other one has kept all', async () => (await numbers(vault)).sleepy?.length === 4);
      sleeper.kill('SIGCONT');
      await until('the sleeper takes part again', () => partitionsOf(vault).length === 2);
      await send(cashier, [coin('sleepy', 5)]);
      await until('the fifth is kept', async () => (await numbers(vault)).sleepy.includes(5));
      expect(await numbers(vault)).toEqual({ sleepy: range(1, 5) });
      expect((await kept(vault)).slice(0, 4).map((row) => row.replica)).toEqual(['here', 'here', 'here', 'here']);
      sleeper.kill('SIGKILL');
      await once(sleeper, 'exit');
    });
  });

  it('runs two releases side by side: what only the next one understands waits for it', async () => {
    const current = await start('vault', { leaseMs: 1500 });
    const next = await start('next-vault', { leaseMs: 1500 });
    await until('both have two', () => partitionsOf(current).length === 2 && partitionsOf(next).length === 2);
    const accounts = [0, 1, 2, 3].flatMap((partition) => accountsIn(partition, 2));
    for (const number of range(0, 4)) {
      const newer = accounts.map((account) => coinPaid2.of({ account, number: 2 * number + 1 }, 'NW-US'));
      await send(cashier, [...accounts.map((account) => coin(account, 2 * number)), ...newer] as never);
    }
    await until('all are kept', async () => (await kept(next)).length === 80);
    expect(await numbers(next)).toEqual(Object.fromEntries(accounts.map((account) => [account, range(0, 9)])));
    await until('nothing is parked', async () => (await next.get(ParkedMessages).list()).length === 0);
  });
}
