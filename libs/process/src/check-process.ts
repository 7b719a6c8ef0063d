import { type Process, rowsOf } from './process-table';

/** What is wrong with a table; empty when nothing is. */
export function checkProcess(process: Process): string[] {
  const states = Object.keys(process.states);
  const rows = rowsOf(process);
  const known = new Set(states);
  const missing = [process.initial, ...process.final, ...rows.map(({ row }) => row.to)].filter(
    (state) => !known.has(state),
  );
  const reached = walk([process.initial], (state) =>
    rows.filter((each) => each.state === state).map(({ row }) => row.to),
  );
  const leads = walk([...process.final], (state) =>
    rows.filter(({ row }) => row.to === state).map((each) => each.state),
  );
  const finals = new Set(process.final);
  return [
    ...[...new Set(missing)].map((state) => `state ${state} does not exist`),
    ...states.filter((state) => !reached.has(state)).map((state) => `state ${state} cannot be reached`),
    ...states.filter((state) => !leads.has(state)).map((state) => `state ${state} has no way to an end`),
    ...rows
      .filter(({ state, row }) => finals.has(state) && row.to !== state)
      .map(({ state, event }) => `${state} is final but ${event} leaves it`),
    ...rows
      .filter((each) => isHidden(each, rows))
      .map(({ state, event, index }) => `row ${index + 1} of ${state} on ${event} comes after one without a guard`),
  ];
}

type Listed = ReturnType<typeof rowsOf>[number];

const isHidden = (one: Listed, rows: Listed[]): boolean =>
  rows.some(
    (other) => other.state === one.state && other.event === one.event && other.index < one.index && !other.row.when,
  );

function walk(from: string[], next: (state: string) => string[]): Set<string> {
  const seen = new Set(from);
  for (const state of seen) next(state).forEach((each) => seen.add(each)); // a Set goes on over what is added
  return seen;
}
