import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import { Blobs } from '../blobs/blobs';
import { freeClaimsOfTheDead, thisProcess } from './claims';

export interface RawFile {
  id: string;
  name: string;
  blobId: string;
  bytes: number;
  correlationId: string;
}
/** A file as it comes in. */
export interface Arrival {
  source: 'folder' | 'http' | 'sftp' | 'as2';
  name: string;
  content: AsyncIterable<Uint8Array>;
  /** Files of one lane are worked on one after another: the partner whose mailbox it came by, or `laneOfCaller` */
  lane?: string;
  /** What its transport knows of it */
  facts?: Record<string, unknown>;
}
export interface StoredFile {
  id: string;
  bytes: number;
  /** False: the same bytes under the same name were here before */
  first: boolean;
}
const extendEveryMs = 30_000;

/** The lane of callers that are no partner, such as our own systems: no partner's id holds a colon. */
export const laneOfCaller = (actor: string): string => `http:${actor}`;
const isMailbox = (lane: string): boolean => !lane.startsWith('http:');

@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly blobs: Blobs,
  ) {}

  /** Keeps a file byte for byte. The same bytes under the same name by the same lane are the file that is there already. */
  async store({ source, name, content, lane, facts = {} }: Arrival, correlationId: string): Promise<StoredFile> {
    const { id: blobId, bytes, sha256 } = await this.blobs.write(content);
    const id = randomUUID();
    const [row] = await this.database.query<{ id: string }>(
      `INSERT INTO raw_file (id, source, name, sha256, blob_id, bytes, facts, correlation_id, lane, fingerprint)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $4 || ':' || coalesce($9, '') || ':' || $3)
       ON CONFLICT (fingerprint) DO UPDATE SET fingerprint = excluded.fingerprint RETURNING id`,
      [id, source, name, sha256, blobId, bytes, JSON.stringify(facts), correlationId, lane ?? null],
    );
    const first = row.id === id;
    if (!first) await this.blobs.remove(blobId);
    return { id: row.id, bytes, first };
  }

  /** Takes a file to work on it for two minutes, which `extend` renews; undefined when somebody else has it or it is done. */
  async claim(id: string): Promise<RawFile | undefined> {
    const [file] = await this.database.query<RawFile>(
      `UPDATE raw_file SET claimed_until = now() + interval '2 minutes', claimed_by = $2
       WHERE id = $1 AND status <> 'processed' AND coalesce(claimed_until, '-infinity') < now()
       RETURNING id, name, blob_id AS "blobId", bytes::float8 AS bytes, correlation_id AS "correlationId"`,
      [id, thisProcess],
    );
    return file;
  }

  async extend(tx: Pick<Tx, 'query'>, id: string): Promise<void> {
    await tx.query(`UPDATE raw_file SET claimed_until = now() + interval '2 minutes' WHERE id = $1`, [id]);
  }

  async unclaim(id: string): Promise<void> {
    await this.database.query('UPDATE raw_file SET claimed_until = NULL WHERE id = $1', [id]);
  }

  /** Files whose work was cut off: stored, not processed, older than a minute, in nobody's hands. */
  async abandoned(): Promise<{ id: string; lane: string; bytes: number }[]> {
    await freeClaimsOfTheDead(this.database, 'raw_file');
    return this.database.query<{ id: string; lane: string; bytes: number }>(
      `SELECT id, coalesce(lane, '') AS lane, bytes::float8 AS bytes FROM raw_file WHERE status = 'received' AND received_at < now() - interval '1 minute'
         AND coalesce(claimed_until, '-infinity') < now() ORDER BY received_at LIMIT 50`,
    );
  }

  async settle(tx: Tx, id: string, status: 'processed' | 'parked', reason?: string): Promise<void> {
    tx.write(
      'UPDATE raw_file SET status = $2, reason = $3, attempts = attempts + 1, claimed_until = NULL WHERE id = $1',
      [id, status, reason?.slice(0, 1000) ?? null],
    );
  }

  /** Whose folder, server, signature or token brought a file; undefined where the caller may hand in anybody's. */
  async mailboxOf(id: string, tx: Pick<Tx, 'query'> = this.database): Promise<string | undefined> {
    const [row] = await tx.query<{ lane: string | null }>('SELECT lane FROM raw_file WHERE id = $1', [id]);
    return row?.lane && isMailbox(row.lane) ? row.lane : undefined;
  }

  async find(id: string): Promise<Pick<RawFile, 'blobId' | 'bytes'> | undefined> {
    const [row] = await this.database.query<Pick<RawFile, 'blobId' | 'bytes'>>(
      'SELECT blob_id AS "blobId", bytes::float8 AS bytes FROM raw_file WHERE id = $1',
      [id],
    );
    return row;
  }

  read({ blobId }: Pick<RawFile, 'blobId'>): AsyncIterable<Buffer> {
    return this.blobs.read(blobId);
  }

  /** The content of a file that is claimed; the claim lasts as long as it is read. */
  async *readClaimed({ id, blobId }: RawFile, tx?: Tx): AsyncGenerator<Buffer> {
    let extended = Date.now();
    for await (const piece of this.blobs.read(blobId, tx)) {
      yield piece;
      if (Date.now() - extended < extendEveryMs) continue;
      await this.extend(tx ?? this.database, id);
      extended = Date.now();
    }
  }
}
