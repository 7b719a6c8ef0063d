import type { Draft } from '@crossdock/contracts';

/** What happens when an event finds an instance in a state. */
export interface Row<State extends string, Data, Event> {
  to: State;
  /** Guard. Rows of one event are tried from top to bottom; the first whose guard holds is taken. */
  when?(data: Data, event: Event): boolean;
  /** What the instance remembers of the event. */
  note?(data: Data, event: Event): Data;
  /** Commands and events that follow; they see the data after `note`. */
  send?(data: Data, event: Event): Draft[];
  /** Set on entering; a timer belongs to its state and ends when the state is left. */
  timer?: { name: string; afterSeconds: number };
}

export type Rows<State extends string, Data, Event> = Row<State, Data, Event> | readonly Row<State, Data, Event>[];

/** A process as one literal table: state → event → row. */
export interface Process<Data = any, Events extends object = any, State extends string = string> {
  readonly name: string;
  readonly initial: State;
  /** States that nothing needs to leave. They may still answer late events, in place. */
  readonly final: readonly State[];
  /** Timer of an instance that was just created. */
  readonly timer?: { name: string; afterSeconds: number };
  readonly states: { readonly [S in State]: { readonly [E in keyof Events]?: Rows<State, Data, Events[E]> } };
}

/** Every row of a table, in the order of writing. */
export function rowsOf(
  process: Process,
): { state: string; event: string; index: number; row: Row<string, any, any> }[] {
  return Object.entries(process.states).flatMap(([state, events]) =>
    Object.entries(events).flatMap(([event, rows]) =>
      listOf(rows as Rows<string, any, any>).map((row, index) => ({ state, event, index, row })),
    ),
  );
}

export const listOf = <R extends Rows<string, any, any>>(rows: R | undefined): readonly Row<string, any, any>[] =>
  rows === undefined ? [] : Array.isArray(rows) ? rows : [rows as Row<string, any, any>];
