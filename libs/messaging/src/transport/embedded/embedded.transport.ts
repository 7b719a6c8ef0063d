import { Logger } from '@nestjs/common';
import { Pool, type PoolClient } from 'pg';
import { fitting, statement } from '@crossdock/persistence';
import { type Topology, partitionOf } from '../topology';
import type { Binding, OutgoingMessage, PublishOutcome, Subscription, Transport, TransportHealth } from '../transport';
import { Bindings, declareGroup } from './bindings';
import { EmbeddedSubscription } from './embedded.subscription';
import { prepareBroker } from './schema';
import { fanOut } from './statements';
import { WakeUpChannel } from './wake-up-channel';

// Queue tables are empty or full within a second; their statistics are never right, their indexes always are.
const readByIndex =
  '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan -c jit=off';

/** Queues in tables of a PostgreSQL database of their own. One statement publishes a whole batch, or nothing. */
export class EmbeddedTransport implements Transport {
  readonly name = 'embedded';
  readonly atomic = true;
  private readonly logger = new Logger(EmbeddedTransport.name);
  private readonly publishing: Pool;
  private readonly consuming: Pool;
  private readonly channel: WakeUpChannel;
  private readonly groups = new Map<string, number>();
  private readonly subscriptions = new Set<EmbeddedSubscription>();
  private bindings?: Bindings;
  private problem?: string = 'not started';

  constructor(
    private readonly url: string,
    private readonly topology: Topology,
  ) {
    this.publishing = this.pool(2, '');
    // A lost acknowledgement is a duplicate that the inbox suppresses: it need not wait for the disk.
    this.consuming = this.pool(8, `-c synchronous_commit=off ${readByIndex}`);
    this.channel = new WakeUpChannel(url, (groups) => this.wake(groups));
  }

  async start(): Promise<void> {
    await prepareBroker(this.url);
    await this.channel.open();
    this.problem = undefined;
  }

  async publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]> {
    try {
      for (;;) {
        const bindings = (this.bindings ??= await Bindings.load(this.publishing, this.topology.generation));
        const outcomes = await this.publishUnder(bindings, messages);
        this.problem = undefined;
        if (outcomes) return outcomes;
        this.bindings = undefined; // somebody bound a queue meanwhile
      }
    } catch (error) {
      this.problem = (error as Error).message;
      throw error;
    }
  }

  async declare(group: string, bindings: Binding[]): Promise<void> {
    const { generation, partitions } = this.topology;
    const client = await this.publishing.connect();
    try {
      const id = await inTransaction(client, async () => {
        await client.query('LOCK TABLE topology IN EXCLUSIVE MODE');
        return declareGroup(client, group, generation, partitions, bindings);
      });
      this.groups.set(group, id);
    } finally {
      client.release();
    }
  }

  async subscribe(group: string, partitions: number[]): Promise<Subscription> {
    const groupId = this.groups.get(group);
    if (groupId === undefined) throw new Error(`group ${group} has not been declared`);
    const subscription = await EmbeddedSubscription.open(this.consuming, groupId, partitions, () =>
      this.subscriptions.delete(subscription),
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  async deadLetters(): Promise<undefined> {
    return undefined; // no delivery limit here: what crashes a consumer comes back alone, marked as redelivered
  }

  health(): TransportHealth {
    return { connected: this.problem === undefined, detail: this.problem };
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await this.channel.close();
    await Promise.all([this.publishing.end(), this.consuming.end()]);
  }

  /** Undefined when the bindings have changed under it: then nothing has happened. */
  private async publishUnder(bindings: Bindings, messages: OutgoingMessage[]): Promise<PublishOutcome[] | undefined> {
    const held = new Set<string>();
    const outcomes = messages.map(({ kind, type, key }): PublishOutcome => {
      if (held.has(key)) return 'nacked'; // not before its predecessor
      if (kind === 'event' || bindings.groupsFor(kind, type).length > 0) return 'confirmed';
      held.add(key);
      return 'unroutable';
    });
    if (held.size > 0 && !(await this.isCurrent(bindings))) return undefined;
    const taken = messages.filter((_, index) => outcomes[index] === 'confirmed');
    const routes = taken.flatMap(({ kind, type }, index) =>
      bindings.groupsFor(kind, type).map((groupId) => ({ groupId, n: index + 1 })),
    );
    if (routes.length === 0) return (await this.isCurrent(bindings)) ? outcomes : undefined;
    const { rowCount } = await this.publishing.query(statement(fanOut, this.columns(bindings.version, routes, taken)));
    if (rowCount === 0) return undefined;
    this.tell(new Set(routes.map((route) => route.groupId)));
    return outcomes;
  }

  private async isCurrent(bindings: Bindings): Promise<boolean> {
    const { rows } = await this.publishing.query(statement('SELECT version FROM topology'));
    return rows[0].version === bindings.version;
  }

  private columns(version: number, routes: { groupId: number; n: number }[], messages: OutgoingMessage[]): unknown[] {
    return [
      version,
      routes.map((route) => route.groupId),
      routes.map((route) => route.n),
      messages.map((message) => partitionOf(message.key, this.topology.partitions)),
      messages.map((message) => message.id),
      messages.map((message) => message.type),
      messages.map((message) => message.key),
      messages.map((message) => message.body),
    ];
  }

  // After the commit and on its own: a NOTIFY inside the publishing transaction would make all publishers of the
  // installation take turns, each with its flush to disk.
  private tell(groups: Set<number>): void {
    const text = `SELECT pg_notify('delivery', $1)`;
    this.publishing.query(statement(text, [[...groups].join()])).catch(() => {}); // the slow poll finds them
  }

  private wake(groups?: number[]): void {
    for (const subscription of this.subscriptions) {
      if (!groups || groups.includes(subscription.groupId)) subscription.wake();
    }
  }

  private pool(max: number, options: string): Pool {
    const pool = new Pool({
      connectionString: this.url,
      max: fitting(max),
      options,
      application_name: 'crossdock broker',
      keepAlive: true,
    });
    pool.on('error', (error) => this.logger.warn(`connection to the broker's database lost: ${error.message}`));
    return pool;
  }
}

async function inTransaction<T>(client: PoolClient, work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN');
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}
