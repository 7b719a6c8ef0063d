import { Injectable } from '@nestjs/common';
import { positionKey } from '../ledger/entry';
import { RuleSets } from '../rules/rule-sets';
import { decideSourcing } from './decide-sourcing';
import { Decisions, type StoredDecision } from './decisions';
import { readNodes, type SourcingNode } from './nodes';
import { type SourcingRules, usualSourcing } from './sourcing-rules';

/** What rules would have made of the same orders. */
export interface Outcome {
  version: number;
  /** Shipments: nodes of each order, summed. */
  shipments: number;
  /** Orders that ship from more than one node. */
  splitOrders: number;
  /** What the nodes charge for these shipments, in the currency of the nodes' costs. */
  cost: number;
  /** Units held at once, of the units asked. */
  filled: number;
  asked: number;
}
export interface Simulation {
  orders: number;
  active: Outcome;
  draft: Outcome;
  /** The first 100 orders that would be served from other nodes. */
  changed: { orderNumber: string; active: string[]; draft: string[] }[];
}

/** Compares a draft with the active rules on the last orders, each with the stock that it was decided on. */
@Injectable()
export class SimulateSourcing {
  private readonly nodes = readNodes();

  constructor(
    private readonly rules: RuleSets,
    private readonly decisions: Decisions,
  ) {}

  async simulate(version: number, lastOrders: number): Promise<Simulation> {
    const draft = await this.rules.read<SourcingRules>('sourcing', version);
    const active = await this.rules.active<SourcingRules>('sourcing', usualSourcing);
    const orders = await this.decisions.last(lastOrders);
    const [before, after] = [active, draft].map((set) => run(set.version, set.body, orders, this.nodes));
    const changed = orders
      .map(({ orderNumber }, n) => ({ orderNumber, active: before.nodes[n], draft: after.nodes[n] }))
      .filter((each) => each.active.join() !== each.draft.join());
    return { orders: orders.length, active: before.outcome, draft: after.outcome, changed: changed.slice(0, 100) };
  }
}

function run(version: number, rules: SourcingRules, orders: StoredDecision[], nodes: readonly SourcingNode[]) {
  const outcome: Outcome = { version, shipments: 0, splitOrders: 0, cost: 0, filled: 0, asked: 0 };
  const costs = new Map(nodes.map(({ node, costPerOrder = 0 }) => [node, costPerOrder]));
  const served = orders.map(({ asked, candidates }) => {
    const left = new Map(
      candidates.flatMap(({ node, free }) =>
        Object.entries(free).map(([sku, quantity]): [string, number] => [positionKey({ legalEntity: asked.legalEntity, node, sku }), quantity]),
      ),
    ); // prettier-ignore
    const takes = decideSourcing(rules, asked, nodes, left).lines.flatMap((line) => line.takes);
    const from = [...new Set(takes.map(({ node }) => node))].sort();
    outcome.shipments += from.length;
    outcome.splitOrders += from.length > 1 ? 1 : 0;
    outcome.cost += from.reduce((sum, node) => sum + (costs.get(node) ?? 0), 0);
    outcome.filled += takes.reduce((sum, { quantity }) => sum + quantity, 0);
    outcome.asked += asked.lines.reduce((sum, { quantity }) => sum + quantity, 0);
    return from;
  });
  return { outcome, nodes: served };
}
