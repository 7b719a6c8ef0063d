import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Cause, caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';

export type Subject = 'file' | 'interchange' | 'document' | 'partner';

export interface NewCase {
  subject: Subject;
  subjectId: string;
  code: string;
  detail: string;
  partner?: string;
  legalEntity?: string;
  customerPo?: string;
  orderId?: string;
  orderNumber?: string;
  /** POST here tries it again. */
  retryPath?: string;
  facts?: Record<string, unknown>;
}

interface CaseRow {
  id: string;
  legalEntity: string;
  orderId: string | null;
}

const returned = `id, legal_entity AS "legalEntity", order_id AS "orderId"`;

const dayMs = 24 * 3600 * 1000;

/** What waits for a person. A subject has one open case; opening it again with another reason puts the new reason into it. */
@Injectable()
export class Cases {
  constructor(private readonly outbox: Outbox) {}

  /** @returns false when this very case is open already: nothing is announced a second time. */
  async open(tx: Tx, opened: NewCase, cause: Cause): Promise<boolean> {
    const { subject, subjectId, code, partner, customerPo, orderId, orderNumber, retryPath, facts } = opened;
    const legalEntity = opened.legalEntity ?? 'unknown';
    const detail = opened.detail.slice(0, 1000);
    const [row] = await tx.query<CaseRow>(
      `INSERT INTO edi_case AS c (id, subject, subject_id, retry_path, code, detail, partner, legal_entity, order_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       ON CONFLICT (subject, subject_id) WHERE closed_at IS NULL DO UPDATE SET code = excluded.code, detail = excluded.detail
         WHERE c.code <> excluded.code OR c.detail <> excluded.detail
       RETURNING ${returned}`,
      [
        randomUUID(),
        subject,
        subjectId,
        retryPath ?? null,
        code,
        detail,
        partner ?? null,
        legalEntity,
        orderId ?? null,
      ],
    );
    if (!row) return false;
    const retry = retryPath ? { service: 'edi', path: retryPath } : undefined;
    const dueAt = new Date(Date.now() + dayMs).toISOString();
    await this.send(tx, [
      caseOpened.of({ caseId: row.id, service: 'edi', stage: 'edi', code, detail, ownerRole: 'edi-desk', dueAt, customerPo, orderId, orderNumber, retry, facts }, row.legalEntity) as Draft,
    ], cause); // prettier-ignore
    return true;
  }

  /** Closes what is open for these subjects. */
  async close(tx: Tx, subject: Subject, subjectIds: string[], resolution: string, cause: Cause): Promise<void> {
    const rows = await tx.query<CaseRow>(
      `UPDATE edi_case SET closed_at = now(), resolution = $3 WHERE subject = $1 AND subject_id = ANY($2) AND closed_at IS NULL
       RETURNING ${returned}`,
      [subject, subjectIds, resolution.slice(0, 300)],
    );
    await this.announceClosed(tx, rows, resolution, cause);
  }

  /** A person decides that nothing more is to be done. */
  async closeOne(tx: Tx, id: string, resolution: string, cause: Cause): Promise<void> {
    const rows = await tx.query<CaseRow>(
      `UPDATE edi_case SET closed_at = now(), resolution = $2 WHERE id = $1 AND closed_at IS NULL
       RETURNING ${returned}`,
      [id, resolution],
    );
    if (rows.length === 0) throw new DomainError('not-found', 'CASE_NOT_OPEN', { caseId: id });
    await this.announceClosed(tx, rows, resolution, cause);
  }

  private announceClosed(tx: Tx, rows: CaseRow[], resolution: string, cause: Cause): Promise<void> {
    const told = { service: 'edi', resolution: resolution.slice(0, 300) };
    return this.send(
      tx,
      rows.map(({ id, legalEntity, orderId }) => caseClosed.of({ caseId: id, ...told, ...(orderId && { orderId }) }, legalEntity) as Draft), // prettier-ignore
      cause,
    );
  }

  private async send(tx: Tx, drafts: Draft[], cause: Cause): Promise<void> {
    await this.outbox.send(tx, drafts, cause);
  }
}
