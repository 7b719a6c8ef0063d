import { DomainError } from '@crossdock/canonical';
import type { Draft } from '@crossdock/contracts';
import { listOf, type Process, type Row } from './process-table';

/** What one event does to one instance, decided without a database. */
export interface Taken {
  to: string;
  data: any;
  drafts: Draft[];
  timer?: { name: string; afterSeconds: number };
  row: Row<string, any, any>;
}

/** @throws DomainError `conflict` `NO_TRANSITION` where the table has no row for the event */
export function take(process: Process, state: string, data: unknown, event: string, payload: unknown): Taken {
  const row = listOf(process.states[state]?.[event]).find((each) => !each.when || each.when(data, payload));
  if (!row) throw new DomainError('conflict', 'NO_TRANSITION', { process: process.name, state, event });
  const noted = row.note ? row.note(data, payload) : data;
  return { to: row.to, data: noted, drafts: row.send?.(noted, payload) ?? [], timer: row.timer, row };
}
