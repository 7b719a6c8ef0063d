import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';

export interface RawFile {
  id: string;
  source: 'folder' | 'http';
  name: string;
  sha256: string;
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

  async store(file: RawFile): Promise<void> {
    await this.database.query('INSERT INTO raw_file (id, source, name, sha256, content, correlation_id) VALUES ($1, $2, $3, $4, $5, $6)', [
      file.id, file.source, file.name, file.sha256, file.content, file.correlationId,
    ]); // prettier-ignore
  }

  /** Locks a file that has not been worked on; undefined when somebody else has it or it is done. */
  async lock(tx: Tx, id: string): Promise<RawFile | undefined> {
    const [file] = await tx.query<RawFile>(
      `SELECT id, source, name, sha256, content, correlation_id AS "correlationId" FROM raw_file
       WHERE id = $1 AND status <> 'processed' FOR UPDATE SKIP LOCKED`,
      [id],
    );
    return file;
  }

  /** Files whose work was cut off: stored, not processed, older than a minute. */
  async abandoned(): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT id FROM raw_file WHERE status = 'received' AND received_at < now() - interval '1 minute' ORDER BY received_at LIMIT 50`,
    );
    return rows.map((row) => row.id);
  }

  async settle(tx: Tx, id: string, status: 'processed' | 'parked', reason?: string): Promise<void> {
    await tx.query('UPDATE raw_file SET status = $2, reason = $3 WHERE id = $1', [id, status, reason ?? null]);
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
