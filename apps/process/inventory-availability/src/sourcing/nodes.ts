import type { Money } from '@crossdock/canonical';
import { shippingNodes } from '@crossdock/service';

/** A place that ships, as sourcing looks at it. */
export interface SourcingNode {
  node: string;
  legalEntity: string;
  /** Smaller is asked first, all else being equal. */
  priority: number;
  country: string;
  regions: string[];
  /** `warehouse` unless given. */
  kind?: 'warehouse' | '3pl' | 'drop-ship';
  /** What a shipment from there costs, and how many days it takes to leave. */
  costPerOrder?: Money;
  leadDays?: number;
}

/** @throws Error when costs of one legal entity are in several currencies: they could not be compared */
export function readNodes(): SourcingNode[] {
  const nodes = shippingNodes().map(({ address: { country }, ...node }): SourcingNode => ({ ...node, country }));
  for (const { legalEntity, costPerOrder } of nodes) {
    const other = nodes.find((each) => each.legalEntity === legalEntity && each.costPerOrder && costPerOrder && each.costPerOrder.currency !== costPerOrder.currency);
    if (other) throw new Error(`nodes of ${legalEntity} have costs in ${costPerOrder!.currency} and ${other.costPerOrder!.currency}: give all in one currency`);
  }
  return nodes;
} // prettier-ignore

/** Nodes of a legal entity, smallest priority number first. */
export const nodesByPriority = (nodes: SourcingNode[], legalEntity: string): string[] =>
  nodes
    .filter((each) => each.legalEntity === legalEntity)
    .sort((a, b) => a.priority - b.priority || (a.node < b.node ? -1 : 1))
    .map(({ node }) => node);

export const nodesOf = (nodes: SourcingNode[], legalEntity: string): string[] =>
  nodes.filter((each) => each.legalEntity === legalEntity).map(({ node }) => node);

/** Every node where an item of a legal entity may lie: locked together when stock may be given to somebody else. */
export const atEveryNode = (nodes: SourcingNode[], keys: { legalEntity: string; sku: string }[]) =>
  keys.flatMap(({ legalEntity, sku }) =>
    nodes.filter((each) => each.legalEntity === legalEntity).map(({ node }) => ({ legalEntity, node, sku })),
  );
