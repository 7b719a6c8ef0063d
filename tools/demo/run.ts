import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { callerOf } from './call';
import type { DemoContext, DemoSummary } from './contract';
import { orders } from './data';
import { loadCompany } from './load-company';
import { SubmitOrder } from './submit-order';
import { summarize, stateOf } from './summarize';

const atOnce = 8;
const stillMs = 12_000;

/** Loads Northwind, hands its orders in through three channels, and waits until nothing moves any more. */
export async function runDemo(context: DemoContext): Promise<DemoSummary> {
  const began = Date.now();
  const operator = callerOf(context, () => context.tokenOf('administrator'));
  context.onProgress({ step: 'loading the company', done: 0, total: 1 });
  await loadCompany(operator);
  await stockIsKnown(context);

  const replayed = orders().slice(0, context.orders);
  const submitter = new SubmitOrder(context);
  let submitted = 0;
  const queue = [...replayed];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let order = queue.shift(); order; order = queue.shift()) {
        await submitter.submit(order);
        context.onProgress({ step: 'orders', done: ++submitted, total: replayed.length });
      }
    }),
  );
  await settled(context, replayed.length);
  return summarize(context, replayed.length, (Date.now() - began) / 1000);
}

// Orders would be backordered before the warehouses have told what they hold.
async function stockIsKnown(context: DemoContext): Promise<void> {
  const client = new Client({ connectionString: context.databaseUrl('inventory-availability') });
  await client.connect();
  try {
    for (let tries = 0; tries < 300; tries++) {
      const { rows } = await client.query(
        `SELECT count(DISTINCT node)::int AS n FROM position WHERE on_hand > 0 OR held > 0`,
      );
      if (rows[0].n >= 2) return;
      await sleep(100);
    }
    throw new Error('the opening stock did not arrive at inventory-availability');
  } finally {
    await client.end();
  }
}

async function settled(context: DemoContext, total: number): Promise<void> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const state = await stateOf(context);
    context.onProgress({ step: 'to the ledger', done: state.invoiced, total, note: `${state.invoiced} invoiced` });
    if (state.received >= total && state.invoiced >= total) return;
    const now = JSON.stringify(state);
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since > stillMs) return;
    await sleep(300);
  }
}
