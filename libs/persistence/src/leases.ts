import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from './database';
import { isKnownDead, newOwner } from './process-identity';
import type { Tx } from './transaction';

/** The right to do something alone until it expires. Every change of hands raises the epoch. */
export interface Lease {
  readonly name: string;
  readonly owner: string;
  readonly epoch: number;
}

interface LeaseRow {
  name: string;
  owner: string | null;
  epoch: number;
  expired: boolean;
}

/**
 * Leases are rows, not locks: they outlive a lost connection, and a process that slept past its lease finds another
 * epoch when it wakes up and cannot commit.
 */
@Injectable()
export class Leases {
  constructor(private readonly database: Database) {}

  /** Takes those of the named leases that nobody holds, `max` at most; what is held elsewhere is missing from the answer. */
  async acquire(names: string[], ttlMs: number, owner = newOwner(), max = names.length): Promise<Lease[]> {
    if (names.length === 0) return [];
    const rows = await this.look(names);
    const seen = new Map(rows.map((row) => [row.name, row]));
    const free = names.filter((name) => {
      const row = seen.get(name);
      return !row?.owner || row.expired || row.owner === owner || isKnownDead(row.owner);
    });
    if (free.length === 0) return [];
    const wanted = free.slice(0, max);
    return this.take(
      wanted,
      wanted.map((name) => seen.get(name)?.epoch ?? 0),
      ttlMs,
      owner,
    );
  }

  /** Prolongs the leases; what another owner has taken meanwhile is missing from the answer. */
  async renew(leases: Lease[], ttlMs: number): Promise<Lease[]> {
    if (leases.length === 0) return [];
    const kept = await this.database.query<{ name: string }>(
      `UPDATE lease l SET expires_at = clock_timestamp() + $4 * interval '1 millisecond'
         FROM unnest($1::text[], $2::text[], $3::int[]) AS mine (name, owner, epoch)
        WHERE l.name = mine.name AND l.owner = mine.owner AND l.epoch = mine.epoch RETURNING l.name`,
      [...columns(leases), ttlMs],
    );
    const names = new Set(kept.map((row) => row.name));
    return leases.filter((lease) => names.has(lease.name));
  }

  /** Gives the leases back at once; the rows stay, so that epochs never start again. */
  async release(leases: Lease[]): Promise<void> {
    if (leases.length === 0) return;
    await this.database.query(
      `UPDATE lease l SET owner = NULL, expires_at = NULL
         FROM unnest($1::text[], $2::text[], $3::int[]) AS mine (name, owner, epoch)
        WHERE l.name = mine.name AND l.owner = mine.owner AND l.epoch = mine.epoch`,
      columns(leases),
    );
  }

  /**
   * Refuses the transaction unless every lease is still ours, and keeps others from taking them until it ends.
   * @throws DomainError `conflict` `LEASE_LOST`
   */
  async check(tx: Tx, leases: Lease[]): Promise<void> {
    const rows = await tx.query(
      `SELECT 1 FROM lease l JOIN unnest($1::text[], $2::text[], $3::int[]) AS mine (name, owner, epoch)
           ON l.name = mine.name AND l.owner = mine.owner AND l.epoch = mine.epoch FOR KEY SHARE OF l`,
      columns(leases),
    );
    if (rows.length !== leases.length) throw leaseLost(leases);
  }

  private look(names: string[]): Promise<LeaseRow[]> {
    return this.database.query<LeaseRow>(
      `SELECT name, owner, epoch, coalesce(expires_at < clock_timestamp(), true) AS expired
         FROM lease WHERE name = ANY($1::text[])`,
      [names],
    );
  }

  // Compare and swap on the epoch. FOR UPDATE meets the KEY SHARE of a transaction that checks the lease right now:
  // such a lease is skipped, not waited for, and tried again later.
  private take(names: string[], epochs: number[], ttlMs: number, owner: string): Promise<Lease[]> {
    return this.database.transaction(async (tx) => {
      tx.write(`INSERT INTO lease (name) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING`, [names]);
      return tx.query<Lease>(
        `WITH free AS (
           SELECT l.name FROM lease l JOIN unnest($1::text[], $2::int[]) AS seen (name, epoch)
               ON l.name = seen.name AND l.epoch = seen.epoch FOR UPDATE OF l SKIP LOCKED)
         UPDATE lease SET owner = $3, epoch = epoch + 1, expires_at = clock_timestamp() + $4 * interval '1 millisecond'
           FROM free WHERE lease.name = free.name RETURNING lease.name, owner, epoch`,
        [names, epochs, owner, ttlMs],
      );
    });
  }
}

/** What a process finds that slept past its lease. */
export const leaseLost = (leases: Lease[]): DomainError =>
  new DomainError('conflict', 'LEASE_LOST', { names: leases.map((lease) => lease.name).join(' ') });

const columns = (leases: Lease[]): [string[], string[], number[]] => [
  leases.map((lease) => lease.name),
  leases.map((lease) => lease.owner),
  leases.map((lease) => lease.epoch),
];
