import { type EntryRow, type Export, type HoldRow, type PositionRow, type State, states } from './export';

const claims: State[] = ['held', 'allocated', 'picked'];
const claimed = (sums: Record<State, number>): number => claims.reduce((sum, state) => sum + sums[state], 0);

export interface Judgement {
  faults: string[];
  /** Claims that were checked against the version that they were decided on. */
  grants: number;
  versions: number;
  /** Units that physical decreases left without stock at the end. */
  overCommitted: number;
}

/** Replays every position entry by entry, and every hold, and names whatever cannot have been right. */
export function judge({ positions, entries, holds }: Omit<Export, 'backorders'>): Judgement {
  const faults: string[] = [];
  const byPosition = groupBy(entries, (entry) => entry.position);
  const holdsAt = groupBy(holds, (hold) => hold.position);
  let grants = 0;
  let versions = 0;
  for (const position of positions) {
    const replayed = replay(position, byPosition.get(position.id) ?? []);
    faults.push(...replayed.faults, ...openHolds(position, holdsAt.get(position.id) ?? []));
    grants += replayed.grants;
    versions += replayed.versions;
    byPosition.delete(position.id);
  }
  for (const id of byPosition.keys()) faults.push(`entries of position ${id}, which is not there`);
  const ofHold = groupBy(entries.filter(({ hold }) => hold !== null), (entry) => entry.hold!); // prettier-ignore
  for (const hold of holds) faults.push(...holdFaults(hold, ofHold.get(hold.id) ?? []));
  const known = new Set(holds.map(({ id }) => id));
  for (const id of ofHold.keys()) if (!known.has(id)) faults.push(`entries of hold ${id}, which is not there`);
  return { faults, grants, versions, overCommitted: positions.reduce((sum, each) => sum + each.overCommitted, 0) };
}

function replay(position: PositionRow, entries: EntryRow[]) {
  const name = `${position.sku} at ${position.node}`;
  const faults: string[] = [];
  const sums = Object.fromEntries(states.map((state) => [state, 0])) as Record<State, number>;
  const told = new Set<string>();
  let short = 0;
  let grants = 0;
  const versions = [...groupBy(entries, ({ version }) => version)].sort(([a], [b]) => a - b);
  for (const [index, [version, own]] of versions.entries()) {
    if (version !== index + 1) {
      faults.push(`${name}: version ${version} follows ${index}`);
      break;
    }
    const before = { ...sums };
    for (const { state, quantity, source, sequence } of own) {
      sums[state] += quantity;
      const once = `${source} ${sequence} ${state}`;
      if (sequence !== null && told.has(once)) faults.push(`${name}: ${once} counts twice`);
      if (sequence !== null) told.add(once);
    }
    const more = claimed(sums) - claimed(before);
    const given = own.filter(({ state, quantity, reason }) => claims.includes(state) && quantity > 0 && reason !== 'pick').length; // prettier-ignore
    grants += given;
    const free = before['on-hand'] - before['safety-stock'] - claimed(before) + sums['on-hand'] - before['on-hand'];
    if (more > 0 && more > free) faults.push(`${name}: version ${version} granted ${more} when ${free} were free`);
    for (const state of [...claims, 'safety-stock' as const]) if (sums[state] < 0) faults.push(`${name}: version ${version} has ${sums[state]} ${state}`); // prettier-ignore
    const now = Math.max(0, claimed(sums) - sums['on-hand']);
    const lost = own.some(({ state, quantity }) => state === 'on-hand' && quantity < 0);
    if (now > short && !lost) faults.push(`${name}: version ${version} over-committed ${now} and nothing physical explains it`); // prettier-ignore
    short = now;
  }
  if (versions.length !== position.version) faults.push(`${name}: ${versions.length} versions replayed, the position says ${position.version}`); // prettier-ignore
  for (const state of states) if (sums[state] !== position.sums[state]) faults.push(`${name}: ${state} is ${position.sums[state]}, its entries sum to ${sums[state]}`); // prettier-ignore
  if (short !== position.overCommitted) faults.push(`${name}: over-committed ${position.overCommitted}, replayed ${short}`); // prettier-ignore
  return { faults, grants, versions: versions.length };
}

function openHolds(position: PositionRow, holds: HoldRow[]): string[] {
  const open = holds.reduce((sum, hold) => sum + hold.quantity - hold.posted - hold.voided, 0);
  const there = claimed(position.sums);
  return open === there ? [] : [`${position.sku} at ${position.node}: open holds ${open}, claimed ${there}`];
}

function holdFaults(hold: HoldRow, entries: EntryRow[]): string[] {
  const faults: string[] = [];
  const own = entries.filter(({ state }) => claims.includes(state));
  const takings = own.filter(({ reason }) => reason === 'hold' || reason === 'allocation');
  const left = own.reduce((sum, { quantity }) => sum + quantity, 0);
  if (takings.length !== 1 || takings[0].quantity !== hold.quantity) faults.push(`hold ${hold.id}: taken by ${takings.length} entries`); // prettier-ignore
  if (left !== hold.quantity - hold.posted - hold.voided) faults.push(`hold ${hold.id}: entries leave ${left}, the hold ${hold.quantity - hold.posted - hold.voided}`); // prettier-ignore
  const done = hold.posted + hold.voided === hold.quantity;
  if (done !== (hold.resolved !== null)) faults.push(`hold ${hold.id}: resolved as ${hold.resolved}, posted ${hold.posted}, voided ${hold.voided} of ${hold.quantity}`); // prettier-ignore
  if (hold.overdue) faults.push(`hold ${hold.id} is stuck: its time is over`);
  return faults;
}

function groupBy<T, K>(all: T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
