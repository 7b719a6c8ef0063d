import { Injectable } from '@nestjs/common';
import { Database, isKnownDead } from '@crossdock/persistence';

/** Which replicas of the service are alive, by rows that each of them keeps fresh. */
@Injectable()
export class Membership {
  constructor(private readonly database: Database) {}

  /** Shows that this replica lives, forgets those that do not, and names the living in one order for all. */
  async beat(owner: string, ttlMs: number): Promise<string[]> {
    const rows = await this.database.query<{ owner: string; alive: boolean }>(
      `WITH me AS (
         INSERT INTO consumer_replica VALUES ($1, clock_timestamp())
         ON CONFLICT (owner) DO UPDATE SET seen_at = excluded.seen_at)
       SELECT owner, seen_at > clock_timestamp() - $2 * interval '1 ms' AS alive FROM consumer_replica WHERE owner <> $1`,
      [owner, ttlMs],
    );
    const dead = rows.filter((row) => !row.alive || isKnownDead(row.owner)).map((row) => row.owner);
    if (dead.length > 0) await this.remove(dead);
    return [owner, ...rows.map((row) => row.owner).filter((other) => !dead.includes(other))].sort();
  }

  async leave(owner: string): Promise<void> {
    await this.remove([owner]);
  }

  private async remove(owners: string[]): Promise<void> {
    await this.database.query('DELETE FROM consumer_replica WHERE owner = ANY ($1::text[])', [owners]);
  }
}

/** How many of the partitions fall to a replica: differs by one at most, and adds up. */
export function fairShare(partitions: number, members: string[], owner: string): number {
  const rank = members.indexOf(owner);
  return Math.floor(partitions / members.length) + (rank < partitions % members.length ? 1 : 0);
}
