import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

export const duplicateLevels = ['interchange', 'group', 'set'] as const;
export const duplicateReasons = ['same-content', 'number-again'] as const;

export interface Repeated {
  partner: string;
  level: (typeof duplicateLevels)[number];
  reason: (typeof duplicateReasons)[number];
  /** ISA, GS01 or ST01 */
  code: string;
  /** ISA13, GS06 or ST02 */
  control: string;
  /** What came first */
  firstId: string;
}
export interface Duplicate extends Repeated {
  id: string;
  /** The last file that brought it */
  fileId: string | null;
  times: number;
  firstSeen: string;
  lastSeen: string;
}
export interface ReceivedGroup {
  code: string;
  control: string;
  contentHash: string;
}

/** What partners send again, at each level of the envelope. */
@Injectable()
export class Duplicates {
  constructor(private readonly database: Database) {}

  async note(tx: Tx, fileId: string, all: Repeated[]): Promise<void> {
    if (all.length === 0) return;
    // One statement may touch a row once: a batch that repeats a set twice is one row, counted twice.
    const rows = new Map<string, Repeated & { id: string; times: number }>();
    for (const each of all) {
      const key = `${each.firstId} ${each.level} ${each.reason}`;
      rows.set(key, { ...each, id: randomUUID(), times: (rows.get(key)?.times ?? 0) + 1 });
    }
    await tx.query(
      `INSERT INTO duplicate AS d (id, partner, level, reason, code, control, first_id, file_id, times)
       SELECT id, partner, level, reason, code, control, "firstId", $2, times
       FROM jsonb_to_recordset($1) AS r(id uuid, partner text, level text, reason text, code text, control text, "firstId" uuid, times int)
       ORDER BY "firstId", level, reason
       ON CONFLICT (first_id, level, reason) DO UPDATE
         SET times = d.times + excluded.times, last_seen = now(), file_id = excluded.file_id, control = excluded.control`,
      [JSON.stringify([...rows.values()]), fileId],
    );
  }

  /** The interchange that had this control number before with other content, and was taken. */
  async numberBefore(tx: Tx, sender: string, receiver: string, control: string, id: string): Promise<string | undefined> {
    const [found] = await tx.query<{ id: string }>(
      `SELECT id FROM interchange WHERE direction = 'in' AND sender = $1 AND receiver = $2 AND control = $3 AND id <> $4 AND verdict <> 'rejected'
       ORDER BY created_at LIMIT 1`,
      [sender, receiver, control, id],
    );
    return found?.id;
  } // prettier-ignore

  /** Keeps the groups of a new interchange; those whose GS06 the partner used before for the same kind come back. */
  async noteGroups(tx: Tx, fileId: string, interchangeId: string, partner: string, groups: ReceivedGroup[]): Promise<void> {
    const before = await tx.query<ReceivedGroup & { id: string }>(
      `SELECT DISTINCT ON (code, control, content_hash) id, code, control, content_hash AS "contentHash" FROM functional_group
       WHERE partner = $1 AND (code, control) IN (SELECT * FROM unnest($2::text[], $3::text[]))
       ORDER BY code, control, content_hash, id`,
      [partner, groups.map(({ code }) => code), groups.map(({ control }) => control)],
    );
    await tx.query(
      `INSERT INTO functional_group (id, interchange_id, partner, code, control, content_hash)
       SELECT gen_random_uuid(), $1, $2, code, control, content_hash FROM unnest($3::text[], $4::text[], $5::text[]) AS g(code, control, content_hash)`,
      [interchangeId, partner, groups.map(({ code }) => code), groups.map(({ control }) => control), groups.map(({ contentHash }) => contentHash)],
    );
    const repeated = groups.flatMap(({ code, control, contentHash }): Repeated[] => {
      const known = before.filter((each) => each.code === code && each.control === control);
      const same = known.find((each) => each.contentHash === contentHash);
      const first = same ?? known[0];
      return first ? [{ partner, level: 'group', reason: same ? 'same-content' : 'number-again', code, control, firstId: first.id }] : [];
    });
    await this.note(tx, fileId, repeated);
  } // prettier-ignore

  /** Latest first. */
  async list(filter: { partner?: string; level?: string; reason?: string }, limit = 500): Promise<Duplicate[]> {
    return this.database.query<Duplicate>(
      `SELECT id, partner, level, reason, code, control, first_id AS "firstId", file_id AS "fileId", times, first_seen AS "firstSeen", last_seen AS "lastSeen"
       FROM duplicate WHERE ($1::text IS NULL OR partner = $1) AND ($2::text IS NULL OR level = $2) AND ($3::text IS NULL OR reason = $3)
       ORDER BY last_seen DESC, id LIMIT $4`,
      [filter.partner ?? null, filter.level ?? null, filter.reason ?? null, limit],
    );
  }
}
