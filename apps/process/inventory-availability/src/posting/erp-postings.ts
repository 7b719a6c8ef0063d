import { Injectable } from '@nestjs/common';
import { type Draft, postStockMovement, type StockMovement } from '@crossdock/contracts';
import { uuidV7 } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { isOfProof } from '../items/proof-items';

/** A change of on-hand that no invoice will explain. */
export type Unexplained = StockMovement & { legalEntity: string };

export interface Unposted {
  postingId: string;
  legalEntity: string;
  node: string;
  document: string;
  movements: number;
  units: number;
  queuedAt: Date;
}

const mostMovements = 1_000;

/** The ERP's books follow what is on hand, document by document; what they have not followed yet can be seen. */
@Injectable()
export class ErpPostings {
  constructor(private readonly database: Database) {}

  /**
   * Notes postings with the change that causes them.
   * @param together under this document instead of each movement's own: what a group of many callers did
   * @returns the commands to send
   */
  async queue(tx: Tx, movements: readonly Unexplained[], together?: string): Promise<Draft[]> {
    const postings = grouped(movements.filter(({ sku }) => !isOfProof(sku)), together).map((own) => ({ id: uuidV7(Date.now()), document: together ?? own[0].document, own }));
    if (postings.length === 0) return [];
    await tx.query(
      `INSERT INTO erp_posting (id, legal_entity, node, document, movements, units)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::bigint[])`,
      [
        postings.map(({ id }) => id), postings.map(({ own }) => own[0].legalEntity), postings.map(({ own }) => own[0].node),
        postings.map(({ document }) => document), postings.map(({ own }) => own.length),
        postings.map(({ own }) => own.reduce((sum, { quantity }) => sum + quantity, 0)),
      ],
    );
    const lines = postings.flatMap(({ id, own }) => own.map((movement) => ({ ...movement, id })));
    tx.write(
      'INSERT INTO erp_posting_line (posting_id, legal_entity, node, sku, quantity) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::bigint[])',
      [lines.map(({ id }) => id), lines.map((line) => line.legalEntity), lines.map(({ node }) => node), lines.map(({ sku }) => sku), lines.map(({ quantity }) => quantity)],
    );
    return postings.map(({ id: postingId, document, own }) => {
      const [{ node, legalEntity }] = own;
      const told = own.map(({ legalEntity: _, ...movement }) => movement);
      return postStockMovement.of({ postingId, node, document, movements: told }, legalEntity) as Draft;
    });
  } // prettier-ignore

  async posted(tx: Tx, postingIds: readonly string[]): Promise<void> {
    tx.write('DELETE FROM erp_posting_line WHERE posting_id = ANY ($1::uuid[])', [postingIds]);
    await tx.query('UPDATE erp_posting SET posted_at = now() WHERE id = ANY ($1::uuid[]) AND posted_at IS NULL', [postingIds]); // prettier-ignore
  }

  /** What the books have not followed, the longest waiting first. */
  async unposted(most: number): Promise<{ total: number; postings: Unposted[] }> {
    const [{ total }] = await this.database.query<{ total: number }>('SELECT count(*)::int AS total FROM erp_posting WHERE posted_at IS NULL'); // prettier-ignore
    const postings = await this.database.query<Unposted>(
      `SELECT id AS "postingId", legal_entity AS "legalEntity", node, document, movements, units::float8, queued_at AS "queuedAt"
       FROM erp_posting WHERE posted_at IS NULL ORDER BY queued_at, id LIMIT $1`,
      [most],
    );
    return { total, postings };
  }
}

function grouped(movements: readonly Unexplained[], together?: string): Unexplained[][] {
  const groups = new Map<string, Unexplained[]>();
  for (const movement of movements) {
    if (movement.quantity === 0) continue;
    const key = `${movement.legalEntity}|${movement.node}|${together ?? movement.document}`;
    const group = groups.get(key);
    if (group) group.push(movement);
    else groups.set(key, [movement]);
  }
  return [...groups.values()].flatMap((own) =>
    Array.from({ length: Math.ceil(own.length / mostMovements) }, (_, page) => own.slice(page * mostMovements, (page + 1) * mostMovements)),
  ); // prettier-ignore
}
