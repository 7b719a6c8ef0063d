import { Client } from 'pg';

const alreadyThere = new Set(['42P04', '23505']); // duplicate_database, and the race to it

/** Creates the database that the URL names when the server does not have it yet. */
export async function ensureDatabase(url: string): Promise<void> {
  if (await exists(url)) return;
  const maintenance = new URL(url);
  const name = decodeURIComponent(maintenance.pathname.slice(1));
  maintenance.pathname = '/postgres';
  const client = new Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    if (!alreadyThere.has((error as { code: string }).code)) throw error;
  } finally {
    await client.end();
  }
}

async function exists(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === '3D000') return false;
    throw error;
  }
}
