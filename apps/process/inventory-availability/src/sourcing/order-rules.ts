import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { RuleSets } from '../rules/rule-sets';
import type { Servable, SourcingOrder } from './decide-sourcing';
import { readNodes } from './nodes';
import { mayServe, rankNodes, ruleFor, type SourcingRules, usualRule, usualSourcing } from './sourcing-rules';

/** The active rule for each order, by what was known of the order when it was allocated. */
@Injectable()
export class OrderRules {
  private readonly all = readNodes();

  constructor(private readonly rules: RuleSets) {}

  async of(tx: Tx, orders: readonly { orderId: string; legalEntity: string }[]): Promise<(orderId: string) => Servable> {
    const found = new Map<string, Servable>();
    if (orders.length === 0) return (orderId) => found.get(orderId)!;
    const { body } = await this.rules.active<SourcingRules>('sourcing', usualSourcing);
    const rows = await tx.query<{ id: string; asked: SourcingOrder }>(
      'SELECT order_id AS id, asked FROM sourcing_decision WHERE order_id = ANY ($1::uuid[])',
      [orders.map(({ orderId }) => orderId)],
    );
    const asked = new Map(rows.map((row) => [row.id, row.asked]));
    for (const { orderId, legalEntity } of orders) {
      const order = asked.get(orderId);
      const rule = order ? ruleFor(body, order) : usualRule;
      const own = this.all.filter((each) => each.legalEntity === legalEntity && mayServe(rule, each));
      const ranked = order ? rankNodes(rule, own, order.shipTo) : own.sort((a, b) => a.priority - b.priority);
      found.set(orderId, { nodes: ranked.map(({ node }) => node), maxNodes: rule.maxNodes, rule: rule.name });
    }
    return (orderId) => found.get(orderId)!;
  } // prettier-ignore
}
