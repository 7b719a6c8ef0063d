import { type Backorder } from '../holds/backorders';
import { positionKey } from '../ledger/entry';

export interface Given {
  backorder: Backorder;
  takes: { node: string; quantity: number }[];
  /** Why this line, and why from there. */
  reason: string;
  /** Each node that may serve it: what it could give, and why it does or does not. */
  candidates: { node: string; free: number; chosen: boolean; reason: string }[];
}

/**
 * Pure: gives what is left to whoever waits, in their order, each by its own rule: only from nodes that it names, as it ranks them, and from
 * no more nodes than its order may ship from.
 * @param shipsFrom nodes that hold something for an order already
 * @param untrusted positions where somebody has just looked in vain
 */
export function giveWaiting(waiting: readonly Backorder[], left: Map<string, number>, shipsFrom: Map<string, Set<string>>, untrusted: ReadonlySet<string>): Given[] {
  const asked = new Map<string, number>();
  return waiting.flatMap((backorder) => {
    const { legalEntity, sku, orderId, nodes, maxNodes = null, priority } = backorder;
    const turn = (asked.get(`${legalEntity}|${sku}`) ?? 0) + 1;
    asked.set(`${legalEntity}|${sku}`, turn);
    const used = shipsFrom.get(orderId) ?? new Set();
    shipsFrom.set(orderId, used);
    const takes: Given['takes'] = [];
    let missing = backorder.open;
    const candidates = nodes.map((node) => {
      const key = positionKey({ legalEntity, node, sku });
      const free = Math.max(left.get(key) ?? 0, 0);
      const refused = (reason: string) => ({ node, free, chosen: false, reason });
      if (untrusted.has(key)) return refused('somebody has just looked there in vain');
      if (free === 0) return refused('has nothing of it');
      if (missing === 0) return refused('nodes before it had enough');
      if (maxNodes !== null && !used.has(node) && used.size >= maxNodes) return refused(`the order may ship from ${maxNodes} node(s) at most`);
      const quantity = Math.min(missing, free);
      left.set(key, left.get(key)! - quantity);
      missing -= quantity;
      used.add(node);
      takes.push({ node, quantity });
      return { node, free, chosen: true, reason: missing === 0 ? 'has what is missing' : 'has part of it' };
    });
    return takes.length === 0 ? [] : [{ backorder, takes, candidates, reason: `number ${turn} of who waits for ${sku}, by priority (${priority}) and then by who asked first` }];
  });
} // prettier-ignore
