/** Fans a batch out to the groups that are bound; happens only under the bindings that the routes were made from. */
export const fanOut = `
  INSERT INTO delivery (group_id, partition, message_id, type, key, body)
  SELECT r.group_id, m.partition, m.message_id, m.type, m.key, m.body
    FROM unnest($2::smallint[], $3::int[]) AS r (group_id, n)
    JOIN unnest($4::smallint[], $5::uuid[], $6::text[], $7::text[], $8::text[]) WITH ORDINALITY
      AS m (partition, message_id, type, key, body, n) USING (n)
   WHERE (SELECT version FROM topology) = $1
   ORDER BY n`;

// By row address: with statistics of a queue, which are never right, the planner may compare every acknowledged message
// with the whole backlog. Nobody else deletes rows of a leased partition, and no row is ever updated.
const acknowledged = (group: string, partitions: string, ids: string) => `
    DELETE FROM delivery WHERE ctid = ANY (ARRAY (
      SELECT d.at FROM unnest(${partitions}::smallint[], ${ids}::bigint[]) AS a (partition, id) CROSS JOIN LATERAL (
        SELECT ctid AS at FROM delivery WHERE group_id = ${group} AND partition = a.partition AND id = a.id OFFSET 0) d))`;

/** Removes what was acknowledged and reads the head of every partition ($5 each), remembering how far was handed out. */
export const removeAndRead = `
  WITH gone AS (${acknowledged('$1', '$3', '$4')}),
  head AS MATERIALIZED (
    SELECT q.* FROM unnest($2::smallint[]) AS p (partition) CROSS JOIN LATERAL (
      SELECT partition, id, message_id, type, key, body FROM delivery
       WHERE group_id = $1 AND partition = p.partition AND id NOT IN (SELECT unnest($4::bigint[]))
       ORDER BY id LIMIT $5) q),
  mark AS (
    UPDATE delivered SET up_to = greatest(up_to, h.id)
      FROM (SELECT partition, max(id) AS id FROM head GROUP BY partition) h
     WHERE delivered.group_id = $1 AND delivered.partition = h.partition)
  SELECT partition, id, message_id, type, key, body FROM head`;

export const remove = acknowledged('$1', '$2', '$3');
