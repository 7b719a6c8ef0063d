import { setTimeout as sleep } from 'node:timers/promises';
import { untold } from './channels';
import type { VerifyContext } from './contract';
import type { Databases } from './databases';

const pollMs = 500;
/** How long nothing may have moved: with messages that wait (a message may be tried again), and without. */
const stillMs = { waiting: 15_000, empty: 1_000, broker: 3_000 };
const patienceMs = 120_000;

/** Resolves when no message is under way and no row changes any more, or when what waits does not move. */
export async function untilStill(databases: Databases, { transport, patient = true }: VerifyContext): Promise<void> {
  if (!patient) return;
  const began = Date.now();
  let last = '';
  let since = began;
  while (Date.now() - began < patienceMs) {
    const { waiting, moved } = await look(databases, transport);
    const now = JSON.stringify([waiting, moved]);
    if (now !== last) [last, since] = [now, Date.now()];
    // What lies in an outside broker cannot be seen from here.
    const needed = waiting > 0 ? stillMs.waiting : transport === 'embedded' ? stillMs.empty : stillMs.broker;
    if (Date.now() - since >= needed) return;
    await sleep(pollMs);
  }
}

async function look(databases: Databases, transport: string): Promise<{ waiting: number; moved: unknown }> {
  const rows = await databases.everywhere<{ waiting: number; handled: number }>(
    `SELECT (SELECT count(*)::int FROM outbox) + (SELECT count(*)::int FROM parked WHERE status = 'waiting') AS waiting, (SELECT count(*)::int FROM inbox) AS handled`,
  );
  const [{ running }] = await databases.rows<{ running: number }>(
    'order-to-cash',
    `SELECT (SELECT count(*)::int FROM idempotency_key WHERE state = 'running') + (SELECT count(*)::int FROM process_timer WHERE due_at < now() + interval '1 minute') AS running`,
  );
  const [{ queued }] =
    transport === 'embedded'
      ? await databases.rows<{ queued: number }>('broker', 'SELECT count(*)::int AS queued FROM delivery')
      : [{ queued: 0 }];
  const waiting = rows.reduce((all, row) => all + row.waiting, 0) + running + queued + (await untold(databases));
  return { waiting, moved: rows.map(({ handled }) => handled) };
}
