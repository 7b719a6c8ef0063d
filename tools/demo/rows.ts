import { Client } from 'pg';
import type { DemoContext } from './contract';

export type Database = Parameters<DemoContext['databaseUrl']>[0];

/** Reads from one service's own tables. */
export async function rows<T>(context: DemoContext, service: Database, text: string): Promise<T[]> {
  const client = new Client({ connectionString: context.databaseUrl(service) });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

export const one = async <T>(context: DemoContext, service: Database, text: string): Promise<T> =>
  (await rows<T>(context, service, text))[0];

/** The services that send or receive messages. */
export const messengers = [
  'erp',
  'wms',
  'edi',
  'tax',
  'inventory-availability',
  'order-to-cash',
  'marketplace',
  'operations',
] as const;
