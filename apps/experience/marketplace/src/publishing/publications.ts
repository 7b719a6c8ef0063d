import { Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';

export interface Publication {
  sequence: string;
  sku: string;
  available: number;
  previous?: number;
  version: number;
  reason: string;
  publishedAt: string;
}

/** What each channel was told, when and why. */
@Injectable()
export class Publications {
  constructor(private readonly database: Database) {}

  async since(channel: string, cursor: string, limit: number): Promise<Publication[]> {
    const rows = await this.database.query(
      `SELECT sequence, sku, available, previous, version, reason, published_at AS "publishedAt"
         FROM publication WHERE channel = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [channel, cursor, limit],
    );
    return rows.map(({ previous, version, publishedAt, ...row }) => ({
      ...row, previous: previous ?? undefined, version: Number(version), publishedAt: publishedAt.toISOString(),
    })); // prettier-ignore
  }
}
