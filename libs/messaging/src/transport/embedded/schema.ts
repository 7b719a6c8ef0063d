import { ensureDatabase, withAdvisoryLock } from '@crossdock/persistence';

// Queue rows live for milliseconds: vacuum by count, and never compress or move a body out of its row below a page.
const queueSettings = `
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_vacuum_insert_threshold = -1,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 1000000,
  autovacuum_vacuum_cost_delay = 0, toast_tuple_target = 8160`;

/** Applied in order, each once; only ever appended to. */
const steps = [
  `CREATE TABLE topology (version integer NOT NULL);
   INSERT INTO topology VALUES (0);
   CREATE TABLE consumer_group (
     id smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     name text NOT NULL,
     generation smallint NOT NULL,
     UNIQUE (name, generation)
   );
   CREATE TABLE binding (
     group_id smallint NOT NULL REFERENCES consumer_group ON DELETE CASCADE,
     kind text NOT NULL,
     pattern text NOT NULL,
     PRIMARY KEY (group_id, kind, pattern)
   );
   CREATE TABLE delivery (
     group_id smallint NOT NULL,
     partition smallint NOT NULL,
     id bigint GENERATED ALWAYS AS IDENTITY,
     message_id uuid,
     type text NOT NULL,
     key text NOT NULL,
     body text NOT NULL,
     PRIMARY KEY (group_id, partition, id)
   ) WITH (${queueSettings});
   ALTER TABLE delivery ALTER COLUMN body SET STORAGE EXTERNAL;
   CREATE TABLE delivered (
     group_id smallint NOT NULL REFERENCES consumer_group ON DELETE CASCADE,
     partition smallint NOT NULL,
     up_to bigint NOT NULL DEFAULT 0,
     PRIMARY KEY (group_id, partition)
   ) WITH (fillfactor = 10)`,
];

/** Makes the broker's database when it is missing and brings its tables up to date. */
export async function prepareBroker(url: string): Promise<void> {
  await ensureDatabase(url);
  await withAdvisoryLock(url, 'broker schema', async (client) => {
    await client.query('CREATE TABLE IF NOT EXISTS schema_step (number integer PRIMARY KEY)');
    const { rows } = await client.query('SELECT coalesce(max(number), 0) AS done FROM schema_step');
    for (let number = rows[0].done + 1; number <= steps.length; number++) {
      await client.query(`BEGIN; ${steps[number - 1]}; INSERT INTO schema_step VALUES (${number}); COMMIT`);
    }
  });
}
