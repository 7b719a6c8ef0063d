// One statement for all that a batch writes: on small batches a round trip costs more than its rows.
const history = `
  INSERT INTO process_history (process, instance_id, version, event, from_state, to_state, actor, causation_id)
  SELECT $1, * FROM unnest($6::uuid[], $7::int[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[])`;

const changes = `
  UPDATE process_instance p SET state = c.state, data = c.data, version = c.version, updated_at = now()
    FROM unnest($2::uuid[], $3::text[], $4::jsonb[], $5::int[]) AS c (id, state, data, version)
   WHERE p.process = $1 AND p.id = c.id`;

const timers = `
  INSERT INTO process_timer (process, instance_id, name, due_at)
  SELECT $1, id, name, now() + make_interval(secs => seconds) FROM unnest($13::uuid[], $14::text[], $15::float8[]) AS t (id, name, seconds)
  ON CONFLICT (process, instance_id, name) DO UPDATE SET due_at = excluded.due_at`;

/** States and history. $1 process, $2–$5 instances, $6–$12 history. */
export const update = `WITH changed AS (${changes}) ${history}`;

/** And timers: $13–$15 those set, $16 the instances that left their state. */
export const updateWithTimers = `
  WITH changed AS (${changes}), told AS (${history}), ended AS (
    DELETE FROM process_timer t WHERE process = $1 AND instance_id = ANY($16::uuid[])
       AND NOT EXISTS (SELECT 1 FROM unnest($13::uuid[], $14::text[]) AS s (id, name) WHERE s.id = t.instance_id AND s.name = t.name))
  ${timers}`;

/** New instances, what happened to them at once, their timers; $16 their legal entities. */
export const insert = `
  WITH made AS (
    INSERT INTO process_instance (process, id, state, data, version, legal_entity)
    SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::jsonb[], $5::int[], $16::text[])), told AS (${history})
  ${timers}`;
