import { Client } from 'pg';

const patienceMs = 10_000;

/** @throws Error that names the variable and the place when no PostgreSQL answers there, or it may not make databases */
export async function refuseUnusableDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patienceMs });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SELECT rolcreatedb OR rolsuper AS able, rolname AS name FROM pg_roles WHERE rolname = current_user');
    if (!rows[0].able) throw new Error(`${rows[0].name} may not create databases there: ALTER ROLE ${rows[0].name} CREATEDB`);
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

function whatOf(url: string, { code, message }: NodeJS.ErrnoException): string {
  const { host } = new URL(url);
  return ['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(code ?? '')
    ? `nothing answers at ${host} (${code})`
    : `${host} says: ${message || code}`;
}
