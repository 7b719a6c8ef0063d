import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type ServiceName, serviceNames, services } from '../../launcher/services';
import type { Installation } from '../../launcher/installation';

const pollMs = 50;
const patienceMs = 600_000;

/** Looks into the services' databases, from outside. */
export class Ledger {
  private constructor(private readonly clients: Map<ServiceName, Client>) {}

  static async open(installation: Installation): Promise<Ledger> {
    const clients = new Map<ServiceName, Client>();
    for (const name of serviceNames.filter((each) => services[each].database)) {
      const client = new Client({ connectionString: installation.databaseUrl(name) });
      await client.connect();
      clients.set(name, client);
    }
    return new Ledger(clients);
  }

  /**
   * Waits until no order is under way any more.
   * @returns when the last journal row was seen to have been committed, on the clock of `performance.now()`, at most one poll late
   * @throws Error when an order was refused, or when nothing moves for ten minutes
   */
  async settled(): Promise<number> {
    let posted = -1;
    let at = performance.now();
    while (performance.now() - at < patienceMs) {
      const now = await this.number('erp', "SELECT count(*) FROM journal_entry WHERE source = 'invoice'");
      if (now !== posted) [posted, at] = [now, performance.now()];
      const open = await this.number('order-to-cash', "SELECT count(*) FROM sales_order WHERE state <> 'closed'");
      if (open === 0) return at;
      await sleep(pollMs);
    }
    throw new Error(`orders do not come to an end: ${await this.states()}`);
  }

  posted(): Promise<number> {
    return this.number('erp', 'SELECT count(DISTINCT order_id) FROM invoice');
  }

  /** Messages that services have taken in: one for each service that listens. */
  async messages(): Promise<number> {
    const counts = await Promise.all(
      [...this.clients.keys()].map((name) => this.number(name, 'SELECT count(*) FROM inbox')),
    );
    return counts.reduce((all, count) => all + count, 0);
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end()));
  }

  private async states(): Promise<string> {
    const { rows } = await this.clients
      .get('order-to-cash')!
      .query('SELECT state, count(*)::int AS n FROM sales_order GROUP BY 1');
    return rows.map(({ state, n }) => `${n} ${state}`).join(', ');
  }

  private async number(service: ServiceName, text: string): Promise<number> {
    return Number((await this.clients.get(service)!.query({ text, rowMode: 'array' })).rows[0][0]);
  }
}
