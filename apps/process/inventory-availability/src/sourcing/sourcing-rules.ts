import { type Money, money } from '@crossdock/canonical';
import type { SourcingNode } from './nodes';

/** Which orders a rule is for; what is missing matches any. */
export interface SourcingCondition {
  channel?: string;
  country?: string;
  region?: string;
  /** Some line's item is of this category, or has this handling. */
  category?: string;
  handling?: string;
}
/** `splits`: fewer nodes, among those between which the criteria before it do not decide. */
export const criteria = ['priority', 'distance', 'cost', 'date', 'splits'] as const;
export type Criterion = (typeof criteria)[number];
export const nodeKinds = ['warehouse', '3pl', 'drop-ship'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface SourcingRule {
  name: string;
  when: SourcingCondition;
  /** Kinds of nodes, or nodes by name, that may serve; all unless given. */
  kinds?: NodeKind[];
  nodes?: string[];
  /** In order: the second decides where the first says the same. */
  criteria: Criterion[];
  /** One node for the whole order if one has everything. */
  preferWhole: boolean;
  /** Most nodes that one order may ship from. */
  maxNodes?: number;
  /** What becomes of what no node has. */
  fallback: 'backorder' | 'refuse';
}
export interface SourcingRules {
  /** The first that matches an order decides it; when none does, the usual rule. */
  rules: SourcingRule[];
}

export const usualRule: SourcingRule = { name: 'usual', when: {}, criteria: ['distance', 'priority'], preferWhole: true, fallback: 'backorder' }; // prettier-ignore
export const usualSourcing: SourcingRules = { rules: [] };

export interface OrderTraits {
  channelName: string;
  shipTo: { country: string; region?: string };
  /** Of its lines' items. */
  categories: readonly string[];
  handling: readonly string[];
}

const is = (wanted: string | undefined, given: string | undefined) => wanted === undefined || wanted === given;
const has = (wanted: string | undefined, given: readonly string[]) => wanted === undefined || given.includes(wanted);

export const ruleFor = ({ rules }: SourcingRules, { channelName, shipTo, categories, handling }: OrderTraits): SourcingRule =>
  rules.find(
    ({ when }) =>
      is(when.channel, channelName) && is(when.country, shipTo.country) && is(when.region, shipTo.region) &&
      has(when.category, categories) && has(when.handling, handling),
  ) ?? usualRule; // prettier-ignore

/** 0: same region; 1: same country; 2: abroad. */
export function distanceOf(node: SourcingNode, shipTo: { country: string; region?: string }): number {
  if (node.country !== shipTo.country) return 2;
  return shipTo.region && node.regions.includes(shipTo.region) ? 0 : 1;
}

// Whole minor units are compared exactly, and reckoned once a node; costs of one legal entity are in one currency.
const reckoned = new WeakMap<Money, number>();
function minorUnits(cost?: Money): number {
  if (!cost) return 0;
  const known = reckoned.get(cost) ?? Number(money(cost.amount, cost.currency).amount.replace('.', ''));
  reckoned.set(cost, known);
  return known;
}

export const measureOf = (node: SourcingNode, by: Criterion, shipTo: { country: string; region?: string }): number => {
  if (by === 'distance') return distanceOf(node, shipTo);
  if (by === 'cost') return minorUnits(node.costPerOrder);
  if (by === 'date') return node.leadDays ?? 0;
  if (by === 'splits') return 0;
  return node.priority;
};

export const mayServe = (rule: SourcingRule, { node, kind = 'warehouse' }: SourcingNode): boolean =>
  (!rule.kinds || rule.kinds.includes(kind)) && (!rule.nodes || rule.nodes.includes(node));

/** Equal numbers for ranked nodes between which the criteria before `splits` do not decide. */
export function classesOf(rule: SourcingRule, ranked: readonly SourcingNode[], shipTo: { country: string; region?: string }): number[] {
  const before = rule.criteria.slice(0, Math.max(rule.criteria.indexOf('splits'), 0));
  const same = (a: SourcingNode, b: SourcingNode) => before.every((by) => measureOf(a, by, shipTo) === measureOf(b, by, shipTo));
  let current = 0;
  return ranked.map((node, n) => (n === 0 || same(node, ranked[n - 1]) ? current : ++current));
} // prettier-ignore

/** Nodes in the order in which the rule asks them. */
export function rankNodes(rule: SourcingRule, nodes: readonly SourcingNode[], shipTo: { country: string; region?: string }): SourcingNode[] {
  return [...nodes].sort((a, b) => {
    for (const by of rule.criteria) {
      const difference = measureOf(a, by, shipTo) - measureOf(b, by, shipTo);
      if (difference !== 0) return difference;
    }
    return a.priority - b.priority || (a.node < b.node ? -1 : 1);
  });
} // prettier-ignore
