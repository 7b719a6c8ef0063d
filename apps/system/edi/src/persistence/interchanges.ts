import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';

export interface InterchangeRow {
  id: string;
  direction: 'in' | 'out';
  fileId?: string;
  /** 0-based place in its file */
  ordinal?: number;
  partner?: string;
  sender: string;
  receiver: string;
  control: string;
  contentHash: string;
  verdict: string;
  faults: unknown[];
}

@Injectable()
export class Interchanges {
  /** Notes interchanges of ours. */
  async addSent(tx: Tx, rows: InterchangeRow[]): Promise<void> {
    tx.write(
      `INSERT INTO interchange (id, direction, partner, sender, receiver, control, content_hash, verdict, faults)
       SELECT id, 'out', partner, sender, receiver, control, content_hash, verdict, '[]' FROM
         unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
         AS i(id, partner, sender, receiver, control, content_hash, verdict)`,
      [
        rows.map(({ id }) => id), rows.map(({ partner }) => partner ?? null), rows.map(({ sender }) => sender), rows.map(({ receiver }) => receiver),
        rows.map(({ control }) => control), rows.map(({ contentHash }) => contentHash), rows.map(({ verdict }) => verdict),
      ], // prettier-ignore
    );
  }

  /**
   * Notes an interchange that came in. One that was refused before is judged anew; one that was taken in before is the same
   * interchange again, and `taken` names the file that brought it first.
   */
  async addReceived(tx: Tx, row: InterchangeRow): Promise<{ id: string; taken?: string }> {
    const { id, fileId, ordinal, partner, sender, receiver, control, contentHash, verdict, faults } = row;
    const [added] = await tx.query<{ id: string }>(
      `INSERT INTO interchange AS i (id, direction, file_id, ordinal, partner, sender, receiver, control, content_hash, verdict, faults)
       VALUES ($1, 'in', $2, $3, $4, $5, $6, $7, $8, $9, $10)
       ON CONFLICT (sender, receiver, control, content_hash) WHERE direction = 'in'
         DO UPDATE SET file_id = excluded.file_id, ordinal = excluded.ordinal, verdict = excluded.verdict, partner = excluded.partner, faults = excluded.faults WHERE i.verdict = 'rejected'
       RETURNING id`,
      [id, fileId, ordinal, partner ?? null, sender, receiver, control, contentHash, verdict, JSON.stringify(faults)],
    );
    if (added) return added;
    const [first] = await tx.query<{ id: string; taken: string }>(
      `SELECT id, file_id AS taken FROM interchange
       WHERE direction = 'in' AND sender = $1 AND receiver = $2 AND control = $3 AND content_hash = $4`,
      [sender, receiver, control, contentHash],
    );
    return first;
  }

  /** Interchanges that a sender sent under this control number and that were refused. */
  async refusedBefore(tx: Tx, sender: string, control: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM interchange WHERE direction = 'in' AND sender = $1 AND control = $2 AND verdict = 'rejected'`,
      [sender, control],
    );
    return rows.map(({ id }) => id);
  }
}
