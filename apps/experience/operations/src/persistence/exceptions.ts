import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { CaseClosed, CaseOpened, Envelope } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';

export interface ExceptionRow {
  id: string;
  service: string;
  stage: string;
  code: string;
  detail: string;
  ownerRole: string;
  status: 'open' | 'closed';
  dueAt: string;
  orderId?: string;
  orderNumber?: string;
  customerPo?: string;
  retryService?: string;
  retryPath?: string;
  facts?: Record<string, unknown>;
  resolution?: string;
  openedAt: string;
  closedAt?: string;
}
export interface ExceptionGroup {
  stage: string;
  code: string;
  ownerRole: string;
  count: number;
  oldestDueAt: string;
}
export interface ExceptionFilter {
  status?: string;
  service?: string;
  stage?: string;
  owner?: string;
  code?: string;
  /** Order number. */
  order?: string;
  /** The customer's purchase order number. */
  po?: string;
}

const columns = `id, service, stage, code, detail, owner_role AS "ownerRole", status, due_at AS "dueAt", order_id AS "orderId",
  order_number AS "orderNumber", customer_po AS "customerPo", retry_service AS "retryService", retry_path AS "retryPath", facts,
  resolution, opened_at AS "openedAt", closed_at AS "closedAt"`;
const matches = `($1::text IS NULL OR status = $1) AND ($2::text IS NULL OR stage = $2) AND ($3::text IS NULL OR owner_role = $3)
  AND ($4::text IS NULL OR code = $4) AND ($5::text IS NULL OR service = $5) AND ($6::text IS NULL OR order_number = $6)
  AND ($7::text IS NULL OR customer_po = $7)`;
const valuesOf = ({ status, stage, owner, code, service, order, po }: ExceptionFilter) =>
  [status, stage, owner, code, service, order, po].map((value) => value ?? null);

@Injectable()
export class Exceptions {
  constructor(private readonly database: Database) {}

  /** A case that is opened again (its retry failed) is open again with its newest words. */
  async open(tx: Tx, cases: Envelope<CaseOpened>[]): Promise<void> {
    const newest = [...new Map(cases.map((each) => [each.data.caseId, each])).values()];
    tx.write(
      `INSERT INTO exception (id, service, stage, code, detail, owner_role, status, due_at, order_id, order_number, customer_po,
         retry_service, retry_path, facts, opened_at)
       SELECT (c->>'caseId')::uuid, c->>'service', c->>'stage', c->>'code', c->>'detail', c->>'ownerRole', 'open', (c->>'dueAt')::timestamptz,
         (c->>'orderId')::uuid, c->>'orderNumber', c->>'customerPo', c->'retry'->>'service', c->'retry'->>'path', c->'facts', at
       FROM unnest($1::jsonb[], $2::timestamptz[]) AS opened(c, at)
       ON CONFLICT (id) DO UPDATE SET status = 'open', code = excluded.code, detail = excluded.detail, due_at = excluded.due_at,
         facts = excluded.facts, resolution = NULL, closed_at = NULL`,
      [newest.map((each) => JSON.stringify(each.data)), newest.map((each) => each.time)],
    );
  }

  async close(tx: Tx, cases: Envelope<CaseClosed>[]): Promise<void> {
    tx.write(
      `UPDATE exception e SET status = 'closed', resolution = c.resolution, closed_at = c.at
       FROM unnest($1::uuid[], $2::text[], $3::timestamptz[]) AS c(id, resolution, at) WHERE e.id = c.id`,
      [
        cases.map((each) => each.data.caseId),
        cases.map((each) => each.data.resolution),
        cases.map((each) => each.time),
      ],
    );
  }

  /** One page, the most overdue first; `after` is the id of the last one that was seen. */
  async list(
    filter: ExceptionFilter,
    limit: number,
    after?: string,
  ): Promise<{ exceptions: ExceptionRow[]; next?: string }> {
    const found = await this.database.query<ExceptionRow>(
      `SELECT ${columns} FROM exception WHERE ${matches}
         AND ($8::uuid IS NULL OR (due_at, id) > (SELECT c.due_at, c.id FROM exception c WHERE c.id = $8)) ORDER BY due_at, id LIMIT $9`,
      [...valuesOf(filter), after ?? null, limit + 1],
    );
    const exceptions = found.slice(0, limit);
    return { exceptions, next: found.length > limit ? exceptions.at(-1)!.id : undefined };
  }

  /** Exceptions of one stage and code are one group: they usually have one cause. */
  async groups(filter: ExceptionFilter): Promise<ExceptionGroup[]> {
    return this.database.query(
      `SELECT stage, code, owner_role AS "ownerRole", count(*)::int AS count, min(due_at) AS "oldestDueAt" FROM exception
       WHERE ${matches} GROUP BY stage, code, owner_role ORDER BY count(*) DESC, stage, code`,
      valuesOf(filter),
    );
  }

  async get(id: string): Promise<ExceptionRow> {
    const [row] = await this.database.query<ExceptionRow>(`SELECT ${columns} FROM exception WHERE id = $1`, [id]);
    if (!row) throw new DomainError('not-found', 'EXCEPTION_UNKNOWN', { exceptionId: id });
    return row;
  }
}
