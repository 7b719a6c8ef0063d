import { callerOf } from './call';
import type { DemoContext, DemoSummary } from './contract';
import { orders } from './data';
import { loadCompany } from './load-company';
import { replay } from './replay';
import { settle } from './settle';
import { stockIsKnown } from './stock-is-known';
import { summarize } from './summarize';

/** Loads Northwind, hands its orders in through its channels, and waits until every order has settled. */
export async function runDemo(context: DemoContext): Promise<DemoSummary> {
  const began = Date.now();
  context.onProgress({ step: 'loading the company', done: 0, total: 1 });
  await loadCompany(callerOf(context, () => context.tokenOf('administrator')));
  await stockIsKnown(context);
  const ours = orders().slice(0, context.orders);
  const replayed = await replay(context, ours);
  await settle(context, ours);
  const operator = callerOf(context, () => context.tokenOf('operator'));
  return summarize(context, operator, ours, await replayed.finish((Date.now() - began) / 1000));
}
