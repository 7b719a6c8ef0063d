import { Client } from 'pg';

const patienceMs = 10_000;

/** What one service may open at most: its pool and its relay; the embedded transport's pools and its channel on top. */
const connectionsOf = { service: 8 + 1, embedded: 2 + 8 + 1 };
/** Migrations, `verify` and whoever looks. */
const spare = 10;

/** How many connections so many services need when all of them are busy. */
export const connectionsNeeded = (services: number, transport: 'embedded' | 'rabbitmq'): number =>
  services * (connectionsOf.service + (transport === 'embedded' ? connectionsOf.embedded : 0)) + spare;

/**
 * @throws Error that names the variable and the place when no PostgreSQL answers there, it may not make databases, or has too few
 * connections
 */
export async function refuseUnusableDatabase(url: string, services: number, transport: 'embedded' | 'rabbitmq'): Promise<void> {
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
    const needed = connectionsNeeded(services, transport);
    if (ours < needed) throw new Error(tooFew(most, ours, needed, connectionsNeeded(services, 'rabbitmq')));
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
