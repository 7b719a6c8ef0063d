import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import type { LotTaken } from '../lots/lots';
import type { Candidate, SourcingDecision, SourcingOrder } from './decide-sourcing';
import { packCandidates, type PackedCandidates, unpackCandidates } from './pack-candidates';

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

// JSON text never contains a control character: documents go as one text, which needs no escaping, instead of as an array.
const separator = '\u001f';
const jsons = (parameter: number): string => `string_to_array($${parameter}, '${separator}')::json[]`;
const texts = (documents: readonly object[]): string => documents.map((each) => JSON.stringify(each)).join(separator);

type Row = Omit<StoredDecision, 'candidates'> & { candidates: PackedCandidates | Candidate[] };
const decisionOf = (row: Row): StoredDecision => ({ ...row, candidates: unpackCandidates(row.candidates) });

/** How orders were sourced, with every candidate and why it was refused. */
@Injectable()
export class Decisions {
  constructor(private readonly database: Database) {}

  async add(tx: Tx, ruleVersion: number, all: readonly NewDecision[]): Promise<void> {
    if (all.length === 0) return;
    tx.write(
      `INSERT INTO sourcing_decision (order_id, order_number, rule_version, rule, asked, candidates, lots)
       SELECT r.id, r.n, $1::int, r.rule, r.asked, r.candidates, r.lots
       FROM unnest($2::uuid[], $3::text[], $4::text[], ${jsons(5)}, ${jsons(6)}, ${jsons(7)}) AS r(id, n, rule, asked, candidates, lots) ON CONFLICT (order_id) DO NOTHING`,
      [
        ruleVersion, all.map((each) => each.orderId), all.map((each) => each.orderNumber), all.map((each) => each.rule),
        texts(all.map(({ asked }) => asked)), texts(all.map(({ candidates }) => packCandidates(candidates))), texts(all.map(({ lots }) => lots)),
      ],
    ); // prettier-ignore
  }

  /** @throws DomainError `not-found` DECISION_UNKNOWN */
  async of(orderId: string): Promise<StoredDecision> {
    const [found] = await this.database.query<Row>(`SELECT ${columns} FROM sourcing_decision WHERE order_id = $1`, [orderId]); // prettier-ignore
    if (!found) throw new DomainError('not-found', 'DECISION_UNKNOWN', { orderId });
    return decisionOf(found);
  }

  /** The last so many orders, newest first. */
  async last(count: number): Promise<StoredDecision[]> {
    const rows = await this.database.query<Row>(`SELECT ${columns} FROM sourcing_decision ORDER BY decided_at DESC, order_id LIMIT $1`, [count]); // prettier-ignore
    return rows.map(decisionOf);
  }
}
