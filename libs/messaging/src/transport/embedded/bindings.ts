import type { Pool, PoolClient } from 'pg';
import type { Binding } from '../transport';
import { leftovers } from '../leftovers';
import { matches } from '../topology';

interface Bound extends Binding {
  groupId: number;
}

/** Which groups take which message, read from the broker's database and kept until the topology's version moves. */
export class Bindings {
  private readonly cache = new Map<string, number[]>();

  private constructor(
    readonly version: number,
    private readonly bound: Bound[],
  ) {}

  static async load(pool: Pool, generation: number): Promise<Bindings> {
    const { rows } = await pool.query(
      `SELECT t.version, b.group_id AS "groupId", b.kind, b.pattern
         FROM topology t LEFT JOIN (binding b JOIN consumer_group g ON g.id = b.group_id AND g.generation = $1) ON true`,
      [generation],
    );
    return new Bindings(
      rows[0].version,
      rows.filter((row) => row.groupId !== null),
    );
  }

  /** Ids of the groups that take it; none means that nobody listens. */
  groupsFor(kind: Binding['kind'], type: string): number[] {
    const known = this.cache.get(`${kind} ${type}`);
    if (known) return known;
    const takers = this.bound.filter((bound) => bound.kind === kind && matches(bound.pattern, type));
    const groups = [...new Set(takers.map((bound) => bound.groupId))];
    this.cache.set(`${kind} ${type}`, groups);
    return groups;
  }
}

/**
 * Makes the group and its bindings; only ever adds, because a replica of the previous release may still listen.
 * @returns the group's id
 */
export async function declareGroup(
  client: PoolClient,
  group: string,
  generation: number,
  partitions: number,
  bindings: Binding[],
): Promise<number> {
  await refuseLeftovers(client, group, generation);
  const { rows } = await client.query(
    `INSERT INTO consumer_group (name, generation) VALUES ($1, $2)
         ON CONFLICT (name, generation) DO UPDATE SET name = excluded.name RETURNING id`,
    [group, generation],
  );
  const id: number = rows[0].id;
  await client.query(
    `INSERT INTO delivered (group_id, partition) SELECT $1, generate_series(0, $2 - 1) ON CONFLICT DO NOTHING`,
    [id, partitions],
  );
  const added = await client.query(
    `INSERT INTO binding (group_id, kind, pattern) SELECT $1, * FROM unnest($2::text[], $3::text[])
         ON CONFLICT DO NOTHING`,
    [id, bindings.map((binding) => binding.kind), bindings.map((binding) => binding.pattern)],
  );
  if (added.rowCount) await client.query('UPDATE topology SET version = version + 1');
  return id;
}

// Changing the number of partitions is drain and switch: nothing of the old generation may be left behind unread.
async function refuseLeftovers(client: PoolClient, group: string, generation: number): Promise<void> {
  const old = await client.query<{ id: number; generation: number; waiting: number }>(
    `SELECT g.id, g.generation, (SELECT count(*) FROM delivery d WHERE d.group_id = g.id)::int AS waiting
       FROM consumer_group g WHERE g.name = $1 AND g.generation < $2`,
    [group, generation],
  );
  for (const { generation: before, waiting } of old.rows) {
    if (waiting > 0) throw leftovers(group, before, waiting);
  }
  await client.query('DELETE FROM consumer_group WHERE name = $1 AND generation < $2', [group, generation]);
}
