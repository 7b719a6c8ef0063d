import { check } from './check';
import type { Check, VerifyContext } from './contract';
import type { Databases } from './databases';

/** No outbox row, delivery, parked message, unanswered request or expired lease is left without a reason. */
export async function messages(databases: Databases, { transport }: VerifyContext): Promise<Check[]> {
  const [waiting, parked, leases, requests, cases] = await Promise.all([
    databases.everywhere(`SELECT id::text, type, key, problem FROM outbox ORDER BY id LIMIT 1000`),
    databases.everywhere(`SELECT id, type, key, status, reason, owner_role AS owner, next_attempt_at AS next FROM parked WHERE resolved_at IS NULL ORDER BY position LIMIT 1000`),
    databases.everywhere(`SELECT name, owner, expires_at::text AS expired FROM lease WHERE owner IS NOT NULL AND expires_at < clock_timestamp() - interval '1 minute'`),
    databases.rows('order-to-cash', `SELECT caller, key, created_at::text AS since FROM idempotency_key WHERE state = 'running'`),
    databases.rows('operations', 'SELECT id FROM exception'),
  ]); // prettier-ignore
  const opened = new Set(cases.map(({ id }) => id));
  const heads = new Set(parked.filter(({ status }) => status !== 'queued-behind').map(({ service, key }) => `${service} ${key}`));
  return [
    check('no message waits to be sent', waiting, ({ service, id, type, key, problem }) => `${service}: outbox row ${id}, ${type} of ${key}, is not sent${problem ? `: ${problem}` : ''}`),
    ...(transport === 'embedded' ? [check('no message waits to be handled', await undelivered(databases), ({ group, id, type, key }) => `${group}: delivery ${id}, ${type} of ${key}, is not handled`)] : []),
    check('no message is parked without a reason', parked, ({ service, id, type, key, status, reason, owner, next }) => {
      const name = `${service}: ${type} of ${key} (${id})`;
      if (status === 'queued-behind') return heads.has(`${service} ${key}`) ? undefined : `${name} waits behind nothing`;
      if (status === 'waiting') return next && reason ? undefined : `${name} is to be tried again at no time`;
      return reason && owner && opened.has(id) ? undefined : `${name} is parked without ${reason ? (owner ? 'a case' : 'an owner') : 'a reason'}`;
    }),
    check('no request is left unanswered', requests, ({ caller, key, since }) => `${caller}'s key ${key} is running since ${since}`),
    check('no lease expired in somebody’s hands', leases, ({ service, name, owner, expired }) => `${service}: lease ${name} of ${owner} expired at ${expired}`),
  ];
} // prettier-ignore

/** A row is taken out after its message was handled: one that its inbox knows is only not swept up yet. */
async function undelivered(databases: Databases) {
  const left = await databases.rows(
    'broker',
    `SELECT g.name AS group, d.id::text, d.message_id AS message, d.type, d.key FROM delivery d JOIN consumer_group g ON g.id = d.group_id ORDER BY d.id LIMIT 1000`,
  );
  if (left.length === 0) return left;
  const ids = left.flatMap(({ message }) => (message ? [`'${message}'`] : []));
  const known = ids.length > 0 ? await databases.everywhere(`SELECT message_id AS id FROM inbox WHERE message_id IN (${ids.join(', ')})`) : []; // prettier-ignore
  const handled = new Set(known.map(({ service, id }) => `${service} ${id}`));
  return left.filter(({ group, message }) => !handled.has(`${group} ${message}`));
}
