import type { Item } from '../items/items';

/** Tighter rules for hot, regulated and high-value items: the first rule that matches an item and a channel holds. */
export interface HoldRule {
  /** Matches items with this handling, of this category, with this SKU; sold through this channel. Missing: any. */
  handling?: string;
  category?: string;
  sku?: string;
  channel?: string;
  /** False: only orders may hold it. */
  soft?: boolean;
  /** Longest life of a soft hold. */
  maxSeconds?: number;
  /** Most base units in one request, all its lines together. */
  maxQuantity?: number;
}
export interface HoldRules {
  /** Life of a soft hold that asks for none, and the longest that it may ask for, in seconds. */
  softSeconds: { usual: number; most: number };
  /** Priority classes: within a group the larger is served first; a channel that is not here has 0. */
  priorities: { channel: string; priority: number }[];
  rules: HoldRule[];
}

export const usualHoldRules: HoldRules = { softSeconds: { usual: 900, most: 86_400 }, priorities: [], rules: [] };

export const priorityOf = ({ priorities }: HoldRules, channel?: string): number =>
  priorities.find((each) => each.channel === channel)?.priority ?? 0;

const matches = (rule: HoldRule, sku: string, item: Item | undefined, channel: string | undefined): boolean =>
  (rule.sku === undefined || rule.sku === sku) &&
  (rule.category === undefined || rule.category === item?.category) &&
  (rule.handling === undefined || (item?.handling.includes(rule.handling) ?? false)) &&
  (rule.channel === undefined || rule.channel === channel);

export interface Asking {
  kind: 'soft' | 'firm';
  channel?: string;
  seconds?: number;
  lines: readonly { sku: string; quantity: number }[];
}

/** Pure: how many seconds a soft hold may live, or the first line that a rule forbids and why. */
export function ruleOn(rules: HoldRules, asking: Asking, itemOf: (sku: string) => Item | undefined) {
  let seconds = Math.min(asking.seconds ?? rules.softSeconds.usual, rules.softSeconds.most);
  if (rules.rules.length === 0) return { seconds };
  const asked = new Map<string, number>();
  for (const { sku, quantity } of asking.lines) asked.set(sku, (asked.get(sku) ?? 0) + quantity);
  for (const [line, { sku }] of asking.lines.entries()) {
    const rule = rules.rules.find((each) => matches(each, sku, itemOf(sku), asking.channel));
    if (!rule) continue;
    if (asking.kind === 'soft' && rule.soft === false)
      return { seconds, refusal: { line, code: 'ORDERS_ONLY', message: `${sku} is held for orders only` } };
    if (rule.maxQuantity !== undefined && asked.get(sku)! > rule.maxQuantity)
      return { seconds, refusal: { line, code: 'TOO_MANY', message: `at most ${rule.maxQuantity} of ${sku} can be held at once, not ${asked.get(sku)}` } }; // prettier-ignore
    seconds = Math.min(seconds, rule.maxSeconds ?? seconds);
  }
  return { seconds };
}
