import { Client } from 'pg';

/** Runs the work while this process alone holds the named lock of the database; others wait for their turn. */
export async function withAdvisoryLock<T>(url: string, name: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    return await work(client);
  } finally {
    await client.end(); // the lock ends with its session
  }
}
