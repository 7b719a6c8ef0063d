import { randomUUID } from 'node:crypto';
import type { Draft } from '@crossdock/contracts';
import { Database, Leases, openDataSource, type Tx } from '@crossdock/persistence';
import { eventually, testDatabase } from '@crossdock/testing';
import { create, defineProcess, type DueTimer, type Input, processMigrations, ProcessTimers, step } from '../src';

interface Parcel {
  moves: number;
}
interface Events {
  moved: { by: number };
  arrived: object;
  looked: object;
}
const say = (type: string): Draft => ({ contract: { type } as never, data: {}, legalEntity: 'NW-US' });
const parcels = defineProcess<Parcel, Events>({
  name: 'parcel',
  initial: 'here',
  final: ['there'],
  timer: { name: 'remind', afterSeconds: 0 },
  states: {
    here: {
      moved: { to: 'under-way', note: (p, e) => ({ moves: p.moves + e.by }), send: (p) => [say(`moved ${p.moves}`)] },
      looked: { to: 'here' },
    },
    'under-way': {
      moved: { to: 'under-way', note: (p, e) => ({ moves: p.moves + e.by }), send: (p) => [say(`moved ${p.moves}`)] },
      arrived: { to: 'there' },
    },
    there: {},
  },
});

const cause = { correlationId: 'c', actor: 'user:test' };
const databases = testDatabase();
let database: Database;
let sent: string[] = [];
const send = async (_: Tx, drafts: Draft[]) => void sent.push(...drafts.map((draft) => draft.contract.type));

beforeAll(async () => {
  process.env.PARCELS_DATABASE_URL = await databases.url();
  database = new Database(await openDataSource({ service: 'parcels', entities: [], migrations: processMigrations }));
});
afterAll(async () => {
  await database?.dataSource.destroy();
  await databases.dropAll();
});
beforeEach(() => void (sent = []));

const make = async (count: number) => {
  const ids = Array.from({ length: count }, () => randomUUID());
  await database.transaction((tx) =>
    create(
      tx,
      parcels,
      ids.map((id) => ({ id, data: { moves: 0 }, legalEntity: 'NW-US', cause })),
      send,
    ),
  );
  return ids;
};
const input = (key: string, event: keyof Events, payload: object = {}): Input => ({ key, event, payload, cause });
const run = (inputs: Input[]) => database.transaction((tx) => step(tx, parcels, inputs, send));
const stateOf = async (id: string) =>
  (await database.query('SELECT state, data, version FROM process_instance WHERE id = $1', [id]))[0];

describe('a step of a process', () => {
  it('takes several events of one key in order', async () => {
    const [id] = await make(1);
    const steps = await run([input(id, 'moved', { by: 1 }), input(id, 'moved', { by: 2 }), input(id, 'arrived')]);
    expect(steps.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'here under-way',
      'under-way under-way',
      'under-way there',
    ]);
    expect(await stateOf(id)).toEqual({ state: 'there', data: { moves: 3 }, version: 3 });
    expect(sent).toEqual(['moved 1', 'moved 3']);
    const history = await database.query(
      'SELECT event, from_state, to_state, actor FROM process_history WHERE instance_id = $1 ORDER BY version',
      [id],
    );
    expect(history.map((row) => row.event)).toEqual(['moved', 'moved', 'arrived']);
    expect(history[2]).toEqual({ event: 'arrived', from_state: 'under-way', to_state: 'there', actor: 'user:test' });
  });

  it('writes nothing at all where one row is missing', async () => {
    const [a, b] = await make(2);
    await expect(run([input(a, 'moved', { by: 1 }), input(b, 'arrived')])).rejects.toMatchObject({
      kind: 'conflict',
      code: 'NO_TRANSITION',
    });
    expect(await stateOf(a)).toEqual({ state: 'here', data: { moves: 0 }, version: 0 });
    await expect(run([input(randomUUID(), 'moved', { by: 1 })])).rejects.toMatchObject({
      kind: 'not-found',
      code: 'PROCESS_INSTANCE_UNKNOWN',
    });
  });

  it('costs as many statements for a hundred as for one', async () => {
    const countOf = async (count: number) => {
      const ids = await make(count);
      let statements = 0;
      await database.transaction((tx) => {
        const counting: Tx = Object.assign(Object.create(tx), {
          query: (text: string, values: unknown[]) => (statements++, tx.query(text, values)),
        });
        return step(
          counting,
          parcels,
          ids.map((id) => input(id, 'moved', { by: 1 })),
          send,
        );
      });
      return statements;
    };
    expect(await countOf(100)).toBe(await countOf(1));
  });

  it('lets two batches over the same keys in different order pass one after the other', async () => {
    const ids = await make(20);
    const forth = ids.map((id) => input(id, 'moved', { by: 1 }));
    await Promise.all(Array.from({ length: 6 }, (_, round) => run(round % 2 ? [...forth].reverse() : forth)));
    for (const id of ids) expect(await stateOf(id)).toMatchObject({ data: { moves: 6 }, version: 6 });
  });
});

it('fires a timer until its state is left', async () => {
  const [id, left] = await make(2);
  await run([input(left, 'moved', { by: 1 })]);
  const fired: DueTimer[] = [];
  const timers = new ProcessTimers(database, new Leases(database));
  timers.on(parcels, 'remind', async (_, due) => void fired.push(...due));
  timers.onApplicationBootstrap();
  const firings = () => fired.filter((timer) => timer.instanceId === id);
  await eventually(async () => firings().length === 1);
  await database.query('UPDATE process_timer SET due_at = now() WHERE instance_id = $1', [id]);
  await eventually(async () => firings().length === 2);
  await timers.beforeApplicationShutdown();
  expect(firings().map((timer) => timer.attempts)).toEqual([1, 2]);
  expect(fired.filter((timer) => timer.instanceId === left)).toEqual([]);
  await run([input(id, 'looked')]);
  expect(await database.query('SELECT 1 FROM process_timer WHERE instance_id = $1', [id])).toHaveLength(1);
  await run([input(id, 'moved', { by: 1 })]);
  expect(await database.query('SELECT 1 FROM process_timer WHERE instance_id = $1', [id])).toEqual([]);
});
