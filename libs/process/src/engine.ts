import { DomainError } from '@crossdock/canonical';
import type { Cause, Draft } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { type Process, rowsOf } from './process-table';
import { insert, update, updateWithTimers } from './statements';
import { take } from './take';

/** Where the engine leaves the messages that rows ask for: the outbox. */
export type Send = (tx: Tx, drafts: Draft[], cause: Cause) => Promise<void>;

export interface Instance<Data = any> {
  id: string;
  state: string;
  data: Data;
  version: number;
}

export interface Input {
  /** Id of the instance. */
  key: string;
  event: string;
  payload: unknown;
  cause: Cause;
}

export interface Stepped {
  key: string;
  from: string;
  to: string;
}

export interface NewInstance<Data = any> {
  id: string;
  data: Data;
  legalEntity: string;
  cause: Cause;
  /** Events that happen to it at once. */
  events?: { event: string; payload: unknown }[];
}

interface HistoryRow extends Stepped {
  event: string;
  version: number;
  actor: string;
  causationId?: string;
}

/** Locks instances in the order of their ids and gives what they are. */
export async function lock<Data>(tx: Tx, process: Process<Data>, ids: string[]): Promise<Map<string, Instance<Data>>> {
  const rows = await tx.query<Instance<Data>>(
    `SELECT id, state, data, version FROM process_instance WHERE process = $1 AND id = ANY($2::uuid[]) ORDER BY id FOR UPDATE`,
    [process.name, [...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/**
 * Takes a batch of events through the table: instances are locked in key order, the events of one key happen in order in
 * memory, and one statement each writes states, history and timers.
 *
 * @param locked what `lock` gave in this transaction, to save asking again
 * @returns one result per input, in order
 * @throws DomainError `conflict` `NO_TRANSITION`, `not-found` `PROCESS_INSTANCE_UNKNOWN`: nothing may be written then
 */
export async function step(
  tx: Tx,
  process: Process,
  inputs: Input[],
  send: Send,
  locked?: Map<string, Instance>,
): Promise<Stepped[]> {
  if (inputs.length === 0) return [];
  const instances =
    locked ??
    (await lock(
      tx,
      process,
      inputs.map((input) => input.key),
    ));
  const changed = new Map<string, Change>();
  const history: HistoryRow[] = [];
  for (const { key, event, payload, cause } of inputs) {
    const instance = instances.get(key);
    if (!instance) throw new DomainError('not-found', 'PROCESS_INSTANCE_UNKNOWN', { process: process.name, id: key });
    history.push(await happen(tx, process, instance, event, payload, cause, send, changed));
  }
  const all = [...changed.values()];
  const values = [
    process.name,
    all.map((c) => c.instance.id),
    all.map((c) => c.instance.state),
    all.map((c) => JSON.stringify(c.instance.data)),
    all.map((c) => c.instance.version),
    ...historyColumns(history),
  ];
  if (hasTimers(process)) {
    const left = all.filter((change) => change.left).map((change) => change.instance.id);
    tx.write(updateWithTimers, [...values, ...timerColumns(all), left]);
  } else tx.write(update, values);
  return history.map(({ key, from, to }) => ({ key, from, to }));
}

/** Creates instances, with what happens to them at once. Ids that exist raise a unique violation. */
export async function create<Data>(
  tx: Tx,
  process: Process<Data>,
  instances: NewInstance<Data>[],
  send: Send,
): Promise<Stepped[]> {
  if (instances.length === 0) return [];
  const changed = new Map<string, Change>();
  const history: HistoryRow[] = [];
  const made = instances.map((each) => ({
    id: each.id,
    state: process.initial as string,
    data: each.data as any,
    version: 0,
  }));
  for (const [index, { events = [], cause }] of instances.entries()) {
    for (const { event, payload } of events)
      history.push(await happen(tx, process, made[index], event, payload, cause, send, changed));
  }
  tx.write(insert, [
    process.name,
    made.map((i) => i.id),
    made.map((i) => i.state),
    made.map((i) => JSON.stringify(i.data)),
    made.map((i) => i.version),
    ...historyColumns(history),
    ...timerColumns(
      made.map((instance) => changed.get(instance.id) ?? { instance, left: false, timer: process.timer }),
    ),
    instances.map((i) => i.legalEntity),
  ]);
  return made.map(({ id, state }) => ({ key: id, from: process.initial, to: state }));
}

interface Change {
  instance: Instance;
  left: boolean;
  timer?: { name: string; afterSeconds: number };
}

async function happen(
  tx: Tx,
  process: Process,
  instance: Instance,
  event: string,
  payload: unknown,
  cause: Cause,
  send: Send,
  changed: Map<string, Change>,
): Promise<HistoryRow> {
  const from = instance.state;
  const { to, data, drafts, timer } = take(process, from, instance.data, event, payload);
  Object.assign(instance, { state: to, data, version: instance.version + 1 });
  const before = changed.get(instance.id);
  const left = from !== to;
  changed.set(instance.id, {
    instance,
    left: left || Boolean(before?.left),
    timer: timer ?? (left ? undefined : before?.timer),
  });
  if (drafts.length > 0) await send(tx, drafts, cause);
  return {
    key: instance.id,
    from,
    to,
    event,
    version: instance.version,
    actor: cause.actor,
    causationId: cause.causationId,
  };
}

const historyColumns = (rows: HistoryRow[]) => [
  rows.map((r) => r.key),
  rows.map((r) => r.version),
  rows.map((r) => r.event),
  rows.map((r) => r.from),
  rows.map((r) => r.to),
  rows.map((r) => r.actor),
  rows.map((r) => r.causationId ?? null),
];

function timerColumns(changes: Change[]) {
  const set = changes.filter((change) => change.timer);
  return [set.map((c) => c.instance.id), set.map((c) => c.timer!.name), set.map((c) => c.timer!.afterSeconds)];
}

const withTimers = new WeakMap<Process, boolean>();

function hasTimers(process: Process): boolean {
  let has = withTimers.get(process);
  if (has === undefined)
    withTimers.set(process, (has = Boolean(process.timer) || rowsOf(process).some(({ row }) => row.timer)));
  return has;
}
