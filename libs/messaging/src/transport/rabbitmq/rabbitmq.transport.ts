import type { Topology } from '../topology';
import type { Binding, OutgoingMessage, PublishOutcome, Subscription, Transport, TransportHealth } from '../transport';
import { Names } from './names';
import { Publisher } from './publisher';
import { RabbitmqConnection } from './rabbitmq.connection';
import { RabbitmqSubscription, type Source } from './rabbitmq.subscription';
import { declareQueues } from './rabbitmq.topology';

/**
 * Topic exchanges, a quorum queue per group and partition, publisher confirms, manual acknowledgement. Written to the
 * rules of RabbitMQ 4.x (nothing transient, mirrored or globally prefetched), runs from 3.10 on.
 */
export class RabbitmqTransport implements Transport {
  readonly name = 'rabbitmq';
  readonly atomic = false;
  private readonly publishing: RabbitmqConnection;
  private readonly consuming: RabbitmqConnection;
  private readonly publisher: Publisher;
  private readonly names: Names;
  private readonly subscriptions = new Set<RabbitmqSubscription>();

  constructor(
    url: string,
    private readonly topology: Topology,
  ) {
    this.names = new Names(topology);
    this.publisher = new Publisher(topology);
    // Two connections, so that a broker that throttles publishers does not hold up acknowledgements.
    this.publishing = new RabbitmqConnection(url, `${topology.instance} publisher`);
    this.consuming = new RabbitmqConnection(url, `${topology.instance} consumer`);
  }

  async start(): Promise<void> {
    await this.publishing.whenUp((model) => this.publisher.open(model));
    await Promise.all([this.publishing.start(), this.consuming.start()]);
  }

  publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]> {
    return this.publisher.publish(messages);
  }

  async declare(group: string, bindings: Binding[]): Promise<void> {
    let problem: unknown = new Error('RabbitMQ is not connected');
    const detach = await this.consuming.whenUp(async (model) => {
      problem = undefined;
      await declareQueues(model, this.topology, group, bindings).catch((error) => (problem = error));
    });
    detach();
    if (problem) throw problem;
  }

  subscribe(group: string, partitions: number[], prefetch: number): Promise<Subscription> {
    const sources = partitions.map((partition) => ({ partition, queue: this.names.queue(group, partition) }));
    return this.open(sources, prefetch);
  }

  /** Every replica takes part: what is dead has no order to keep. */
  deadLetters(group: string): Promise<Subscription> {
    return this.open([{ queue: this.names.deadLetterQueue(group), partition: -1 }], 20);
  }

  health(): TransportHealth {
    const [publishing, consuming] = [this.publishing.state, this.consuming.state];
    return publishing.connected ? consuming : publishing;
  }

  async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.close()));
    await Promise.all([this.publishing.close(), this.consuming.close()]);
  }

  private async open(sources: Source[], prefetch: number): Promise<Subscription> {
    const subscription = new RabbitmqSubscription(sources, prefetch, (error) => this.consuming.reject(error));
    this.subscriptions.add(subscription);
    const detach = await this.consuming.whenUp((model) => subscription.open(model));
    subscription.attach(() => {
      detach();
      this.subscriptions.delete(subscription);
    });
    return subscription;
  }
}
