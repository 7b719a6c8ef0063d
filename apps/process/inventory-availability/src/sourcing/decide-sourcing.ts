import type { AllocationLineQuery } from '@crossdock/contracts';
import { positionKey } from '../ledger/entry';
import { chooseNodes } from './choose-nodes';
import type { SourcingNode } from './nodes';
import {
  classesOf,
  mayServe,
  type OrderTraits,
  rankNodes,
  ruleFor,
  type SourcingRule,
  type SourcingRules,
} from './sourcing-rules';

/** What can still be promised, by `positionKey`. Deciding takes from it. */
export type Promisable = Map<string, number>;

export interface SourcingOrder extends OrderTraits {
  legalEntity: string;
  lines: Pick<AllocationLineQuery, 'sku' | 'quantity' | 'noBackorder'>[];
}
/** One node that was looked at: what it had, and why it serves or does not. */
export interface Candidate {
  node: string;
  chosen: boolean;
  reason: string;
  /** What it could promise of the order's items when the order was decided. */
  free: Record<string, number>;
}
export interface SourcedLine {
  takes: { node: string; quantity: number }[];
  backordered: number;
  refused: number;
  reason?: string;
}
/** From where a line that waits may be served. */
export interface Servable {
  /** In the order of asking. */
  nodes: string[];
  /** Most nodes that its order may ship from. */
  maxNodes?: number;
  /** The rule that says so. */
  rule: string;
}
export interface SourcingDecision {
  rule: string;
  lines: SourcedLine[];
  candidates: Candidate[];
  /** From where it may be served later. */
  servable: Servable;
}

/** Pure: decides one order by the first rule that matches it, takes that from what is left, and says why each node serves or not. */
export function decideSourcing(rules: SourcingRules, order: SourcingOrder, nodes: readonly SourcingNode[], left: Promisable): SourcingDecision {
  const rule = ruleFor(rules, order);
  const own = rankNodes(rule, nodes.filter(({ legalEntity }) => legalEntity === order.legalEntity), order.shipTo);
  const allowed = own.filter((node) => mayServe(rule, node)).map(({ node }) => node);
  const demand = demandOf(order);
  const free = new Map(own.map(({ node }) => [node, freeOf(order.legalEntity, node, demand, left)]));
  const whole = rule.preferWhole ? allowed.find((node) => [...demand].every(([sku, quantity]) => free.get(node)![sku] >= quantity)) : undefined;
  const asked = whole ? [whole] : (limited(rule, own, allowed, free, [...demand.keys()], [...demand.values()], order.shipTo) ?? allowed);
  const used = new Set<string>();
  const most = rule.maxNodes ?? Infinity;
  const lines = order.lines.map((line) => {
    const takes: SourcedLine['takes'] = [];
    let missing = line.quantity;
    for (const node of asked) {
      if (missing === 0) break;
      const key = positionKey({ legalEntity: order.legalEntity, node, sku: line.sku });
      const quantity = Math.min(missing, Math.max(left.get(key) ?? 0, 0));
      if (quantity === 0) continue;
      left.set(key, left.get(key)! - quantity);
      used.add(node);
      takes.push({ node, quantity });
      missing -= quantity;
    }
    const refuse = line.noBackorder || rule.fallback === 'refuse';
    return {
      takes, backordered: refuse ? 0 : missing, refused: refuse ? missing : 0,
      reason: missing > 0 ? `${line.quantity - missing} of ${line.quantity} could be held at ${(whole ? [whole] : allowed).join(', ') || 'no node'}` : undefined,
    };
  });
  const candidates = own.map((node) => ({
    node: node.node, chosen: used.has(node.node), free: free.get(node.node)!,
    reason: reasonOf(node, rule, free.get(node.node)!, { whole, used, most, rank: allowed }),
  }));
  return { rule: rule.name, lines, candidates, servable: { nodes: allowed, maxNodes: rule.maxNodes, rule: rule.name } };
} // prettier-ignore

function reasonOf(
  { node, kind = 'warehouse' }: SourcingNode,
  rule: SourcingRule,
  free: Record<string, number>,
  { whole, used, most, rank }: { whole?: string; used: Set<string>; most: number; rank: string[] },
): string {
  if (!rank.includes(node)) return rule.kinds && !rule.kinds.includes(kind) ? `rule ${rule.name} takes no ${kind}` : `rule ${rule.name} does not name it`; // prettier-ignore
  if (node === whole) return 'has the whole order';
  if (used.has(node)) return 'has part of it';
  if (Object.values(free).every((quantity) => quantity <= 0)) return 'has nothing of it';
  if (whole) return rank.indexOf(node) < rank.indexOf(whole) ? `ranked before ${whole}, but does not have the whole order` : `ranked after ${whole}, which has the whole order`; // prettier-ignore
  if (rule.criteria.includes('splits') && used.size < most) return 'fewer nodes have as much';
  if (used.size >= most) return `the order may ship from ${most} node(s) at most`;
  return `nodes before it had enough`;
}

/** The nodes that are asked when the rule limits how many, or counts them. */
function limited(rule: SourcingRule, own: readonly SourcingNode[], allowed: readonly string[], free: ReadonlyMap<string, Record<string, number>>, skus: string[], demand: number[], shipTo: SourcingOrder['shipTo']): string[] | undefined {
  const splits = rule.criteria.includes('splits');
  if (rule.maxNodes === undefined && !splits) return undefined;
  const ranked = own.filter(({ node }) => allowed.includes(node));
  const classes = classesOf(rule, ranked, shipTo);
  const choices = ranked.map(({ node }, n) => ({ node, class: classes[n], free: skus.map((sku) => free.get(node)![sku]) }));
  return chooseNodes(choices, demand, rule.maxNodes ?? Infinity, splits);
} // prettier-ignore

// Two lines of one item are one demand.
function demandOf({ lines }: SourcingOrder): Map<string, number> {
  const demand = new Map<string, number>();
  for (const { sku, quantity } of lines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
  return demand;
}

const freeOf = (legalEntity: string, node: string, demand: Map<string, number>, left: Promisable): Record<string, number> =>
  Object.fromEntries([...demand.keys()].map((sku) => [sku, left.get(positionKey({ legalEntity, node, sku })) ?? 0])); // prettier-ignore
