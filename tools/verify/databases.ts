import { Client } from 'pg';
import type { VerifyContext } from './contract';

type Database = Parameters<VerifyContext['databaseUrl']>[0];

/** The services that keep rows of business and send messages. */
export const keepers = [
  'erp', 'wms', 'edi', 'tax', 'inventory-availability', 'order-to-cash', 'marketplace', 'operations',
] as const; // prettier-ignore

/** Columns come as text, so that no amount passes through a float; JSON comes parsed. */
export type Row = Record<string, string>;

/** One read-only connection to each database, opened when it is first asked; it answers one question at a time. */
export class Databases {
  private readonly clients = new Map<Database, Client>();
  private readonly answers = new Map<Database, Promise<unknown>>();

  constructor(private readonly context: VerifyContext) {}

  rows<T = Row>(service: Database, text: string): Promise<T[]> {
    const before = this.answers.get(service) ?? this.open(service);
    const answer = before.then(async () => (await this.clients.get(service)!.query(text)).rows as T[]);
    this.answers.set(service, answer);
    return answer;
  }

  /** The same statement in every service: each row with the service's name. */
  async everywhere<T = Row>(text: string): Promise<(T & { service: string })[]> {
    const found = await Promise.all(
      keepers.map(async (service) => (await this.rows<T>(service, text)).map((row) => ({ ...row, service }))),
    );
    return found.flat();
  }

  async close(): Promise<void> {
    await Promise.allSettled(this.answers.values());
    await Promise.all([...this.clients.values()].map((client) => client.end()));
  }

  private async open(service: Database): Promise<void> {
    const client = new Client({
      connectionString: this.context.databaseUrl(service),
      options: '-c default_transaction_read_only=on',
    });
    await client.connect();
    this.clients.set(service, client);
  }
}
