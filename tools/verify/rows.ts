import { Client } from 'pg';
import type { VerifyContext } from './contract';

type Database = Parameters<VerifyContext['databaseUrl']>[0];

/** Reads rows of a service's database; the session can change nothing. */
export async function rows<T = Record<string, string>>(
  context: VerifyContext,
  service: Database,
  text: string,
): Promise<T[]> {
  const client = new Client({
    connectionString: context.databaseUrl(service),
    options: '-c default_transaction_read_only=on',
  });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
