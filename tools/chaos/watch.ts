import { Client } from 'pg';
import type { RabbitmqServer } from '../../libs/testing/src/rabbitmq';
import type { Installation } from '../launcher/installation';
import { type ServiceName, serviceNames, services } from '../launcher/services';

type Database = Parameters<Installation['databaseUrl']>[0];

const keeping = serviceNames.filter((name) => services[name].database);

/** Looks into the databases of a running installation, from outside. */
export class Watch {
  private constructor(
    private readonly instance: string,
    private readonly clients: Map<Database, Client>,
    private readonly broker?: RabbitmqServer,
  ) {}

  /** @param broker the RabbitMQ that it stands on; without one messages go through the database */
  static async open(installation: Installation, broker?: RabbitmqServer): Promise<Watch> {
    const names: Database[] = [...(broker ? [] : ['broker' as const]), ...keeping];
    const clients = new Map<Database, Client>();
    for (const name of names) {
      const client = new Client({ connectionString: installation.databaseUrl(name) });
      await client.connect();
      clients.set(name, client);
    }
    return new Watch(installation.instance, clients, broker);
  }

  /** Orders that are neither at their end nor wait for a person or for stock. */
  async inFlight(): Promise<number> {
    const [number] = await this.numbers(
      'order-to-cash',
      `SELECT count(*) FROM sales_order WHERE state NOT IN ('closed', 'rejected', 'cancelled', 'on-hold', 'backordered')`,
    );
    return number;
  }

  /** Messages that a service has not sent, and messages for it that it has not handled. */
  async messagesOf(service: ServiceName): Promise<{ outbox: number; inbox: number }> {
    const [[outbox, held], queued] = await Promise.all([
      this.numbers(service, 'SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM parked WHERE resolved_at IS NULL)'),
      this.queued(service),
    ]); // prettier-ignore
    return { outbox, inbox: queued + held };
  }

  /** Messages that no service has sent yet. */
  async outboxes(): Promise<number> {
    const counts = await Promise.all(keeping.map((name) => this.numbers(name, 'SELECT count(*) FROM outbox')));
    return counts.reduce((all, [count]) => all + count, 0);
  }

  private async queued(service: ServiceName): Promise<number> {
    if (this.broker) {
      const depths = await this.broker.depths();
      const own = [...depths].filter(([queue]) => queue.startsWith(`${this.instance}.${service}.g`));
      return own.reduce((all, [, messages]) => all + messages, 0);
    }
    const [count] = await this.numbers('broker', `SELECT count(*) FROM delivery d JOIN consumer_group g ON g.id = d.group_id WHERE g.name = '${service}'`);
    return count;
  } // prettier-ignore

  /** Where everything stands, in one line: for a person who looks for what is stuck. */
  async standing(): Promise<string> {
    const { rows: states } = await this.clients
      .get('order-to-cash')!
      .query('SELECT state, count(*)::int AS n FROM sales_order GROUP BY 1 ORDER BY 1');
    const messages = await Promise.all(
      keeping.map(async (name) => {
        const { outbox, inbox } = await this.messagesOf(name);
        return outbox + inbox > 0 ? [`${name} outbox ${outbox} inbox ${inbox}`] : [];
      }),
    );
    return [...states.map(({ state, n }) => `${n} ${state}`), ...messages.flat()].join(', ');
  }

  /** Every order by the number that its channel gave it, with its state. */
  async orders(): Promise<{ number: string; state: string }[]> {
    const { rows } = await this.clients
      .get('order-to-cash')!
      .query(`SELECT substring(channel_order_number FROM '\\d{6}$') AS number, state FROM sales_order`);
    return rows;
  }

  /** Files for partners that are written and not delivered. */
  async undelivered(): Promise<string[]> {
    const { rows } = await this.clients
      .get('edi')!
      .query(
        `SELECT name, partner FROM outgoing_file WHERE delivered_at IS NULL AND parked_at IS NULL ORDER BY number`,
      );
    return rows.map(({ name, partner }) => `${name} for ${partner} is written and not delivered`);
  }

  async close(): Promise<void> {
    await Promise.all([...this.clients.values()].map((client) => client.end()));
  }

  private async numbers(database: Database, text: string): Promise<number[]> {
    const { rows } = await this.clients.get(database)!.query<unknown[]>({ text, rowMode: 'array' });
    return rows[0].map(Number);
  }
}
