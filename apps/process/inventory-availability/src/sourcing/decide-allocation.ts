import type { AllocatedLine, AllocationLineQuery } from '@crossdock/contracts';
import { positionKey } from '../ledger/entry';

/** What can still be promised, by `positionKey`. Deciding takes from it. */
export type Promisable = Map<string, number>;

export interface Demand {
  legalEntity: string;
  lines: AllocationLineQuery[];
  /** Nodes in the order of asking. */
  nodes: string[];
}
export interface Decision {
  lines: (AllocatedLine & { takes: { node: string; quantity: number }[] })[];
}

/**
 * Decides one order against what is left: from one node alone when one has everything, else line by line in the order of nodes.
 * What no node has is backordered, or refused for items that will not come again.
 */
export function decideAllocation({ legalEntity, lines, nodes }: Demand, left: Promisable): Decision {
  const single = nodes.find((node) => coversAll(legalEntity, node, lines, left));
  const asked = single ? [single] : nodes;
  return {
    lines: lines.map((line) => {
      let missing = line.quantity;
      const takes: { node: string; quantity: number }[] = [];
      for (const node of asked) {
        const key = positionKey({ legalEntity, node, sku: line.sku });
        const quantity = Math.min(missing, Math.max(left.get(key) ?? 0, 0));
        if (quantity === 0) continue;
        left.set(key, left.get(key)! - quantity);
        takes.push({ node, quantity });
        missing -= quantity;
      }
      return {
        lineId: line.lineId, lineNumber: line.lineNumber, sku: line.sku, holds: [], takes,
        backordered: line.noBackorder ? 0 : missing,
        refused: line.noBackorder ? missing : 0,
        reason: missing > 0 ? `${line.quantity - missing} of ${line.quantity} could be held at ${asked.join(', ')}` : undefined,
      }; // prettier-ignore
    }),
  };
}

// Two lines of one item are one demand.
function coversAll(legalEntity: string, node: string, lines: AllocationLineQuery[], left: Promisable): boolean {
  const demand = new Map<string, number>();
  for (const line of lines) demand.set(line.sku, (demand.get(line.sku) ?? 0) + line.quantity);
  return [...demand].every(([sku, quantity]) => (left.get(positionKey({ legalEntity, node, sku })) ?? 0) >= quantity);
}
