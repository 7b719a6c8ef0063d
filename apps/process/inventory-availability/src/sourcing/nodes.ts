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
  costPerOrder?: number;
  leadDays?: number;
}

export const readNodes = (): SourcingNode[] =>
  shippingNodes().map(({ address: { country }, ...node }) => ({ ...node, country }));

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
