import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import type { LotTaken } from '../lots/lots';
import type { Candidate, SourcingDecision, SourcingOrder } from './decide-sourcing';

export interface StoredDecision {
  orderId: string;
  orderNumber: string;
  ruleVersion: number;
  rule: string;
  asked: SourcingOrder;
  candidates: Candidate[];
  /** Of items that a lot rule holds for: which lots were taken, by which rule. */
  lots: LotTaken[];
  decidedAt: Date;
}
export interface NewDecision extends Pick<SourcingDecision, 'rule' | 'candidates'> {
  orderId: string;
  orderNumber: string;
  asked: SourcingOrder;
  lots: LotTaken[];
}

const columns = `order_id AS "orderId", order_number AS "orderNumber", rule_version AS "ruleVersion", rule, asked, candidates, lots, decided_at AS "decidedAt"`;

/** How orders were sourced, with every candidate and why it was refused. */
@Injectable()
export class Decisions {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, ruleVersion: number, all: readonly NewDecision[]): Promise<void> {
    if (all.length === 0) return;
    tx.write(
      `INSERT INTO sourcing_decision (order_id, order_number, rule_version, rule, asked, candidates, lots)
       SELECT r.id, r.n, $1::int, r.rule, r.asked, r.candidates, r.lots
       FROM unnest($2::uuid[], $3::text[], $4::text[], $5::json[], $6::json[], $7::json[]) AS r(id, n, rule, asked, candidates, lots) ON CONFLICT (order_id) DO NOTHING`,
      [
        ruleVersion, all.map((each) => each.orderId), all.map((each) => each.orderNumber), all.map((each) => each.rule),
        all.map(({ asked }) => JSON.stringify(asked)), all.map(({ candidates }) => JSON.stringify(candidates)), all.map(({ lots }) => JSON.stringify(lots)),
      ],
    ); // prettier-ignore
  }

  /** @throws DomainError `not-found` DECISION_UNKNOWN */
  async of(orderId: string): Promise<StoredDecision> {
    const [found] = await this.database.query<StoredDecision>(`SELECT ${columns} FROM sourcing_decision WHERE order_id = $1`, [orderId]); // prettier-ignore
    if (!found) throw new DomainError('not-found', 'DECISION_UNKNOWN', { orderId });
    return found;
  }

  /** The last so many orders, newest first. */
  last(count: number): Promise<StoredDecision[]> {
    return this.database.query(`SELECT ${columns} FROM sourcing_decision ORDER BY decided_at DESC, order_id LIMIT $1`, [count]); // prettier-ignore
  }
}
