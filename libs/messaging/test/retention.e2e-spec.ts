import type { INestApplication } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { type OutgoingMessage, ParkedMessages, type Transport } from '../src';
import { Retention } from '../src/retention';
import { TRANSPORT } from '../src/tokens';
import { accountsIn, numbers, rawCoin, until, World } from './contract/world';

jest.setTimeout(300_000);

const inboxDays = 3;
const now = Date.now();
const daysAgo = (days: number): Date => new Date(now - days * 86_400_000);
const isoDay = (days: number): string => daysAgo(days).toISOString().slice(0, 10);

describe('what messaging keeps, and for how long', () => {
  let world: World;
  let vault: INestApplication;
  beforeAll(async () => {
    world = await World.open({ AMQP_URL: undefined });
    vault = await world.start('vault', { inboxDays });
  });
  afterAll(() => world.close());

  const query = <R>(text: string, values?: unknown[]) => vault.get(Database).query<R>(text, values);
  const publish = (message: OutgoingMessage) => vault.get<Transport>(TRANSPORT).publish([message]);
  const sentAt = (account: string, time: Date) => rawCoin(account, 1, { time: time.toISOString() });
  const inboxOf = async () => {
    const rows = await query<{ name: string }>(
      `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = 'inbox'::regclass`,
    );
    return rows.map(({ name }) => name.replace('inbox_', '').replaceAll('_', '-')).sort();
  };

  it('drops the inbox by day beyond the replay horizon, and makes the days to come', async () => {
    for (const days of [inboxDays + 1, inboxDays + 40]) {
      const [day, next] = [isoDay(days), isoDay(days - 1)];
      await query(
        `CREATE TABLE inbox_${day.replaceAll('-', '_')} PARTITION OF inbox FOR VALUES FROM ('${day}') TO ('${next}')`,
      );
      await query(`INSERT INTO inbox VALUES ($1, gen_random_uuid())`, [day]);
    }
    await vault.get(Retention).tidy();
    const days = await inboxOf();
    expect(days[0] >= isoDay(inboxDays)).toBe(true);
    expect(days).toEqual(expect.arrayContaining([isoDay(inboxDays - 1), isoDay(0), isoDay(-1), isoDay(-3)]));
  });

  it('does a message of the horizon once, and asks a person about one from beyond it', async () => {
    const [recent, old] = accountsIn(0, 2); // of one partition: what comes behind a repeat has met it
    const message = sentAt(recent, daysAgo(inboxDays - 1));
    await publish(message);
    await until('it is kept', async () => (await numbers(vault))[recent]);
    await publish(message);
    await publish(sentAt(old, daysAgo(inboxDays + 1)));
    const [row] = await until('the old one is parked', async () => {
      const rows = await vault.get(ParkedMessages).list();
      return rows.length > 0 && rows;
    });
    expect(row).toMatchObject({ key: old, code: 'BEYOND_HORIZON', owner_role: 'data-steward' });
    expect(await numbers(vault)).toEqual({ [recent]: [1] });
  });

  it('forgets parked messages ninety days after they were resolved, and open ones never', async () => {
    await query(
      `INSERT INTO parked (type, key, raw, status, attempts, reason, parked_at, resolved_at)
       SELECT 'coin.paid.v1', k, '', s, 1, 'for the test', $4, r FROM unnest($1::text[], $2::text[], $3::timestamptz[]) AS p (k, s, r)`,
      [
        ['long resolved', 'just resolved', 'open'],
        ['replayed', 'discarded', 'parked'],
        [daysAgo(91), daysAgo(89), null],
        daysAgo(400),
      ],
    );
    await vault.get(Retention).tidy();
    const rows = await query<{ key: string }>(`SELECT key FROM parked WHERE reason = 'for the test' ORDER BY position`);
    expect(rows.map(({ key }) => key)).toEqual(['just resolved', 'open']);
  });
});
