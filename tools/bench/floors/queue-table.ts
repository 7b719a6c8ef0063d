import { Client } from 'pg';

const each = 100;

/**
 * The floor of messaging over PostgreSQL: rows of 1 KiB, inserted a hundred at a time into one table, each hundred with its own
 * commit, and a reader that deletes up to two hundred at a time and reads what it deletes. Nothing but the queue.
 */
export async function measureQueueTableFloor(url: string, seconds: number): Promise<{ opsPerSecond: number }> {
  const [writer, reader] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([writer.connect(), reader.connect()]);
  try {
    await writer.query(`DROP TABLE IF EXISTS queue;
      CREATE TABLE queue (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body text NOT NULL) WITH (autovacuum_vacuum_scale_factor = 0,
        autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_cost_delay = 0);
      ALTER TABLE queue ALTER COLUMN body SET STORAGE EXTERNAL`);
    await reader.query('SET enable_seqscan = off; SET synchronous_commit = off');
    const bodies = Array.from({ length: each }, () => 'x'.repeat(1024));
    let got = 0;
    let reading = true;
    const readAll = (async () => {
      while (reading) {
        const { rowCount } = await reader.query({
          name: 'take',
          text: `DELETE FROM queue WHERE id = ANY (ARRAY (SELECT id FROM queue ORDER BY id LIMIT 200)) RETURNING id, body`,
        });
        got += rowCount ?? 0;
        if (!rowCount) await new Promise((resolve) => setTimeout(resolve, 1));
      }
    })();
    const write = async (until: number): Promise<number> => {
      let sent = 0;
      for (; performance.now() < until; sent += each)
        await writer.query({
          name: 'put',
          text: 'INSERT INTO queue (body) SELECT unnest($1::text[])',
          values: [bodies],
        });
      return sent;
    };
    const arrived = async (count: number): Promise<void> => {
      while (got < count) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    await arrived(await write(performance.now() + 500)); // warm-up
    got = 0;
    const began = performance.now();
    await arrived(await write(began + seconds * 1000));
    const took = (performance.now() - began) / 1000;
    reading = false;
    await readAll;
    return { opsPerSecond: got / took };
  } finally {
    await Promise.all([writer.end(), reader.end()]);
  }
}
