import { Client } from 'pg';

/** @throws Error unless every message has had its effect once, those of each key in order */
export async function checkPages(database: string, server: string, expected: number): Promise<void> {
  const url = new URL(server);
  url.pathname = `/${database}`;
  const client = new Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT count(*)::int AS pages, count(*) FILTER (WHERE page <> turn)::int AS misplaced
        FROM (SELECT page, row_number() OVER (PARTITION BY book ORDER BY n) AS turn FROM page) p`);
    const [{ pages, misplaced }] = rows;
    if (pages !== expected || misplaced > 0)
      throw new Error(`${pages} of ${expected} messages had their effect, ${misplaced} of them not in their turn`);
  } finally {
    await client.end();
  }
}
