import { Test, type TestingModule } from '@nestjs/testing';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { testDatabase } from '@crossdock/testing';
import { Database, Leases, openDataSource, PersistenceModule, TableRetention, type Tx } from '../src';

class Account1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE account (id int PRIMARY KEY, balance int NOT NULL, opened date)');
    await runner.query('CREATE TABLE statement (id int PRIMARY KEY, sent_at timestamptz, disputed boolean NOT NULL)');
  }
  async down(): Promise<void> {}
}

const databases = testDatabase();
const start = (): Promise<TestingModule> =>
  Test.createTestingModule({
    imports: [
      PersistenceModule.forService({
        service: 'bank-desk',
        entities: [],
        migrations: [Account1700000001000],
        keeps: [{ table: 'statement', column: 'sent_at', days: 30, where: 'NOT disputed' }],
      }),
    ],
  }).compile();

let app: TestingModule;
let database: Database;
beforeAll(async () => {
  process.env.DATABASE_URL = await databases.server();
  process.env.CROSSDOCK_INSTANCE = databases.instance;
  // Two replicas that boot together on a server without the database.
  const [first, second] = await Promise.all([start(), start()]);
  await second.close();
  app = first;
  database = app.get(Database);
});
afterAll(async () => {
  await app.close();
  await databases.dropAll();
});
beforeEach(() => database.query('TRUNCATE account'));

const balances = async () =>
  (await database.query('SELECT balance FROM account ORDER BY id')).map((row) => row.balance);

describe('the tables of another version', () => {
  class AccountsAnew1800000001000 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query('CREATE TABLE account (number text PRIMARY KEY)');
    }
    async down(): Promise<void> {}
  }
  const boot = (...migrations: Function[]) => openDataSource({ service: 'bank-desk', entities: [], migrations });

  it('are named, with what that version knew, when they cannot be brought up to date', async () => {
    await expect(boot(AccountsAnew1800000001000)).rejects.toThrow(
      `database ${databases.instance}_bank_desk was made by another version, which knows Account1700000001000: relation "account" already exists`,
    );
  });

  it('do not keep an older release from starting on them', async () => {
    const older = await boot();
    expect(older.isInitialized).toBe(true);
    await older.destroy();
  });
});

describe('a transaction', () => {
  it('made the database and migrated it once, though two replicas started together', async () => {
    const [{ name }] = await database.query('SELECT current_database() AS name');
    expect(name).toBe(`${databases.instance}_bank_desk`);
    expect(await database.query('SELECT name FROM migrations ORDER BY id')).toHaveLength(2);
  });

  it('commits what it did, and only then runs what waits for the commit', async () => {
    const events: string[] = [];
    await database.transaction(async (tx) => {
      tx.afterCommit(() => events.push('after'));
      tx.beforeCommit(async () => void events.push(`before ${(await tx.query('SELECT * FROM account')).length}`));
      await tx.query('INSERT INTO account VALUES ($1, $2)', [1, 100]);
      events.push('done');
    });
    expect(events).toEqual(['done', 'before 1', 'after']);
    expect(await balances()).toEqual([100]);
  });

  it('gives its result when what goes on after the commit has settled, and holds no connection meanwhile', async () => {
    let go = () => {};
    const settled = new Promise<void>((done) => (go = done));
    let over = false;
    const result = database
      .transaction(async (tx) => {
        tx.afterCommit(() => settled);
        tx.afterCommit(() => Promise.reject(new Error('nobody is told of this')));
        return tx.query('SELECT 1');
      })
      .finally(() => (over = true));
    await Promise.all(Array.from({ length: 30 }, () => database.query('SELECT pg_sleep(0)')));
    expect(over).toBe(false);
    go();
    expect(await result).toHaveLength(1);
  });

  it('leaves nothing behind when the work throws', async () => {
    let announced = false;
    const work = database.transaction(async (tx) => {
      tx.afterCommit(() => (announced = true));
      await tx.query('INSERT INTO account VALUES ($1, $2)', [1, 100]);
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await balances()).toEqual([]);
    expect(announced).toBe(false);
  });

  it('runs what is written without waiting in its turn, and commits it', async () => {
    const seen = await database.transaction(async (tx) => {
      tx.write('INSERT INTO account VALUES ($1, $2)', [1, 100]);
      tx.write('UPDATE account SET balance = balance - $2 WHERE id = $1', [1, 30]);
      const [before] = await tx.query('SELECT balance FROM account');
      tx.write('UPDATE account SET balance = balance - $2 WHERE id = $1', [1, 30]);
      return before;
    });
    expect(seen).toEqual({ balance: 70 });
    expect(await balances()).toEqual([40]);
  });

  it('fails with what failed first, wherever that comes to light, and takes back everything', async () => {
    let announced = false;
    const taken = (tx: Tx) => {
      tx.afterCommit(() => (announced = true));
      tx.write('INSERT INTO account VALUES ($1, $2)', [1, 100]);
      tx.write('INSERT INTO account VALUES ($1, $2)', [1, 200]);
      tx.write('INSERT INTO account VALUES ($1, $2)', [2, 300]);
    };
    const duplicate = { code: '23505', detail: 'Key (id)=(1) already exists.' };
    await expect(database.transaction(async (tx) => taken(tx))).rejects.toMatchObject(duplicate);
    const asked = database.transaction(async (tx) => {
      taken(tx);
      return tx.query('SELECT balance FROM account');
    });
    await expect(asked).rejects.toMatchObject(duplicate);
    expect(announced).toBe(false);
    expect(await balances()).toEqual([]);
    await database.transaction(async (tx) => tx.write('INSERT INTO account VALUES ($1, $2)', [1, 100]));
    expect(await balances()).toEqual([100]);
  });

  it('takes no statement from what goes on after a transaction has failed', async () => {
    let goOn!: () => void;
    const failed = new Promise<void>((resolve) => (goOn = resolve));
    let late: Promise<unknown> | undefined;
    const work = database.transaction((tx) => {
      late = failed.then(() => tx.query('INSERT INTO account VALUES ($1, $2)', [7, 7]));
      return Promise.all([late, tx.query('SELECT 1 / 0')]);
    });
    await expect(work).rejects.toThrow('division by zero');
    goOn();
    await expect(late).rejects.toThrow('after its transaction had ended');
    expect(await balances()).toEqual([]);
  });

  it("shares its connection with TypeORM's manager", async () => {
    const work = database.transaction(async (tx) => {
      await tx.manager.query('INSERT INTO account VALUES (1, 5)');
      await tx.manager.transaction((inner) => inner.query('UPDATE account SET balance = 6'));
      expect(await tx.query('SELECT balance FROM account')).toEqual([{ balance: 6 }]);
      throw new Error('undo');
    });
    await expect(work).rejects.toThrow('undo');
    expect(await balances()).toEqual([]);
  });

  it('runs statements that are asked for together in the order of asking, and all or none of them', async () => {
    await database.transaction((tx) =>
      Promise.all([tx.query('INSERT INTO account VALUES (70, 1)'), tx.query('UPDATE account SET balance = balance + 1 WHERE id = 70')]),
    ); // prettier-ignore
    expect(await database.query('SELECT balance FROM account WHERE id = 70')).toEqual([{ balance: 2 }]);
    const failing = database.transaction((tx) =>
      Promise.all([
        tx.query('UPDATE account SET balance = 9 WHERE id = 70'), tx.query('INSERT INTO account VALUES (70, 1)'),
      ]),
    ); // prettier-ignore
    await expect(failing).rejects.toMatchObject({ code: '23505' });
    expect(await database.query('SELECT balance FROM account WHERE id = 70')).toEqual([{ balance: 2 }]);
  });

  it('surfaces a deadlock as transient', async () => {
    await database.query('INSERT INTO account VALUES (1, 0), (2, 0)');
    let arrived = 0;
    let open!: () => void;
    const both = new Promise<void>((resolve) => (open = resolve));
    const lock = (first: number, second: number) =>
      database.transaction(async (tx) => {
        await tx.query('UPDATE account SET balance = balance + 1 WHERE id = $1', [first]);
        if (++arrived === 2) open();
        await both;
        await tx.query('UPDATE account SET balance = balance + 1 WHERE id = $1', [second]);
      });
    const outcomes = await Promise.allSettled([lock(1, 2), lock(2, 1)]);
    const failed = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(failed).toMatchObject([{ reason: { kind: 'transient', code: 'DATABASE_BUSY' } }]);
    expect(await balances()).toEqual([1, 1]);
  });

  it.each([
    ['a NUL in text', 'SELECT $1::text', ['a\0b']],
    ['a NUL in JSON', 'SELECT $1::jsonb', [JSON.stringify('a\0b')]],
    ['half a surrogate pair in JSON', 'SELECT $1::jsonb', [JSON.stringify('\ud800')]],
    ['text that is no UUID', 'SELECT $1::uuid', ['4711']],
  ])('surfaces %s as rejected', async (_what, text, values) => {
    await expect(database.query(text, values)).rejects.toMatchObject({ kind: 'rejected', code: 'VALUE_UNUSABLE' });
  });

  it('throws a lost connection away and goes on with another', async () => {
    for (let round = 0; round < 10; round++) {
      const work = database.transaction(async (tx) => {
        const [{ pid }] = await tx.query('SELECT pg_backend_pid() AS pid');
        await database.query('SELECT pg_terminate_backend($1)', [pid]);
        await tx.query('SELECT 1');
      });
      await expect(work).rejects.toMatchObject({ kind: 'transient', code: 'DATABASE_UNAVAILABLE' });
    }
    await database.transaction((tx) => tx.query('INSERT INTO account VALUES (1, 7)'));
    expect(await balances()).toEqual([7]);
  });

  it('reads a date of business as it was written', async () => {
    await database.query(`INSERT INTO account VALUES (1, 0, '2026-03-29')`);
    expect(await database.query('SELECT opened FROM account')).toEqual([{ opened: '2026-03-29' }]);
  });
});

describe('a lease', () => {
  // An owner on another machine: nobody here can tell whether it lives.
  const elsewhere = (name: string) => `${name}/elsewhere/1/run`;
  let leases: Leases;
  beforeAll(() => (leases = app.get(Leases)));

  it('has one owner until it expires, then another under a higher epoch', async () => {
    const [mine] = await leases.acquire(['till'], 60_000, elsewhere('a'));
    expect(await leases.acquire(['till'], 60_000, elsewhere('b'))).toEqual([]);
    await database.query(`UPDATE lease SET expires_at = now() - interval '1 s' WHERE name = 'till'`);
    const [theirs] = await leases.acquire(['till'], 60_000, elsewhere('b'));
    expect(theirs.epoch).toBe(mine.epoch + 1);
    expect(await leases.renew([mine], 60_000)).toEqual([]);
    await expect(database.transaction((tx) => leases.check(tx, [mine]))).rejects.toMatchObject({ code: 'LEASE_LOST' });
    await database.transaction((tx) => leases.check(tx, [theirs]));
  });

  it('cannot be taken from under a transaction that has checked it', async () => {
    const [mine] = await leases.acquire(['drawer'], 60_000, elsewhere('a'));
    await database.query(`UPDATE lease SET expires_at = now() - interval '1 s' WHERE name = 'drawer'`);
    await database.transaction(async (tx) => {
      await leases.check(tx, [mine]);
      expect(await leases.acquire(['drawer'], 60_000, elsewhere('b'))).toEqual([]);
      expect(await leases.renew([mine], 1)).toEqual([mine]); // its owner may prolong it meanwhile
    });
    await database.query(`UPDATE lease SET expires_at = now() - interval '1 s' WHERE name = 'drawer'`);
    expect(await leases.acquire(['drawer'], 60_000, elsewhere('b'))).toHaveLength(1);
  });

  it('goes to one of many who ask at once', async () => {
    const asked = Array.from({ length: 8 }, (_, n) => leases.acquire(['door', 'gate'], 60_000, elsewhere(`r${n}`)));
    const granted = (await Promise.all(asked)).flat();
    expect(granted.map((lease) => lease.name).sort()).toEqual(['door', 'gate']);
  });

  it('is free at once when released, or when its owner on this machine is dead', async () => {
    const [mine] = await leases.acquire(['safe'], 60_000);
    expect(await leases.acquire(['safe'], 60_000, elsewhere('b'))).toEqual([]);
    await leases.release([mine]);
    const [theirs] = await leases.acquire(['safe'], 60_000, elsewhere('b'));
    expect(theirs.epoch).toBe(mine.epoch + 1);
    const dead = mine.owner.replace(`/${process.pid}/`, '/2147483646/');
    await database.query(`UPDATE lease SET owner = $1 WHERE name = 'safe'`, [dead]);
    expect(await leases.acquire(['safe'], 60_000)).toMatchObject([{ epoch: theirs.epoch + 1 }]);
  });
});

describe('retention', () => {
  afterEach(() => delete process.env.CROSSDOCK_KEEP_STATEMENT_DAYS);

  it('removes rows of the stated age in more than one transaction, and no other', async () => {
    await database.query(
      `INSERT INTO statement SELECT n, clock_timestamp() - interval '31 days', false FROM generate_series(1, 12000) AS n`,
    );
    await database.query(
      `INSERT INTO statement VALUES (20001, clock_timestamp() - interval '29 days', false), (20002, NULL, false),
                                    (20003, clock_timestamp() - interval '31 days', true)`,
    );
    expect(await app.get(TableRetention).prune()).toEqual({ statement: 12_000 });
    const left = await database.query('SELECT id FROM statement ORDER BY id');
    expect(left.map(({ id }) => id)).toEqual([20_001, 20_002, 20_003]);
  });

  it('takes another age from the environment, and names the setting that is no age', async () => {
    process.env.CROSSDOCK_KEEP_STATEMENT_DAYS = '28';
    await database.query(
      `INSERT INTO statement VALUES (30001, clock_timestamp() - interval '28 days 1 hour', false) ON CONFLICT DO NOTHING`,
    );
    const other = await start();
    await other.get(TableRetention).prune();
    await other.close();
    expect(await database.query('SELECT id FROM statement WHERE id = 30001')).toEqual([]);
    process.env.CROSSDOCK_KEEP_STATEMENT_DAYS = 'a while';
    await expect(start()).rejects.toThrow(/CROSSDOCK_KEEP_STATEMENT_DAYS must be a whole number of days/);
  });
});
