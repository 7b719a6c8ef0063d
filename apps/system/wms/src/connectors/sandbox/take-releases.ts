import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import type { Release, ReleaseAnswer, ReleaseTaken } from '../wms-connector';

interface Row {
  fulfilmentId: string;
  releaseNumber: string;
  /** Whether what is stored is what was asked now. */
  same: boolean;
}

const numberColumn = `'RL-' || lpad(r.arrival::text, 7, '0') AS "releaseNumber"`;

/** Takes releases in; the fulfilment's id is the natural key. What it cannot ship is refused by name. */
@Injectable()
export class TakeReleases {
  async take(tx: Tx, releases: Release[]): Promise<ReleaseAnswer[]> {
    const nodes = await this.knownNodes(tx, releases);
    const accepted = releases.filter(({ fulfilment }) => nodes.has(fulfilment.node));
    await this.store(tx, accepted);
    const stored = await this.compare(tx, accepted);
    return releases.map(({ fulfilment: { fulfilmentId, node } }) => {
      const row = stored.get(fulfilmentId);
      if (!row) return refused('rejected', 'UNKNOWN_NODE', `no warehouse ${node} is known here`);
      if (!row.same)
        return refused('conflict', 'RELEASE_DIFFERS', `${row.releaseNumber} was released with other contents`);
      return { fulfilmentId, releaseNumber: row.releaseNumber };
    });
  }

  async find(tx: Tx, fulfilmentIds: string[]): Promise<Map<string, ReleaseTaken>> {
    const rows = await tx.query<ReleaseTaken>(
      `SELECT r.fulfilment_id AS "fulfilmentId", ${numberColumn} FROM release r WHERE r.fulfilment_id = ANY($1::uuid[])`,
      [fulfilmentIds],
    );
    return new Map(rows.map((row) => [row.fulfilmentId, row]));
  }

  private async knownNodes(tx: Tx, releases: Release[]): Promise<Set<string>> {
    const rows = await tx.query<{ node: string }>('SELECT node FROM node WHERE node = ANY($1)', [
      releases.map(({ fulfilment }) => fulfilment.node),
    ]);
    return new Set(rows.map(({ node }) => node));
  }

  private async store(tx: Tx, releases: Release[]): Promise<void> {
    tx.write(
      `INSERT INTO release (fulfilment_id, fulfilment_number, order_id, order_number, node, data, cause, legal_entity)
       SELECT (d->>'fulfilmentId')::uuid, d->>'fulfilmentNumber', (d->>'orderId')::uuid, d->>'orderNumber', d->>'node', d, cause, entity
       FROM unnest($1::jsonb[], $2::jsonb[], $3::text[]) AS r(d, cause, entity) ON CONFLICT (fulfilment_id) DO NOTHING`,
      [
        releases.map(({ fulfilment }) => JSON.stringify(fulfilment)),
        releases.map(({ cause }) => JSON.stringify(cause)),
        releases.map(({ legalEntity }) => legalEntity),
      ],
    );
  }

  private async compare(tx: Tx, releases: Release[]): Promise<Map<string, Row>> {
    const rows = await tx.query<Row>(
      `SELECT r.fulfilment_id AS "fulfilmentId", ${numberColumn}, r.data = d AS same
       FROM unnest($1::jsonb[]) AS d JOIN release r ON r.fulfilment_id = (d->>'fulfilmentId')::uuid`,
      [releases.map(({ fulfilment }) => JSON.stringify(fulfilment))],
    );
    return new Map(rows.map((row) => [row.fulfilmentId, row]));
  }
}

const refused = (kind: 'rejected' | 'conflict', code: string, message: string) =>
  new DomainError(kind, code, { message });
