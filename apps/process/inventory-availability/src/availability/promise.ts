import type { Item } from '../items/items';
import type { Position } from '../ledger/entry';
import { unpromised, utcToday } from '../lots/choose-lots';
import type { LotsOfPosition } from '../lots/lots';
import { type ChannelPolicies, type ChannelView, type Looked, matches, nodesIn, thresholdOf } from './channel-policies';

/** One step from the shelf to the answer, in base units; `quantity` is signed. */
export interface Reason {
  node?: string;
  step: string;
  quantity: number;
  /** Which rule, as a pointer into the active policies. */
  rule?: string;
}
export interface Inbound {
  node: string;
  quantity: number;
  /** `YYYY-MM-DD` */
  expectedOn: string;
  document: string;
}
/** What is known of one item of one legal entity. */
export interface ItemStock {
  legalEntity: string;
  sku: string;
  item?: Item;
  positions: (Position & { uncertain: boolean; lots?: LotsOfPosition })[];
  /** By date. */
  inbound: Inbound[];
  /** Base units that orders wait for. */
  waiting: number;
}
/** More of an item is told to nobody, so that every number that is told fits 32 bits. */
export const mostTold = 1_000_000_000;

export interface Window {
  /** `YYYY-MM-DD` */
  from: string;
  available: number;
}
export interface ItemPromise {
  available: number;
  nodes: { node: string; available: number }[];
  windows: Window[];
  reasons: Reason[];
}

const claims: [keyof Position & ('safetyStock' | 'held' | 'allocated' | 'picked'), string][] = [
  ['safetyStock', 'safety-stock'], ['held', 'held'], ['allocated', 'allocated'], ['picked', 'picked'],
]; // prettier-ignore

/**
 * Pure: what one channel (or, without one, anybody) may be promised of an item, per node, over all, and from which day more; and each
 * bucket, buffer and policy that led to it: they sum to the answer. `node` narrows it to one node.
 * @param reasons null: nothing is explained
 * @param date `YYYY-MM-DD`: what can be promised on that day, with what comes until then; today unless given
 */
export function promise(
  stock: ItemStock,
  policies: ChannelPolicies,
  channel?: string,
  node?: string,
  reasons: Reason[] | null = [],
  date?: string,
): ItemPromise {
  const view = policies.channels.find((each) => each.channel === channel);
  const looked = { channel, sku: stock.sku, item: stock.item };
  const sold = notSold(policies, view, looked);
  const served = stock.positions.filter((position) => node === undefined || position.node === node);
  const nodes = served.map((position) => ({
    node: position.node,
    available: sold ?? atNode(position, policies, view, looked, reasons),
  }));
  const sum = nodes.reduce((all, each) => all + each.available, 0);
  if (sold !== undefined)
    reasons?.push({ step: 'not sold here', quantity: 0, rule: notSoldBy(policies, view, looked) });
  const share = conservative(sum, view, reasons, policies);
  const coming = sold === undefined ? arrivals(stock, policies, view, looked, node) : [];
  const windows = windowsOf(coming, stock.waiting, share);
  const window = date === undefined ? undefined : windows.findLast(({ from }) => from <= date);
  if (window) explainArrivals(coming, stock.waiting, window, reasons);
  const available = window?.available ?? threshold(share, view, reasons, policies);
  return { available, nodes, windows, reasons: reasons ?? [] };
}

function atNode(
  position: ItemStock['positions'][number],
  policies: ChannelPolicies,
  view: ChannelView | undefined,
  looked: { channel?: string; sku: string; item?: Item },
  reasons: Reason[] | null,
): number {
  const { node } = position;
  const excluded = policies.exclusions.findIndex((rule) => matches(rule, { ...looked, node }));
  const outside = view?.locations && !view.locations.some((each) => nodesIn(each, policies.hierarchy).includes(node));
  if (excluded >= 0 || outside) {
    const rule = excluded >= 0 ? `/exclusions/${excluded}` : pointerTo(policies, view!, 'locations');
    reasons?.push({ node, step: 'node not sold from', quantity: 0, rule });
    return 0;
  }
  reasons?.push({ node, step: 'on-hand', quantity: position.onHand });
  let left = position.onHand;
  for (const [bucket, step] of claims) {
    if (position[bucket] === 0) continue;
    reasons?.push({ node, step, quantity: -position[bucket] });
    left -= position[bucket];
  }
  if (position.lots) {
    const expired = unpromised(position.lots.lots, position.lots.minShelfLifeDays, utcToday());
    if (expired > 0) reasons?.push({ node, step: 'expired lots', quantity: -expired });
    left -= expired;
  }
  // More is claimed than there is: nothing is promised, and no other node makes up for it.
  if (left < 0) reasons?.push({ node, step: 'over-committed', quantity: -left });
  left = Math.max(0, left);
  if (view?.conservativePercent !== undefined && position.uncertain && left > 0) {
    reasons?.push({ node, step: 'uncertain', quantity: -left, rule: pointerTo(policies, view, 'conservativePercent') });
    return 0;
  }
  const buffer = policies.buffers.findIndex((rule) => matches(rule, { ...looked, node }));
  if (buffer < 0) return left;
  const { units = 0, percent = 0 } = policies.buffers[buffer];
  const kept = Math.min(left, units + Math.ceil((left * percent) / 100));
  reasons?.push({ node, step: 'buffer', quantity: -kept, rule: `/buffers/${buffer}` });
  return left - kept;
}

const pointerTo = (policies: ChannelPolicies, view: ChannelView, member: string) =>
  `/channels/${policies.channels.indexOf(view)}/${member}`;

function conservative(
  sum: number,
  view: ChannelView | undefined,
  reasons: Reason[] | null,
  policies: ChannelPolicies,
): number {
  if (view?.conservativePercent === undefined) return sum;
  const share = Math.floor((sum * view.conservativePercent) / 100);
  if (share < sum) reasons?.push({ step: 'conservative view', quantity: share - sum, rule: pointerTo(policies, view, 'conservativePercent') }); // prettier-ignore
  return share;
}

function threshold(
  sum: number,
  view: ChannelView | undefined,
  reasons: Reason[] | null,
  policies: ChannelPolicies,
): number {
  if (!view || sum === 0 || sum >= thresholdOf(view)) return sum;
  reasons?.push({ step: 'oversell threshold', quantity: -sum, rule: pointerTo(policies, view, 'threshold') });
  return 0;
}

/** Zero when the channel does not sell the item at all; undefined when it does. */
function notSold(policies: ChannelPolicies, view: ChannelView | undefined, looked: { channel?: string; sku: string; item?: Item }): 0 | undefined {
  return notSoldBy(policies, view, looked) === undefined ? undefined : 0;
} // prettier-ignore

function notSoldBy(
  policies: ChannelPolicies,
  view: ChannelView | undefined,
  looked: { channel?: string; sku: string; item?: Item },
): string | undefined {
  const excluded = policies.exclusions.findIndex((rule) => rule.node === undefined && matches(rule, looked));
  if (excluded >= 0) return `/exclusions/${excluded}`;
  const { skus, categories } = view?.assortment ?? {};
  if (!skus && !categories) return undefined;
  const listed = skus?.includes(looked.sku) || (looked.item?.category && categories?.includes(looked.item.category));
  return listed ? undefined : pointerTo(policies, view!, 'assortment');
}

/** What will come to where the channel sells from, by date. Overdue: nobody knows when it comes, until it has a new date. */
function arrivals({ inbound }: ItemStock, policies: ChannelPolicies, view: ChannelView | undefined, looked: Looked, node?: string): Inbound[] {
  if (inbound.length === 0) return [];
  const allowed = view?.locations?.flatMap((each) => nodesIn(each, policies.hierarchy));
  const isSold = (at: string) => (allowed?.includes(at) ?? true) && !policies.exclusions.some((rule) => matches(rule, { ...looked, node: at }));
  const today = utcToday();
  return inbound.filter((each) => each.expectedOn >= today && (node === undefined || each.node === node) && isSold(each.node));
} // prettier-ignore

/** From each day on which something comes: what is free now and comes until then, less what orders wait for. */
function windowsOf(coming: readonly Inbound[], waiting: number, now: number): Window[] {
  const windows: Window[] = [];
  let more = -waiting;
  for (const { expectedOn, quantity } of coming) {
    more += quantity;
    const available = now + Math.max(0, more);
    if (windows.at(-1)?.from === expectedOn) windows.at(-1)!.available = available;
    else windows.push({ from: expectedOn, available });
  }
  return windows;
}

function explainArrivals(coming: readonly Inbound[], waiting: number, { from }: Window, reasons: Reason[] | null): void {
  if (!reasons) return;
  const until = coming.filter(({ expectedOn }) => expectedOn <= from);
  for (const { node, quantity } of until) reasons.push({ node, step: 'inbound-expected', quantity });
  // Orders wait for no more than comes.
  const taken = Math.min(waiting, until.reduce((sum, { quantity }) => sum + quantity, 0));
  if (taken > 0) reasons.push({ step: 'backordered', quantity: -taken });
} // prettier-ignore
