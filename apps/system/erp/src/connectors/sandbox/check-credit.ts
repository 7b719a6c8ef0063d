import Big from 'big.js';
import { Injectable } from '@nestjs/common';
import type { CreditCheckQuery, CreditDecision } from '@crossdock/contracts';
import { Database, inGroups, type Tx } from '@crossdock/persistence';

interface Commitment {
  decision: CreditDecision;
  amount: string;
}
interface CustomerRow {
  key: string;
  currency: string;
  limit: string;
  exposure: string;
}

/** May these orders be delivered on credit? Decided in the order of asking, under the customers' locks; a yes commits the amount. */
@Injectable()
export class CheckCredit {
  constructor(private readonly database: Database) {}

  readonly check = inGroups<CreditCheckQuery, CreditDecision>(
    (orders) => this.database.transaction((tx) => this.group(tx, orders)),
    { max: 200 },
  );

  /** These orders commit nothing any more; what was billed stays receivable. */
  async release(orderIds: string[]): Promise<void> {
    await this.database.query('UPDATE credit_commitment SET open = 0 WHERE order_id = ANY($1::uuid[]) AND open > 0', [
      orderIds,
    ]);
  }

  private async group(tx: Tx, orders: CreditCheckQuery[]): Promise<CreditDecision[]> {
    const [customers, first] = await Promise.all([this.lock(tx, orders), this.commitments(tx, orders)]);
    const before = new Map(first.map((each) => [each.decision.orderId, each]));
    const isRepeat = ({ orderId, amount }: CreditCheckQuery) =>
      before.has(orderId) && new Big(amount.amount).eq(before.get(orderId)!.amount);
    const answers = new Map(orders.filter(isRepeat).map(({ orderId }) => [orderId, before.get(orderId)!.decision]));
    const cleared: CreditCheckQuery[] = [];
    for (const order of orders) {
      if (answers.has(order.orderId)) continue;
      const decision = decide(order, customers.get(keyOf(order)), before.get(order.orderId)?.amount);
      answers.set(order.orderId, decision);
      if (decision.decision === 'cleared') cleared.push(order);
    }
    await this.commit(tx, cleared, answers);
    return orders.map((order) => answers.get(order.orderId)!);
  }

  private commitments(tx: Tx, orders: CreditCheckQuery[]): Promise<Commitment[]> {
    return tx.query('SELECT decision, amount::text FROM credit_commitment WHERE order_id = ANY($1::uuid[])', [
      orders.map((o) => o.orderId),
    ]);
  }

  private async lock(tx: Tx, orders: CreditCheckQuery[]): Promise<Map<string, CustomerRow>> {
    const values = [orders.map((o) => o.legalEntity), orders.map((o) => o.customerNumber)];
    tx.write(
      `SELECT 1 FROM customer c JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS q(e, n)) q ON c.legal_entity = q.e AND c.customer_number = q.n
       ORDER BY c.legal_entity, c.customer_number FOR UPDATE OF c`,
      values,
    );
    // A statement of its own: it sees what committed before the locks were had.
    const rows = await tx.query<CustomerRow>(
      `SELECT c.legal_entity || '|' || c.customer_number AS key, c.currency, c.credit_limit::text AS "limit",
         (c.receivable + coalesce((SELECT sum(open) FROM credit_commitment k WHERE k.legal_entity = c.legal_entity
           AND k.customer_number = c.customer_number AND k.open > 0), 0))::text AS exposure
       FROM customer c JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS q(e, n)) q ON c.legal_entity = q.e AND c.customer_number = q.n`,
      values,
    );
    return new Map(rows.map((row) => [row.key, row]));
  }

  private async commit(tx: Tx, cleared: CreditCheckQuery[], answers: Map<string, CreditDecision>): Promise<void> {
    if (cleared.length === 0) return;
    tx.write(
      `INSERT INTO credit_commitment (order_id, legal_entity, customer_number, amount, open, decision)
       SELECT o, e, c, a, a, d FROM unnest($1::uuid[], $2::text[], $3::text[], $4::numeric[], $5::jsonb[]) AS q(o, e, c, a, d)
       ON CONFLICT (order_id) DO UPDATE SET amount = excluded.amount, decision = excluded.decision,
         open = greatest(credit_commitment.open + excluded.amount - credit_commitment.amount, 0)`,
      [
        cleared.map((o) => o.orderId), cleared.map((o) => o.legalEntity), cleared.map((o) => o.customerNumber), cleared.map((o) => o.amount.amount),
        cleared.map((o) => JSON.stringify(answers.get(o.orderId))),
      ], // prettier-ignore
    );
  }
}

const keyOf = (order: CreditCheckQuery): string => `${order.legalEntity}|${order.customerNumber}`;

function decide(
  { orderId, amount, customerNumber }: CreditCheckQuery,
  customer: CustomerRow | undefined,
  /** What was cleared for it before */
  before = '0',
): CreditDecision {
  const zero = { amount: '0.00', currency: amount.currency };
  if (!customer)
    return {
      orderId,
      decision: 'refused',
      limit: zero,
      exposure: zero,
      reason: `customer ${customerNumber} is unknown`,
    };
  const answer = {
    orderId,
    limit: { amount: customer.limit, currency: customer.currency },
    exposure: { amount: new Big(customer.exposure).toFixed(2), currency: customer.currency },
  };
  const more = new Big(amount.amount).minus(before);
  const after = new Big(customer.exposure).plus(more);
  // An order that becomes smaller is never refused, however high the exposure is.
  if (more.gt(0) && after.gt(customer.limit)) {
    const reason = `exposure ${answer.exposure.amount} + order ${more.toFixed(2)} is over the limit of ${customer.limit} ${customer.currency}`;
    return { ...answer, decision: 'refused', reason };
  }
  customer.exposure = after.toFixed(2);
  return { ...answer, decision: 'cleared' };
}
