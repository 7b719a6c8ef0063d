import type { Lease, Tx } from '@crossdock/persistence';
import { leaseLost } from '@crossdock/persistence';
import type { Message } from './decode';

// One round trip: the fence, the marks, and the keys that are held back.
const gate = `
  WITH fence AS MATERIALIZED (
    SELECT 1 FROM lease l JOIN unnest($1::text[], $2::text[], $3::int[]) AS mine (name, owner, epoch)
        ON l.name = mine.name AND l.owner = mine.owner AND l.epoch = mine.epoch FOR KEY SHARE OF l),
  fresh AS (
    INSERT INTO inbox (day, message_id) SELECT * FROM unnest($4::date[], $5::uuid[]) ON CONFLICT DO NOTHING
    RETURNING message_id)
  SELECT (SELECT count(*) FROM fence)::int AS fenced,
         ARRAY (SELECT message_id FROM fresh) AS fresh,
         ARRAY (SELECT DISTINCT key FROM parked WHERE resolved_at IS NULL AND key = ANY ($6::text[])) AS held`;

export interface Gate {
  /** Ids that had not been done before. */
  fresh: Set<string>;
  /** Keys with a parked message: whatever follows lines up behind it. */
  held: Set<string>;
}

/**
 * Marks the messages as done in this transaction and says which of them are new. Refuses a replica that has lost a lease.
 * @throws DomainError `conflict` `LEASE_LOST`
 */
export async function passGate(tx: Tx, leases: Lease[], messages: Message[]): Promise<Gate> {
  const [row] = await tx.query<{ fenced: number; fresh: string[]; held: string[] }>(gate, [
    leases.map((lease) => lease.name),
    leases.map((lease) => lease.owner),
    leases.map((lease) => lease.epoch),
    messages.map((message) => message.day),
    messages.map((message) => message.envelope.id),
    [...new Set(messages.map((message) => message.key))],
  ]);
  if (row.fenced !== leases.length) throw leaseLost(leases);
  return { fresh: new Set(row.fresh), held: new Set(row.held) };
}

const dayMs = 86_400_000;

/** True when the inbox has a day for the message: not older than the replay horizon, not from beyond tomorrow. */
export function isWithinHorizon({ day }: Message, inboxDays: number, now = Date.now()): boolean {
  const daysAgo = (Math.floor(now / dayMs) * dayMs - Date.parse(day)) / dayMs;
  return daysAgo < inboxDays && daysAgo >= -1;
}
