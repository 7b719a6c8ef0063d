import { Injectable } from '@nestjs/common';
import type { BackorderAmendment, BackorderAmendmentAnswer } from '@crossdock/contracts';
import { Database, inGroups, type Tx } from '@crossdock/persistence';
import { Backorders, type NewBackorder } from '../holds/backorders';
import { againWhenAnswered, byKey } from '../persistence/answered-elsewhere';
import { AfterGiveBack } from './after-give-back';

interface Waiting extends NewBackorder {
  id: string;
}

/**
 * Changes what waits of an order, all of it or nothing, under the lock that giving stock takes: what has been given a moment before can
 * no longer be taken off. More of a line waits behind whoever asked before.
 */
@Injectable()
export class AmendBackorders {
  constructor(
    private readonly database: Database,
    private readonly backorders: Backorders,
    private readonly after: AfterGiveBack,
  ) {}

  readonly amend = inGroups<BackorderAmendment, BackorderAmendmentAnswer>(
    (asked) =>
      againWhenAnswered('backorder_amendment_pkey', () => this.database.transaction((tx) => this.group(tx, asked))),
    { max: 100 },
  );

  private async group(tx: Tx, asked: BackorderAmendment[]): Promise<BackorderAmendmentAnswer[]> {
    const answers = await this.firstAnswers(tx, asked);
    const open = [...new Map(asked.map((each) => [each.amendmentId, each])).values()].filter(({ amendmentId }) => !answers.has(amendmentId));
    const waiting = await this.waiting(tx, open.map(({ orderId }) => orderId));
    const taken: { id: string; quantity: number }[] = [];
    const more: NewBackorder[] = [];
    for (const amendment of open) {
      const { amendmentId } = amendment;
      const decided = decide(amendment, waiting);
      answers.set(amendmentId, 'reason' in decided ? { amendmentId, accepted: false, reason: decided.reason } : { amendmentId, accepted: true });
      if ('reason' in decided) continue;
      taken.push(...decided.taken);
      more.push(...decided.more);
    }
    await this.backorders.fulfil(tx, taken);
    await this.backorders.add(tx, more);
    await this.remember(tx, open.map(({ amendmentId }) => answers.get(amendmentId)!));
    if (more.length > 0) tx.afterCommit(() => this.after.of(more));
    return asked.map(({ amendmentId }) => answers.get(amendmentId)!);
  } // prettier-ignore

  private async firstAnswers(tx: Tx, asked: BackorderAmendment[]): Promise<Map<string, BackorderAmendmentAnswer>> {
    const rows = await tx.query<{ answer: BackorderAmendmentAnswer }>(
      'SELECT answer FROM backorder_amendment WHERE id = ANY ($1::uuid[])',
      [asked.map(({ amendmentId }) => amendmentId)],
    );
    return new Map(rows.map(({ answer }) => [answer.amendmentId, answer]));
  }

  private waiting(tx: Tx, orderIds: string[]): Promise<Waiting[]> {
    return tx.query<Waiting>(
      `SELECT id, legal_entity AS "legalEntity", order_id AS "orderId", order_number AS "orderNumber", line_id AS "lineId",
         line_number AS "lineNumber", sku, channel, priority, open::int, nodes, max_nodes AS "maxNodes", rule, source
       FROM backorder WHERE order_id = ANY ($1::uuid[]) AND open > 0 ORDER BY id FOR UPDATE`,
      [orderIds],
    );
  }

  // Where another replica was first this fails, and the group runs again: nobody gets two answers.
  private async remember(tx: Tx, given: BackorderAmendmentAnswer[]): Promise<void> {
    if (given.length === 0) return;
    const answers = [...given].sort(byKey(({ amendmentId }) => amendmentId));
    tx.write('INSERT INTO backorder_amendment (id, answer) SELECT * FROM unnest($1::uuid[], $2::jsonb[])', [
      answers.map(({ amendmentId }) => amendmentId),
      answers.map((answer) => JSON.stringify(answer)),
    ]);
  }
}

interface Decided {
  taken: { id: string; quantity: number }[];
  more: NewBackorder[];
}

/** Takes from what was asked for last. `waiting` loses what is taken. */
function decide({ amendmentId, orderId, lines }: BackorderAmendment, waiting: Waiting[]): Decided | { reason: string } {
  const ofLine = (id: string) => waiting.filter((each) => each.orderId === orderId && each.lineId === id && each.open > 0);
  for (const { lineId, lineNumber, change } of lines) {
    const there = ofLine(lineId).reduce((all, each) => all + each.open, 0);
    if (there === 0) return { reason: `line ${lineNumber}: nothing of it waits` };
    if (there + change < 0) return { reason: `line ${lineNumber}: ${there} wait, ${-change} cannot be taken off` };
  }
  const decided: Decided = { taken: [], more: [] };
  for (const { lineId, change } of lines) {
    const rows = ofLine(lineId);
    if (change > 0) decided.more.push({ ...rows[0], open: change, source: `amendment ${amendmentId}` });
    let left = Math.max(-change, 0);
    for (const row of rows.reverse()) {
      const quantity = Math.min(left, row.open);
      if (quantity === 0) continue;
      row.open -= quantity;
      left -= quantity;
      decided.taken.push({ id: row.id, quantity });
    }
  }
  return decided;
} // prettier-ignore
