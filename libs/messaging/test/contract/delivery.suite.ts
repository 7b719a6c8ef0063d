import { once } from 'node:events';
import type { INestApplication } from '@nestjs/common';
import { command, type Draft } from '@crossdock/contracts';
import { Client } from 'pg';
import { Database, databaseUrl } from '@crossdock/persistence';
import { MessagingHealth, Outbox, ParkedMessages, type Transport } from '../../src';
import { TRANSPORT } from '../../src/tokens';
import { coinPaid, countCoins, vaultDoor, Witness } from './coins';
import { coin, kept, numbers, range, rawCoin, send, until, type World } from './world';

const outboxOf = (app: INestApplication) => app.get(Database).query('SELECT * FROM outbox ORDER BY id');
const transportOf = (app: INestApplication) => app.get<Transport>(TRANSPORT);

/** Nothing lost, nothing doubled, in order per key. */
export function deliverySuite(world: () => World): void {
  let cashier: INestApplication;
  let vault: INestApplication;
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
  afterEach(async () => {
    for (const app of [...open]) await stop(app);
  });

  describe('with a cashier and a vault', () => {
    beforeEach(async () => {
      vault = await start('vault');
      cashier = await start('cashier');
      await vault.get(Database).query('TRUNCATE coin');
    });

    it('brings what was committed, in order per key, and nothing of what was rolled back', async () => {
      await Promise.all(
        ['a', 'b', 'c', 'd', 'e'].map(async (account) => {
          for (const number of range(1, 20)) await send(cashier, [coin(account, number)]);
        }),
      );
      const lost = cashier.get(Database).transaction(async (tx) => {
        await send(cashier, [coin('a', 21)]);
        await cashier.get(Outbox).send(tx, [coin('a', 99)], { correlationId: 'x', actor: 'client:test' });
        throw new Error('changed my mind');
      });
      await expect(lost).rejects.toThrow('changed my mind');
      await until('all have arrived', async () => (await kept(vault)).length >= 101);
      const expected = Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e'].map((account) => [account, range(1, account === 'a' ? 21 : 20)]),
      );
      expect(await numbers(vault)).toEqual(expected);
      await until('the outbox is empty', async () => (await outboxOf(cashier)).length === 0);
    });

    it('keeps the order of events and commands of one key', async () => {
      for (const number of range(0, 19)) {
        const other = countCoins.of({ account: 'mixed', number: 2 * number + 1 }, 'NW-US');
        await send(cashier, [coin('mixed', 2 * number), other as never]);
      }
      await until('all have arrived', async () => (await kept(vault)).length >= 40);
      expect(await numbers(vault)).toEqual({ mixed: range(0, 39) });
    });

    it('does a message once, however often it is delivered', async () => {
      const messages = range(1, 5).map((number) => rawCoin('twice', number));
      const publish = async (all: typeof messages) => {
        for (const message of all) await transportOf(cashier).publish([message]);
      };
      await publish(messages);
      await until('they are kept', async () => (await kept(vault)).length === 5);
      await publish([...messages, ...messages]);
      await publish([rawCoin('twice', 6)]);
      await until('the last one is kept', async () => (await kept(vault)).some((row) => row.number === 6));
      expect(await numbers(vault)).toEqual({ twice: range(1, 6) });
    });

    it('suppresses an old message that comes again after newer ones', async () => {
      const [first, ...rest] = range(1, 3).map((number) => rawCoin('late', number));
      for (const message of [first, ...rest, first, rawCoin('late', 4)]) await transportOf(cashier).publish([message]);
      await until('the last one is kept', async () => (await kept(vault)).some((row) => row.number === 4));
      expect(await numbers(vault)).toEqual({ late: range(1, 4) });
    });

    it('hands over batches under load', async () => {
      await stop(vault); // its queues fill
      await send(
        cashier,
        range(1, 500).map((number) => coin(`many-${number % 50}`, number)),
      );
      await until('the outbox is empty', async () => (await outboxOf(cashier)).length === 0);
      vault = await start('vault');
      await until('all are kept', async () => (await kept(vault)).length === 500);
      const [{ largest }] = await vault.get(Database).query('SELECT max(batch) AS largest FROM coin');
      expect(largest).toBeGreaterThan(10);
      expect(largest).toBeLessThanOrEqual(100);
    });

    it('commits handler by handler where that is asked for, in the order of each key', async () => {
      await stop(vault);
      const count = (number: number) => countCoins.of({ account: 'own', number }, 'NW-US') as Draft;
      await send(cashier, [coin('own', 1), coin('own', 2), count(3), coin('own', 4)]);
      await until('the outbox is empty', async () => (await outboxOf(cashier)).length === 0);
      vault = await start('vault', { transactionPer: 'route' });
      await until('all are kept', async () => (await kept(vault)).length === 4);
      expect(await numbers(vault)).toEqual({ own: range(1, 4) });
      const rows = await vault.get(Database).query('SELECT type, xmin::text AS tx FROM coin ORDER BY n');
      const typesOf = new Map(
        rows.map(({ tx }) => [tx, new Set(rows.filter((row) => row.tx === tx).map((row) => row.type))]),
      );
      expect([...typesOf.values()].every((types) => types.size === 1)).toBe(true);
    });

    it('carries correlation, cause, actor and trace on to what follows', async () => {
      const witness = await start('witness');
      const trace = { traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01', tracestate: 'shop=1' };
      const message = rawCoin('traced', 1, trace);
      await transportOf(cashier).publish([message]);
      const { seen } = witness.get(Witness);
      const follow = await until('the follow-up is seen', () => seen.find((one) => one.causationid === message.id));
      expect(follow).toMatchObject({
        type: 'vault.opened.v1',
        source: '/crossdock/vault',
        correlationid: '0c0ffee0-0000-4000-8000-000000000000',
        actor: 'client:test',
        legalentity: 'NW-US',
        partitionkey: 'traced',
        ...trace,
      });
    });

    it('says how it is', async () => {
      expect(await vault.get(MessagingHealth).check()).toMatchObject({
        broker: { connected: true },
        consuming: true,
        parked: 0,
      });
    });
  });

  it('keeps a command that no queue takes, says why, lets others pass, and sends it once there is one', async () => {
    // An owner that was never started anywhere: this installation has not seen it yet.
    const orphan = command({
      ...countCoins,
      type: `coins.melt${Date.now()}.v1`,
      key: () => 'melt',
      subject: undefined,
    });
    cashier = await start('cashier');
    vault = await start('vault');
    await vault.get(Database).query('TRUNCATE coin');
    await send(cashier, [
      orphan.of({ account: 'melt', number: 1 }, 'NW-US'),
      coin('melt', 2),
      coin('free', 1),
    ] as never);
    await until('others pass', async () => (await numbers(vault)).free);
    const [row] = await until('the reason is there', async () => {
      const rows = await outboxOf(cashier);
      return rows[0]?.problem && rows.length === 2 ? rows : undefined;
    });
    expect(row).toMatchObject({ type: orphan.type, problem: expect.stringContaining('no queue takes') });
    expect(await numbers(vault)).toEqual({ free: [1] });
    await transportOf(vault).declare('vault', [{ kind: 'command', pattern: orphan.type }]);
    await until('the outbox is empty', async () => (await outboxOf(cashier)).length === 0);
    // The vault has a queue for it now and still no handler: it is set aside, and what follows its key lines up.
    await until('both are set aside', async () => (await vault.get(ParkedMessages).list()).length === 2);
    expect(await vault.get(ParkedMessages).list()).toMatchObject([{ code: 'NO_HANDLER' }, { status: 'queued-behind' }]);
    await vault.get(Database).query('TRUNCATE parked');
  });

  it('keeps the order of a key when the broker refuses a message in the middle of a batch', async () => {
    vault = await start('vault');
    await vault.get(Database).query('TRUNCATE coin');
    const refused = new Set([3, 4, 11]);
    const nackOnce = ({ body }: { body: string }) => refused.has(JSON.parse(body).data.number);
    cashier = await start('cashier', { faults: { nackOnce } });
    await send(
      cashier,
      range(1, 20).flatMap((number) => [coin('x', number), coin('y', number)]),
    );
    await until('all are kept', async () => (await kept(vault)).length === 40);
    expect(await numbers(vault)).toEqual({ x: range(1, 20), y: range(1, 20) });
    const { published } = transportOf(cashier) as unknown as { published: { key: string }[][] };
    for (const call of published) expect(new Set(call.map(({ key }) => key)).size).toBe(call.length);
  });

  it('does not hold up one group for the slowness of another', async () => {
    cashier = await start('cashier');
    const witness = await start('witness');
    vault = await start('vault', { batchSize: 5 });
    await vault.get(Database).query('TRUNCATE coin');
    const door = new Client({ connectionString: databaseUrl('vault') });
    await door.connect();
    process.env.VAULT_DOOR = 'shut';
    try {
      await door.query('SELECT pg_advisory_lock($1)', [vaultDoor]);
      await send(
        cashier,
        range(1, 60).map((number) => coin('slow', number)),
      );
      const { seen } = witness.get(Witness);
      await until('the witness has seen all', () => seen.filter((one) => one.type === coinPaid.type).length >= 60);
      expect(await kept(vault)).toEqual([]);
      await door.query('SELECT pg_advisory_unlock($1)', [vaultDoor]);
      await until('the vault has kept all', async () => (await kept(vault)).length === 60);
      expect(await numbers(vault)).toEqual({ slow: range(1, 60) });
    } finally {
      delete process.env.VAULT_DOOR;
      await door.end();
    }
  });

  it('sends again after the relay died behind a publish that had happened', async () => {
    vault = await start('vault');
    await vault.get(Database).query('TRUNCATE coin');
    const first = await world().fork('cashier', 'first', { FAULT: 'dies after publish', LEASE_MS: '30000' });
    const dead = once(first, 'exit');
    const database = (await start('cashier')).get(Database); // stands by: the first one leads
    cashier = open.at(-1)!;
    await database.transaction((tx) =>
      cashier.get(Outbox).send(
        tx,
        range(1, 30).map((number) => coin('again', number)),
        { correlationId: 'c', actor: 'client:test' },
      ),
    );
    expect((await dead)[1]).toBe('SIGKILL');
    await until('the outbox is empty', async () => (await outboxOf(cashier)).length === 0);
    await until('all are kept', async () => (await kept(vault)).length === 30);
    expect(await numbers(vault)).toEqual({ again: range(1, 30) });
  });

  it('does nothing twice after a consumer died between commit and acknowledgement', async () => {
    cashier = await start('cashier');
    const first = await world().fork('vault', 'first', { FAULT: 'dies before ack', LEASE_MS: '30000' });
    const dead = once(first, 'exit');
    await send(
      cashier,
      range(1, 10).map((number) => coin('acked', number)),
    );
    expect((await dead)[1]).toBe('SIGKILL');
    vault = await start('vault');
    await send(cashier, [coin('acked', 11)]);
    await until('the last one is kept', async () => (await numbers(vault)).acked?.includes(11));
    expect((await numbers(vault)).acked).toEqual(range(1, 11));
    await vault.get(Database).query('TRUNCATE coin');
  });
}
