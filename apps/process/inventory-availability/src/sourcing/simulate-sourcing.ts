import { Injectable } from '@nestjs/common';
import { type Money, sum } from '@crossdock/canonical';
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
  /** What the nodes charge for these shipments, in each currency of theirs. */
  cost: Money[];
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
  const outcome: Outcome = { version, shipments: 0, splitOrders: 0, cost: [], filled: 0, asked: 0 };
  const costs = new Map(nodes.map(({ node, costPerOrder }) => [node, costPerOrder]));
  const charged: Money[] = [];
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
    charged.push(...from.flatMap((node) => costs.get(node) ?? []));
    outcome.filled += takes.reduce((units, { quantity }) => units + quantity, 0);
    outcome.asked += asked.lines.reduce((units, { quantity }) => units + quantity, 0);
    return from;
  });
  const currencies = [...new Set(charged.map(({ currency }) => currency))].sort();
  outcome.cost = currencies.map((currency) =>
    sum(
      charged.filter((each) => each.currency === currency),
      currency,
    ),
  );
  return { outcome, nodes: served };
}
