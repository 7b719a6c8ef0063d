import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import { Blobs, type WrittenBlob } from './blobs';
import { inPieces } from './in-pieces';

/** Pieces small enough that one costs little memory, and big enough that a round trip each does not tell. */
const pieceBytes = 256 * 1024;

/** Blobs as rows of pieces. Each piece commits by itself: a slow upload holds no connection and no transaction. */
@Injectable()
export class PostgresBlobs extends Blobs {
  constructor(private readonly database: Database) {
    super();
  }

  async write(source: AsyncIterable<Uint8Array>): Promise<WrittenBlob> {
    const id = randomUUID();
    const hash = createHash('sha256');
    let [ordinal, bytes] = [0, 0];
    try {
      for await (const piece of inPieces(source, pieceBytes)) {
        hash.update(piece);
        bytes += piece.length;
        await this.add(id, ordinal++, piece);
      }
    } catch (error) {
      await this.remove(id).catch(() => undefined); // else it goes after a day
      throw error;
    }
    return { id, bytes, sha256: hash.digest('hex') };
  }

  async *read(id: string, tx: Pick<Tx, 'query'> = this.database): AsyncGenerator<Buffer> {
    for (let ordinal = 0; ; ordinal++) {
      const [piece] = await tx.query<{ content: Buffer; last: boolean }>(
        `SELECT content, NOT EXISTS (SELECT 1 FROM blob_piece WHERE blob_id = $1 AND ordinal = $2 + 1) AS last
         FROM blob_piece WHERE blob_id = $1 AND ordinal = $2`,
        [id, ordinal],
      );
      if (!piece)
        throw new DomainError('unexpected', 'BLOB_MISSING', { message: `piece ${ordinal} of blob ${id} is not there` });
      yield piece.content;
      if (piece.last) return;
    }
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM blob WHERE id = $1', [id]);
  }

  private async add(id: string, ordinal: number, piece: Buffer): Promise<void> {
    const blob = ordinal === 0 ? 'WITH blob AS (INSERT INTO blob (id) VALUES ($1))' : '';
    await this.database.query(`${blob} INSERT INTO blob_piece (blob_id, ordinal, content) VALUES ($1, $2, $3)`, [
      id,
      ordinal,
      piece,
    ]);
  }
}
