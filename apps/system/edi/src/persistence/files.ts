import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

export interface RawFile {
  id: string;
  name: string;
  content: Buffer;
  correlationId: string;
}
export interface OutgoingFile {
  interchangeId: string;
  partner: string;
  name: string;
  content: Buffer;
}

@Injectable()
export class Files {
  constructor(private readonly database: Database) {}

  /** Keeps a file byte for byte. The same bytes under the same name are the file that is there already. */
  async store(
    source: 'folder' | 'http',
    name: string,
    content: Buffer,
    correlationId: string,
    lane?: string,
  ): Promise<{ id: string; first: boolean }> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const id = randomUUID();
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO raw_file (id, source, name, sha256, content, correlation_id, lane, fingerprint)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $4 || ':' || $3)
       ON CONFLICT (fingerprint) DO UPDATE SET fingerprint = excluded.fingerprint RETURNING id`,
      [id, source, name, sha256, content, correlationId, lane ?? null],
    );
    return { id: row.id, first: row.id === id };
  }

  /** Takes a file to work on it for two minutes, which `extend` renews; undefined when somebody else has it or it is done. */
  async claim(id: string): Promise<RawFile | undefined> {
    const [file] = await this.database.query<RawFile>(
      `UPDATE raw_file SET claimed_until = now() + interval '2 minutes'
       WHERE id = $1 AND status <> 'processed' AND coalesce(claimed_until, '-infinity') < now()
       RETURNING id, name, content, correlation_id AS "correlationId"`,
      [id],
    );
    return file;
  }

  async extend(tx: Tx, id: string): Promise<void> {
    await tx.query(`UPDATE raw_file SET claimed_until = now() + interval '2 minutes' WHERE id = $1`, [id]);
  }

  async unclaim(id: string): Promise<void> {
    await this.database.query('UPDATE raw_file SET claimed_until = NULL WHERE id = $1', [id]);
  }

  /** Files whose work was cut off: stored, not processed, older than a minute, in nobody's hands. */
  async abandoned(): Promise<{ id: string; lane: string }[]> {
    return this.database.query<{ id: string; lane: string }>(
      `SELECT id, coalesce(lane, '') AS lane FROM raw_file WHERE status = 'received' AND received_at < now() - interval '1 minute'
         AND coalesce(claimed_until, '-infinity') < now() ORDER BY received_at LIMIT 50`,
    );
  }

  async settle(tx: Tx, id: string, status: 'processed' | 'parked', reason?: string): Promise<void> {
    await tx.query(
      'UPDATE raw_file SET status = $2, reason = $3, attempts = attempts + 1, claimed_until = NULL WHERE id = $1',
      [id, status, reason?.slice(0, 1000) ?? null],
    );
  }

  async content(id: string): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ content: Buffer }>('SELECT content FROM raw_file WHERE id = $1', [id]);
    return row?.content;
  }

  async queue(tx: Tx, file: OutgoingFile): Promise<void> {
    await tx.query('INSERT INTO outgoing_file (interchange_id, partner, name, content) VALUES ($1, $2, $3, $4)', [
      file.interchangeId, file.partner, file.name, file.content,
    ]); // prettier-ignore
  }

  async waiting(tx: Tx, limit: number): Promise<OutgoingFile[]> {
    return tx.query<OutgoingFile>(
      `SELECT interchange_id AS "interchangeId", partner, name, content FROM outgoing_file WHERE delivered_at IS NULL
       ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`,
      [limit],
    );
  }

  async delivered(tx: Tx, interchangeIds: string[]): Promise<void> {
    await tx.query('UPDATE outgoing_file SET delivered_at = now() WHERE interchange_id = ANY($1)', [interchangeIds]);
  }
}
