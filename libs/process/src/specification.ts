import type { Process } from './process-table';
import { take } from './take';

interface Dialogue<Data, Events extends object> {
  /** An event happens. */
  on<E extends keyof Events & string>(event: E, payload: Events[E]): Dialogue<Data, Events>;
  /** Messages that the last event sent, by type, in order. */
  expect(...types: string[]): Dialogue<Data, Events>;
  /** Where the instance is now. */
  in(state: string): Dialogue<Data, Events>;
  /** What it remembers. */
  remembering(part: Partial<Data>): Dialogue<Data, Events>;
}

/** A process spec as a dialogue: `given(orders, 'received', data).on('validated', {}).expect('order.accepted.v1').in('accepted')`. */
export function given<Data, Events extends object, State extends string>(
  process: Process<Data, Events, State>,
  state: State,
  data: NoInfer<Data>,
): Dialogue<Data, Events> {
  let now = { state: state as string, data, sent: [] as string[] };
  const dialogue: Dialogue<Data, Events> = {
    on(event, payload) {
      const taken = take(process as Process, now.state, now.data, event, payload);
      now = { state: taken.to, data: taken.data, sent: taken.drafts.map((draft) => draft.contract.type) };
      return dialogue;
    },
    expect: (...types) => agree('messages', types, now.sent),
    in: (expected) => agree('state', expected, now.state),
    remembering: (part) =>
      agree(
        'data',
        part,
        Object.fromEntries(Object.keys(part).map((key) => [key, (now.data as Record<string, unknown>)[key]])),
      ),
  };
  const agree = (what: string, expected: unknown, found: unknown) => {
    if (JSON.stringify(expected) !== JSON.stringify(found))
      throw new Error(`${what}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`);
    return dialogue;
  };
  return dialogue;
}
