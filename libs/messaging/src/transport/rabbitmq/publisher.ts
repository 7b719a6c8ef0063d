import { Logger } from '@nestjs/common';
import type { ChannelModel, ConfirmChannel } from 'amqplib';
import { type Topology, partitionOf } from '../topology';
import type { OutgoingMessage, PublishOutcome } from '../transport';
import { Names } from './names';

/** A queue without a leader confirms nothing until it has one again. */
const confirmMs = 10_000;

/** Publishes with confirms on one channel; commands are mandatory, so that the broker returns what no queue takes. */
export class Publisher {
  private readonly logger = new Logger(Publisher.name);
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

  /** What the broker says nothing about in time counts as refused: one sick queue holds back its own keys, not the relay. */
  publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]> {
    const channel = this.channel;
    if (!channel) return Promise.reject(new Error('RabbitMQ is not connected'));
    if (messages.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      const outcomes: PublishOutcome[] = messages.map(() => 'nacked');
      let undecided = messages.length;
      const giveUp = setTimeout(() => {
        this.logger.warn(
          `RabbitMQ has not confirmed ${undecided} message(s) in ${confirmMs / 1000} s: their keys wait`,
        );
        resolve(outcomes);
      }, confirmMs);
      messages.forEach((message, index) =>
        this.send(channel, message, (outcome, error) => {
          if (outcome) outcomes[index] = outcome;
          if (error || --undecided === 0) clearTimeout(giveUp);
          if (error) reject(error);
          else if (undecided === 0) resolve(outcomes);
        }),
      );
    });
  }

  private send(
    channel: ConfirmChannel,
    { id, type, kind, key, body }: OutgoingMessage,
    decided: (outcome?: PublishOutcome, error?: Error) => void,
  ): void {
    const routingKey = this.names.routingKey(type, partitionOf(key, this.topology.partitions));
    const properties = {
      persistent: true,
      mandatory: kind === 'command',
      messageId: id,
      type,
      contentType: 'application/cloudevents+json; charset=utf-8',
      headers: { partitionkey: key },
    };
    channel.publish(this.names.exchange(kind), routingKey, Buffer.from(body), properties, (error: Error | null) => {
      if (this.returned.delete(id))
        decided('unroutable'); // the return comes before the confirm
      else if (!error) decided('confirmed');
      else if (error.message === 'message nacked') decided('nacked');
      else decided(undefined, error); // the channel closed: nothing is known
    });
  }
}
