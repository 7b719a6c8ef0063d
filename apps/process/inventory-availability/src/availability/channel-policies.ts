import type { Item } from '../items/items';

/** What a rule looks at; what is missing matches anything. */
export interface Matching {
  channel?: string;
  category?: string;
  handling?: string;
  sku?: string;
  node?: string;
}
/** Taken off what a node can promise: units, and a share of it rounded up. */
export interface Buffer extends Matching {
  units?: number;
  percent?: number;
}
export interface ChannelView {
  channel: string;
  /** Locations (of the hierarchy) or nodes that it sells from; all unless given. */
  locations?: string[];
  /** Categories or SKUs that it sells; all unless given. */
  assortment?: { categories?: string[]; skus?: string[] };
  /** Counts nothing where stock is uncertain (a gap in the source's numbers, an over-commitment), and of the rest this share. */
  conservativePercent?: number;
  /** How often it takes a new number, in seconds. */
  cadenceSeconds?: number;
  /** Oversell threshold: below this it is told zero. Grows with the cadence: units + units per minute × cadence. */
  threshold?: { units: number; unitsPerMinute?: number };
}
export interface ChannelPolicies {
  /** First match wins. */
  buffers: Buffer[];
  /** What is not sold: by channel, item or node. */
  exclusions: Matching[];
  /** Location → nodes or further locations. */
  hierarchy: { location: string; contains: string[] }[];
  channels: ChannelView[];
}

export const usualPolicies: ChannelPolicies = { buffers: [], exclusions: [], hierarchy: [], channels: [] };

export interface Looked {
  channel?: string;
  sku: string;
  node?: string;
  item?: Item;
}

const same = (wanted: string | undefined, given: string | undefined) => wanted === undefined || wanted === given;

export const matches = (rule: Matching, { channel, sku, node, item }: Looked): boolean =>
  same(rule.channel, channel) &&
  same(rule.sku, sku) &&
  same(rule.node, node) &&
  same(rule.category, item?.category) &&
  (rule.handling === undefined || (item?.handling.includes(rule.handling) ?? false));

/** Nodes below a location, however deep; a name that is no location is a node. */
export function nodesIn(location: string, hierarchy: ChannelPolicies['hierarchy'], above: string[] = []): string[] {
  const found = hierarchy.find((each) => each.location === location);
  if (!found || above.includes(location)) return [location];
  return found.contains.flatMap((each) => nodesIn(each, hierarchy, [...above, location]));
}

/** Units below which a channel is told zero. */
export const thresholdOf = ({ threshold, cadenceSeconds = 0 }: ChannelView): number =>
  threshold ? threshold.units + Math.ceil(((threshold.unitsPerMinute ?? 0) * cadenceSeconds) / 60) : 0;

/** Every channel that some policy names. */
export const channelsOf = ({ channels, buffers, exclusions }: ChannelPolicies): string[] => [
  ...new Set([...channels, ...buffers, ...exclusions].flatMap(({ channel }) => channel ?? [])),
];

/**
 * What a node must be able to promise so that surely no policy makes it, or the sum that it is part of, zero for a channel that sells
 * it at all. Generous: who is below is looked at closely.
 */
export function zeroBelow({ buffers, channels }: ChannelPolicies): number {
  const most = (all: number[]): number => Math.max(0, ...all);
  const kept = most(buffers.map(({ units = 0 }) => units)) + 1;
  const left = 1 - most(buffers.flatMap(({ percent = 0 }) => (percent < 100 ? percent : []))) / 100;
  const share = 1 - most(channels.flatMap(({ conservativePercent = 100 }) => (conservativePercent > 0 ? 100 - conservativePercent : []))) / 100; // prettier-ignore
  return Math.ceil((kept + (most(channels.map(thresholdOf)) + 1) / share) / left) + 1;
}
