import { type Process, rowsOf } from './process-table';

export interface PathStep {
  state: string;
  event: string;
  /** Which of the event's rows, from 0. */
  index: number;
  to: string;
}

/** For every row of the table the shortest path from the first state that ends by taking it. */
export function pathsOf(process: Process): PathStep[][] {
  const rows = rowsOf(process).map(({ state, event, index, row }) => ({ state, event, index, to: row.to }));
  const shortest = new Map<string, PathStep[]>([[process.initial, []]]);
  for (const [state, path] of shortest) {
    for (const row of rows) if (row.state === state && !shortest.has(row.to)) shortest.set(row.to, [...path, row]);
  }
  return rows.map((row) => [...shortest.get(row.state)!, row]);
}
