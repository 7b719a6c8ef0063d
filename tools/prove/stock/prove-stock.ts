import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Proof } from '../contract';
import { Buyer } from './buyer';
import { Calls } from './calls';
import { proofPrefix } from '../../../apps/process/inventory-availability/src/items/proof-items';
import { readExport, states } from './export';
import { judge } from './judge';
import { Warehouse } from './warehouse';

export interface StockProofOptions {
  /** Replicas of inventory-availability. */
  urls: readonly string[];
  /** With the scopes stock:read, stock:hold and stock:manage. */
  token: string;
  seconds: number;
  clients: number;
  items: number;
  legalEntity: string;
  /** Nodes of that legal entity. */
  nodes: readonly string[];
  /** Kills a replica and brings it back; undefined where nobody can. */
  kill?(): Promise<void>;
  /** How many deadlocks the database has counted; undefined where nobody can ask it. */
  deadlocks?(): Promise<number>;
  say(text: string): void;
}

const patienceMs = 60_000;

/** Buyers and a warehouse at once, then everything that they were told against everything that the ledger says. */
export async function proveStock(options: StockProofOptions): Promise<Proof> {
  const { urls, token, seconds, clients, items, legalEntity, nodes, say } = options;
  const run = randomBytes(3).toString('hex');
  // Whose counts correct: every SKU is the run's own.
  const source = 'wms';
  // No channel, partner or ERP of the installation is told of items that begin so.
  const prefix = `${proofPrefix}${run}-`;
  const skus = Array.from({ length: items }, (_, n) => `${prefix}${n}`);
  const calls = new Calls(urls, token);
  const warehouse = new Warehouse(calls, source, legalEntity);
  for (const node of nodes) for (const sku of skus) await warehouse.tell([warehouse.receipt(node, sku, 6)]);
  const buyers = Array.from({ length: clients }, () => new Buyer(calls, warehouse, source, legalEntity, nodes, skus));

  say(`${clients} buyers, ${items} items at ${nodes.length} nodes, ${urls.length} replica(s), ${seconds} s`);
  const until = Date.now() + seconds * 1000;
  let kills = 0;
  const killing = async () => {
    for (;;) {
      await sleep(Math.min(4_000, (seconds * 1000) / 4));
      if (Date.now() > until - 500 || !options.kill) return;
      await options.kill();
      kills++;
    }
  };
  const working = async () => {
    while (Date.now() < until) await warehouse.act(one(nodes), one(skus));
  };
  const buying = async (buyer: Buyer) => {
    while (Date.now() < until) await buyer.act();
  };
  // A call that is never answered, or only with server errors, is a fault; what the ledger holds is judged all the same.
  const unanswered: string[] = [];
  const orFault = (work: Promise<void>) => work.catch((error: Error) => void unanswered.push(error.message));
  await Promise.all([killing(), working(), ...buyers.map(buying)].map(orFault));
  await Promise.all(buyers.map((buyer) => orFault(buyer.leave())));
  await orFault(warehouse.tellLate());
  // Counted once more, then told everything again: what lies there is what the warehouse says, no unit twice and none revived.
  await orFault(everyPlace(nodes, skus, (node, sku) => warehouse.countShelf(node, sku)));
  await orFault(warehouse.tellAllAgain());

  const deadlocks = (await options.deadlocks?.()) ?? 0;
  if (deadlocks > 0) calls.faults.push(`the database has broken ${deadlocks} deadlock(s)`);
  const { proof, faults: judged, ...found } = await whenQuiet(urls[0], token, prefix);
  await orFault(cleanUp(calls, proof, () => everyPlace(nodes, skus, (node, sku) => warehouse.clearShelf(node, sku))));
  const left = (await readExport(urls[0], token, prefix)).positions.filter(({ sums }) => states.some((state) => sums[state] !== 0));
  unanswered.push(...left.map(({ sku, node }) => `${sku} at ${node} was not left empty`));
  const faults = [...unanswered, ...calls.faults, ...judged, ...buyers.flatMap((each) => each.faults), ...againstPromises(proof, buyers, skus), ...againstOrders(proof, buyers), ...againstShelves(proof, warehouse, skus)];
  const did = { ...sumOf(buyers.map((each) => each.did)), ...warehouse.did, calls: calls.made, repeatedCalls: calls.repeated };
  say(`did      ${words(did)}`);
  say(`kills    ${options.kill ? kills : 'none'}`);
  say(`checked  ${found.grants} grants in ${found.versions} versions, ${proof.entries.length} entries, ${proof.holds.length} holds; over-committed ${found.overCommitted} by physical decreases`);
  return { name: 'stock', ok: faults.length === 0, faults, kills: options.kill ? kills : 'none', did, ...found };
} // prettier-ignore

/** The export when no soft hold is left to expire; a hold that never does is a fault of its own. */
async function whenQuiet(url: string, token: string, prefix: string) {
  for (const deadline = Date.now() + patienceMs; ;) {
    await sleep(2_000);
    const proof = await readExport(url, token, prefix).catch((error) => {
      if (Date.now() > deadline) throw error;
    });
    if (!proof) continue;
    if (proof.holds.every(({ overdue }) => !overdue) || Date.now() > deadline) return { proof, ...judge(proof) };
  }
}

/** Whatever is still held or waits is given back, then the shelves are emptied: the installation promises nothing of it any more. */
async function cleanUp(calls: Calls, { holds, backorders }: Exported, emptyShelves: () => Promise<void>): Promise<void> {
  const open = holds.filter(({ resolved }) => resolved === null);
  const orders = new Set([...open.flatMap(({ order }) => order ?? []), ...backorders.filter((each) => each.open > 0).map(({ order }) => order)]);
  for (const order of orders) await calls.post(`/v1/allocations/${order}/void`, {});
  for (const { id, order } of open) if (!order) await calls.post(`/v1/holds/${id}/void`, {});
  await emptyShelves();
} // prettier-ignore

/** What buyers were told must be what the ledger kept, and nothing was held that nobody was told of. */
function againstPromises(
  { holds, positions }: Awaited<ReturnType<typeof readExport>>,
  buyers: Buyer[],
  skus: string[],
) {
  const faults: string[] = [];
  const places = new Map(positions.map((position) => [position.id, position]));
  const ours = new Set(skus);
  const kept = new Map(holds.filter((hold) => ours.has(places.get(hold.position)!.sku)).map((hold) => [hold.id, hold])); // prettier-ignore
  for (const promised of buyers.flatMap((buyer) => [...buyer.promised.values()])) {
    const hold = kept.get(promised.holdId);
    kept.delete(promised.holdId);
    if (!hold) {
      faults.push(`hold ${promised.holdId} was promised and is not there`);
      continue;
    }
    const { sku, node } = places.get(hold.position)!;
    if (sku !== promised.sku || node !== promised.node || hold.quantity !== promised.quantity)
      faults.push(`hold ${hold.id}: ${promised.quantity} ${promised.sku} at ${promised.node} promised, ${hold.quantity} ${sku} at ${node} kept`); // prettier-ignore
    if (promised.ended && hold.resolved !== promised.ended)
      faults.push(`hold ${hold.id}: the buyer was told ${promised.ended}, it is ${hold.resolved ?? 'open'}`);
  }
  // What is held for a line that waited is told by message.
  for (const { id, order } of kept.values()) if (!order) faults.push(`hold ${id} was taken and nobody was told`);
  return faults;
}

/** What was not refused to an order is or was held for it, or waits for it, line by line; nothing of one that was cancelled. */
function againstOrders({ holds, backorders }: Exported, buyers: Buyer[]): string[] {
  const kept = new Map<string, number>();
  const open = new Map<string, number>();
  const add = (to: Map<string, number>, line: string | null, quantity: number) => line && to.set(line, (to.get(line) ?? 0) + quantity);
  for (const { line, quantity, posted, voided } of holds) {
    add(kept, line, quantity);
    add(open, line, quantity - posted - voided);
  }
  for (const { line, open: waits } of backorders) {
    add(kept, line, waits);
    add(open, line, waits);
  }
  return buyers.flatMap(({ ordered, cancelled }) =>
    [...ordered].flatMap(([line, asked]) => {
      if (cancelled.has(line)) return open.get(line) ? [`order line ${line} was cancelled, and ${open.get(line)} is held or waits`] : [];
      return (kept.get(line) ?? 0) === asked ? [] : [`order line ${line}: ${asked} asked, ${kept.get(line) ?? 0} was held or waits`];
    }),
  );
} // prettier-ignore

function againstShelves({ positions }: Exported, warehouse: Warehouse, skus: string[]): string[] {
  const ours = new Set(skus);
  return positions.flatMap(({ sku, node, sums }) => {
    if (!ours.has(sku) || sums['on-hand'] === warehouse.shelf(node, sku)) return [];
    return [`${sku} at ${node}: ${sums['on-hand']} on hand, the warehouse counts ${warehouse.shelf(node, sku)}`];
  });
}

async function everyPlace(nodes: readonly string[], skus: readonly string[], work: (node: string, sku: string) => Promise<void>): Promise<void> {
  for (const node of nodes) for (const sku of skus) await work(node, sku);
} // prettier-ignore

type Exported = Awaited<ReturnType<typeof readExport>>;
const one = <T>(all: readonly T[]): T => all[Math.floor(Math.random() * all.length)];
const words = (counts: Record<string, number>) => Object.entries(counts).map(([name, count]) => `${name} ${count}`).join(', '); // prettier-ignore

function sumOf(counts: Record<string, number>[]): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const each of counts) for (const [name, count] of Object.entries(each)) sums[name] = (sums[name] ?? 0) + count;
  return sums;
}
