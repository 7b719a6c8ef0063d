import type { INestApplication } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { type MessageParked, ParkedMessages, type Transport } from '../../src';
import { TRANSPORT } from '../../src/tokens';
import { countCoins, Witness } from './coins';
import { accountsIn, coin, kept, numbers, range, rawCoin, send, until, type World } from './world';

/** One bad message: its key waits, the rest goes on, a person can put it right. */
export function failureSuite(world: () => World): void {
  let cashier: INestApplication;
  let vault: INestApplication;
  let witness: INestApplication;
  let parked: ParkedMessages;
  beforeAll(async () => {
    [cashier, vault, witness] = [
      await world().start('cashier'),
      await world().start('vault'),
      await world().start('witness'),
    ];
    parked = vault.get(ParkedMessages);
  });
  afterAll(async () => {
    for (const app of [cashier, vault, witness]) await world().stop(app);
  });
  beforeEach(async () => {
    await vault.get(Database).query('TRUNCATE coin, parked');
    await vault.get(Database).query('UPDATE mood SET bad = true');
    witness.get(Witness).seen.length = 0;
  });

  const publish = (message: Parameters<Transport['publish']>[0][0]) =>
    vault.get<Transport>(TRANSPORT).publish([message]);
  const inGoodMood = () => vault.get(Database).query('UPDATE mood SET bad = false');
  const waitForParked = (count: number) =>
    until(`${count} are parked`, async () => {
      const rows = await parked.list();
      return rows.length === count ? rows : undefined;
    });
  // By the message that it is about: what an earlier test's message caused may be announced only now.
  const announced = (type: string, parkedId: string) =>
    until(`${type} is announced`, () =>
      witness
        .get(Witness)
        .seen.find((message) => message.type === type && (message.data as MessageParked).parkedId === parkedId),
    );

  it('parks the poison alone, lines up its key behind it, and lets its neighbours through', async () => {
    const others = range(1, 20).map((number) => coin(`other-${number}`, number));
    await send(cashier, [...others.slice(0, 10), coin('bad', 1, 'rejected'), coin('bad', 2), ...others.slice(10)]);
    await until('the neighbours are kept', async () => (await kept(vault)).length === 20);
    const [head, follower] = await waitForParked(2);
    expect(head).toMatchObject({
      status: 'parked',
      kind: 'rejected',
      code: 'BAD_COIN',
      key: 'bad',
      attempts: 1,
      owner_role: 'data-steward',
    });
    expect(head.due_at!.getTime()).toBeGreaterThan(Date.now());
    expect(follower).toMatchObject({ status: 'queued-behind', key: 'bad' });
    expect(await announced('message.parked.v1', head.id)).toMatchObject({
      data: {
        service: 'vault',
        code: 'BAD_COIN',
        type: 'coin.paid.v1',
        key: 'bad',
        kind: 'rejected',
      },
    });
    await send(cashier, [coin('bad', 3)]);
    await waitForParked(3);
    await expect(parked.replay(follower.id, 'user:ops')).rejects.toMatchObject({ code: 'NOT_FIRST_OF_ITS_KEY' });

    await inGoodMood();
    expect(await parked.replay(head.id, 'user:ops')).toMatchObject({
      status: 'replayed',
      reason: 'replayed by user:ops',
    });
    expect((await numbers(vault)).bad).toEqual([1, 2, 3]);
    expect(await parked.list()).toEqual([]);
    expect(await announced('message.replayed.v1', head.id)).toMatchObject({
      data: { outcome: 'replayed', actor: 'user:ops' },
    });
    await send(cashier, [coin('bad', 4)]);
    await until('the key goes on', async () => (await numbers(vault)).bad.length === 4);
  });

  it('tries a passing failure again by itself, with what lined up behind it in order', async () => {
    await send(cashier, [coin('later', 1, 'transient'), coin('later', 2), coin('later', 3)]);
    await until('it waits', async () => (await parked.list()).length === 3);
    expect((await parked.list())[0]).toMatchObject({
      status: 'waiting',
      kind: 'transient',
      attempts: expect.any(Number),
    });
    await inGoodMood();
    await until('all are kept', async () => (await numbers(vault)).later?.length === 3);
    expect(await numbers(vault)).toEqual({ later: [1, 2, 3] });
    const rows = await vault.get(Database).query('SELECT status, announced FROM parked');
    expect(rows).toEqual(Array(3).fill({ status: 'replayed', announced: false })); // nobody was troubled with it
  });

  it('gives a conflict three tries, then asks a person', async () => {
    await send(cashier, [coin('closed', 1, 'conflict')]);
    const row = await until('it is parked', async () => (await parked.list({ status: 'parked' }))[0]);
    expect(row).toMatchObject({ kind: 'conflict', attempts: 3, owner_role: 'order-desk', next_attempt_at: null });
    expect(row.history.filter((event) => event.what === 'failed')).toHaveLength(3);
    expect(await announced('message.parked.v1', row.id)).toMatchObject({ data: { kind: 'conflict' } });
  });

  it('parks what breaks the contract, names the field, and replays it corrected with the old payload in its history', async () => {
    await publish(rawCoin('wrong', 1, { data: { account: 'wrong', number: 'one' } }));
    await publish(rawCoin('wrong', 2));
    const [row] = await waitForParked(2);
    expect(row).toMatchObject({ status: 'parked', kind: 'rejected', code: 'INVALID_MESSAGE' });
    expect(row.errors).toContainEqual(expect.objectContaining({ pointer: '/data/number', code: 'isInt' }));
    await expect(parked.replay(row.id, 'user:ops', { data: { account: 'wrong' } })).rejects.toMatchObject({
      code: 'CORRECTION_INVALID',
    });
    const replayed = await parked.replay(row.id, 'user:ops', { data: { account: 'wrong', number: 1 } });
    expect(replayed.status).toBe('replayed');
    expect(replayed.history).toContainEqual(
      expect.objectContaining({ what: 'edited', by: 'user:ops', before: { account: 'wrong', number: 'one' } }),
    );
    expect(await numbers(vault)).toEqual({ wrong: [1, 2] });
  });

  it('keeps what cannot be read as raw bytes, holds its key, and goes on when it is given up', async () => {
    const garbage = Buffer.from('{"specversion": "1.0", "id": ').toString();
    await publish({ ...rawCoin('torn', 1), body: garbage });
    await publish(rawCoin('torn', 2));
    const [row] = await waitForParked(2);
    expect(row).toMatchObject({ status: 'parked', code: 'UNREADABLE', envelope: null, key: 'torn' });
    expect(row.raw!.toString()).toBe(garbage);
    await expect(parked.replay(row.id, 'user:ops', { data: {} })).rejects.toMatchObject({ code: 'ENVELOPE_NEEDED' });
    expect(await parked.discard(row.id, 'user:ops', 'half a message')).toMatchObject({ status: 'discarded' });
    expect(await numbers(vault)).toEqual({ torn: [2] });
    expect(await announced('message.replayed.v1', row.id)).toMatchObject({
      data: { outcome: 'discarded', reason: 'half a message' },
    });
  });

  it('parks a message whose text no database column can hold', async () => {
    await publish(rawCoin('nul', 1, { data: { account: 'nul\0', number: 1 } }));
    const [row] = await waitForParked(1);
    expect(row).toMatchObject({ key: 'nul', envelope: null });
    expect(JSON.parse(row.raw!.toString()).data.account).toBe('nul\0');
  });

  it('parks a message from beyond the replay horizon: it may have been done', async () => {
    await publish(rawCoin('old', 1, { time: new Date(Date.now() - 40 * 86_400_000).toISOString() }));
    const [row] = await waitForParked(1);
    expect(row).toMatchObject({ status: 'parked', code: 'BEYOND_HORIZON' });
    expect(await parked.replay(row.id, 'user:ops').then(({ status }) => status)).toBe('replayed');
  });

  it('does a parked message once, though the broker delivers it again', async () => {
    const [dup, free] = accountsIn(0, 2); // of one partition: what comes behind a repeat has met it
    const message = rawCoin(dup, 1, { data: { account: dup, number: 1, fails: 'rejected' } });
    await publish(message);
    const [row] = await waitForParked(1);
    await publish(message);
    await publish(rawCoin(free, 1));
    await until('the next one is kept', async () => (await numbers(vault))[free]);
    expect(await parked.list()).toHaveLength(1);
    await inGoodMood();
    await parked.replay(row.id, 'user:ops');
    await publish(message);
    await publish(rawCoin(free, 2));
    await until('the next one is kept', async () => (await numbers(vault))[free].length === 2);
    expect(await numbers(vault)).toEqual({ [dup]: [1], [free]: [1, 2] });
  });

  it('parks a failing command as it parks an event', async () => {
    await send(cashier, [countCoins.of({ account: 'cmd', number: 1, fails: 'rejected' }, 'NW-US')] as never);
    expect((await waitForParked(1))[0]).toMatchObject({ type: 'coins.count.v1', code: 'BAD_COIN' });
  });
}
