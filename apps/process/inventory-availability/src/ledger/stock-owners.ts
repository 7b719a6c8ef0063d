import { shippingNodes } from '@crossdock/service';
import { stateOwners } from './entry';

/** The nodes whose physical stock another system owns than the WMS, and which. */
export const otherOwners = (): { node: string; owner: string }[] =>
  shippingNodes().flatMap(({ node, stockSource }) => (stockSource === undefined ? [] : [{ node, owner: stockSource }]));

/** At which nodes the source's word corrects what lies there; elsewhere what it counts is only compared. */
export function ownsStock(source: string): (node: string) => boolean {
  const [nodes, allBut] = ownership(source);
  const named = new Set(nodes);
  return (node) => named.has(node) !== allBut;
}

/** SQL: whether the source owns the stock at `node`. @param at where `ownership` stands among the statement's parameters */
export const ownedSql = (node: string, at: number): string =>
  `((${node} = ANY ($${at}::text[])) <> $${at + 1}::boolean)`;

/** The parameters of `ownedSql`: nodes, and whether it is all but these. */
export function ownership(source: string): [string[], boolean] {
  const isUsual = source === stateOwners['on-hand'];
  const nodes = otherOwners().filter(({ owner }) => (owner === source) !== isUsual);
  return [nodes.map(({ node }) => node), isUsual];
}
