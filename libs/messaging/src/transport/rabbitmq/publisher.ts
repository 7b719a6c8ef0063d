import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { type Topology, partitionOf } from '../topology';
import type { OutgoingMessage, PublishOutcome } from '../transport';
import { Names } from './names';

/** Publishes with confirms on one channel; commands are mandatory, so that the broker returns what no queue takes. */
export class Publisher {
  private channel?: ConfirmChannel;
  private readonly returned = new Set<string>();
  private readonly names: Names;

  constructor(private readonly topology: Topology) {
    this.names = new Names(topology);
  }

  async open(model: ChannelModel): Promise<void> {
    const channel = await model.createConfirmChannel();
    channel.on('error', () => {});
    channel.on('close', () => {
      if (this.channel === channel) this.channel = undefined;
    });
    channel.on('return', (message) => this.returned.add(message.properties.messageId));
    for (const kind of ['event', 'command'] as const) {
      await channel.assertExchange(this.names.exchange(kind), 'topic', { durable: true });
    }
    this.channel = channel;
  }

  async publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]> {
    const channel = this.channel;
    if (!channel) throw new Error('RabbitMQ is not connected');
    return Promise.all(messages.map((message) => this.publishOne(channel, message)));
  }

  private publishOne(channel: ConfirmChannel, message: OutgoingMessage): Promise<PublishOutcome> {
    const { id, type, kind, key, body } = message;
    const routingKey = this.names.routingKey(type, partitionOf(key, this.topology.partitions));
    const properties = {
      persistent: true,
      mandatory: kind === 'command',
      messageId: id,
      type,
      contentType: 'application/cloudevents+json; charset=utf-8',
      headers: { partitionkey: key },
    };
    return new Promise((resolve, reject) => {
      channel.publish(this.names.exchange(kind), routingKey, Buffer.from(body), properties, (error: Error | null) => {
        if (this.returned.delete(id))
          resolve('unroutable'); // the return comes before the confirm
        else if (!error) resolve('confirmed');
        else if (error.message === 'message nacked') resolve('nacked');
        else reject(error); // the channel closed: nothing is known
      });
    });
  }
}
