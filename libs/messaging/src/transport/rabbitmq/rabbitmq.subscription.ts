import type { Channel, ChannelModel, ConsumeMessage } from 'amqplib';
import { WakeUp } from '../../wake-up';
import type { Delivery, Subscription } from '../transport';

interface RabbitmqDelivery extends Delivery {
  readonly message: ConsumeMessage;
  readonly channel: Channel;
}

/** Queue name and the partition it carries. */
export interface Source {
  queue: string;
  partition: number;
}

const never = 0x7fffffff;

/** One channel with a consumer per queue. What arrives waits here until it is taken; a lost channel empties the wait. */
export class RabbitmqSubscription implements Subscription {
  private readonly wakeUp = new WakeUp();
  private channel?: Channel;
  private waiting: RabbitmqDelivery[] = [];
  private closed = false;
  private detach: () => void = () => {};

  constructor(
    private readonly sources: Source[],
    private readonly prefetch: number,
    private readonly onTrouble: (error: Error) => void,
  ) {}

  attach(detach: () => void): void {
    this.detach = detach;
    if (this.closed) detach();
  }

  async open(model: ChannelModel): Promise<void> {
    if (this.closed) return;
    const channel = await model.createChannel();
    channel.on('error', () => {});
    // Closed meanwhile: a consumer now would be nobody's, and keep what it gets.
    if (this.closed) return channel.close();
    this.waiting = [];
    this.channel = channel;
    channel.on('close', () => this.dropped(channel));
    try {
      await this.consume(channel);
    } catch (error) {
      if (!this.closed) throw error; // else close() has taken the channel away
    }
  }

  private async consume(channel: Channel): Promise<void> {
    await channel.prefetch(this.prefetch, false); // per consumer
    for (const { queue, partition } of this.sources) {
      if (this.closed) return;
      await channel.consume(queue, (message) => this.arrived(channel, partition, message));
    }
  }

  async take(max: number): Promise<Delivery[]> {
    while (this.waiting.length === 0 && !this.closed) await this.wakeUp.sleep(never);
    return this.closed ? [] : this.waiting.splice(0, max);
  }

  ack(deliveries: Delivery[]): void {
    const last = deliveries.at(-1) as RabbitmqDelivery | undefined;
    // They were taken in order of arrival, so everything up to the last one is done. A channel that is gone has
    // already given them back to the queue; the inbox suppresses them when they return.
    if (last && last.channel === this.channel) this.channel.ack(last.message, true);
  }

  async close(): Promise<void> {
    this.closed = true;
    this.detach();
    this.wakeUp.wake();
    await this.channel?.close().catch(() => {});
    this.waiting = [];
  }

  private arrived(channel: Channel, partition: number, message: ConsumeMessage | null): void {
    if (channel !== this.channel) return;
    if (!message) return this.onTrouble(new Error('the broker cancelled a consumer')); // queue deleted or moved
    const { properties, fields } = message;
    this.waiting.push({
      message,
      channel,
      partition,
      redelivered: fields.redelivered,
      type: properties.type ?? fields.routingKey.replace(/\.\d+$/, ''),
      key: String(properties.headers?.partitionkey ?? ''),
      id: properties.messageId,
      body: message.content,
    });
    this.wakeUp.wake();
  }

  private dropped(channel: Channel): void {
    if (channel !== this.channel) return;
    this.channel = undefined;
    this.waiting = [];
    if (!this.closed) this.onTrouble(new Error('a consumer channel closed'));
  }
}
