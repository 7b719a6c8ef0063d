import type { Databases } from './databases';

const intakes = `('order.submit.v1', 'purchase-order.received.v1')`;

/**
 * Orders whose message order-to-cash could not take: it is parked with a reason, or a person has discarded it. By key, `channel:channel
 * order number`; those of partners by the id of their document, too. The case remembers what was discarded longer than the table does.
 */
export async function setAside(databases: Databases): Promise<Set<string>> {
  const parked = await databases.rows<{ key: string; document: string | null }>(
    'order-to-cash',
    `SELECT key, envelope->'data'->>'documentId' AS document FROM parked WHERE type IN ${intakes} AND status <> 'replayed' AND reason <> ''`,
  );
  const discarded = await databases.rows(
    'operations',
    `SELECT facts->>'key' AS key FROM exception WHERE service = 'order-to-cash' AND stage = 'parked-message'
       AND facts->>'type' IN ${intakes} AND status = 'closed' AND resolution LIKE 'discarded by %'`,
  );
  return new Set([...parked.flatMap(({ key, document }) => [key, document ?? key]), ...discarded.map(({ key }) => key)]);
} // prettier-ignore
