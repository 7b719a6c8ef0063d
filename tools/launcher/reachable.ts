import { Client } from 'pg';

const patienceMs = 10_000;

/** Pools of a service: its own, and those of the embedded transport. */
const pools = { own: [8], embedded: [2, 8] };
/** A smaller pool would make a service wait for itself. */
const smallestPool = 3;
/** Migrations, `verify` and whoever looks. */
const spare = 10;

/** How many connections so many services open when all of them are busy: pools of this size at most, the relay, the transport's channel. */
export function connectionsNeeded(services: number, transport: 'embedded' | 'rabbitmq', poolSize = 8): number {
  const each = transport === 'embedded' ? [...pools.own, ...pools.embedded] : pools.own;
  const pooled = each.reduce((sum, size) => sum + Math.min(size, poolSize), 0);
  return services * (pooled + (transport === 'embedded' ? 2 : 1)) + spare;
}

/**
 * @returns how many connections a pool may have, so that all services fit
 * @throws Error that names the variable and the place when no PostgreSQL answers there, it may not make databases, or has too few
 * connections
 */
export async function poolSizeOn(url: string, services: number, transport: 'embedded' | 'rabbitmq'): Promise<number> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SELECT rolcreatedb OR rolsuper AS able, rolname AS name FROM pg_roles WHERE rolname = current_user');
    if (!rows[0].able) throw new Error(`${rows[0].name} may not create databases there: ALTER ROLE ${rows[0].name} CREATEDB`);
    const [{ most, ours }] = (await client.query(
      `SELECT current_setting('max_connections')::int AS most, current_setting('max_connections')::int
         - current_setting('superuser_reserved_connections')::int - coalesce(current_setting('reserved_connections', true)::int, 0) AS ours`,
    )).rows;
    for (let size = pools.own[0]; size >= smallestPool; size--) if (connectionsNeeded(services, transport, size) <= ours) return size;
    throw new Error(tooFew(most, ours, connectionsNeeded(services, transport, smallestPool), connectionsNeeded(services, 'rabbitmq', smallestPool)));
  } catch (error) {
    throw new Error(`DATABASE_URL: ${whatOf(url, error as NodeJS.ErrnoException)}`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
} // prettier-ignore

/** @throws Error that names the variable and the place when no RabbitMQ answers there */
export async function refuseUnusableBroker(url: string): Promise<void> {
  const { connect } = require('amqplib') as typeof import('amqplib');
  try {
    const connection = await connect(url, { timeout: patienceMs });
    await connection.close();
  } catch (error) {
    throw new Error(`AMQP_URL: ${whatOf(url, error as NodeJS.ErrnoException)}`, { cause: error });
  }
}

function tooFew(most: number, ours: number, needed: number, withBroker: number): string {
  const other = withBroker < needed ? `, or set AMQP_URL: then ${withBroker} are enough` : '';
  return `max_connections is ${most}, which leaves us ${ours}, and ${needed} are needed: ALTER SYSTEM SET max_connections = ${needed + 30} and restart it${other}`;
}

function whatOf(url: string, { code, message }: NodeJS.ErrnoException): string {
  const { host } = new URL(url);
  return ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code ?? '')
    ? `nothing answers at ${host} (${code})`
    : `${host} says: ${message || code}`;
}
