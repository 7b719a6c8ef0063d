import type { ChannelModel } from 'amqplib';
import type { Topology } from '../topology';
import type { Binding } from '../transport';
import { leftovers } from '../leftovers';
import { Names } from './names';

/** After so many deliveries without an answer a message kills its consumers: it goes to the dead-letter queue. */
export const deliveryLimit = 50;

/**
 * The group's quorum queues and bindings; only ever adds, because a replica of the previous release may still listen.
 * A single active consumer hands a queue over only after everything that the last one held is back in it.
 */
export async function declareQueues(
  model: ChannelModel,
  topology: Topology,
  group: string,
  bindings: Binding[],
): Promise<void> {
  const names = new Names(topology);
  await refuseLeftovers(model, topology, group);
  const channel = await model.createChannel();
  channel.on('error', () => {});
  for (const kind of ['event', 'command'] as const) {
    await channel.assertExchange(names.exchange(kind), 'topic', { durable: true });
  }
  await channel.assertExchange(names.deadLetterExchange, 'direct', { durable: true });
  await channel.assertQueue(names.deadLetterQueue(group), { durable: true, arguments: { 'x-queue-type': 'quorum' } });
  await channel.bindQueue(names.deadLetterQueue(group), names.deadLetterExchange, group);
  for (let partition = 0; partition < topology.partitions; partition++) {
    const queue = names.queue(group, partition);
    await channel.assertQueue(queue, {
      durable: true,
      arguments: {
        'x-queue-type': 'quorum',
        'x-single-active-consumer': true,
        'x-delivery-limit': deliveryLimit,
        'x-dead-letter-exchange': names.deadLetterExchange,
        'x-dead-letter-routing-key': group,
        'x-dead-letter-strategy': 'at-least-once',
        'x-overflow': 'reject-publish', // at-least-once dead-lettering asks for it
      },
    });
    for (const { kind, pattern } of bindings) {
      await channel.bindQueue(queue, names.exchange(kind), names.bindingKey(pattern, partition));
    }
  }
  await channel.close();
}

// Changing the number of partitions is drain and switch: nothing of the old generation may be left behind unread.
async function refuseLeftovers(model: ChannelModel, topology: Topology, group: string): Promise<void> {
  const names = new Names(topology);
  for (let generation = 1; generation < topology.generation; generation++) {
    for (let partition = 0; partition < 64; partition++) {
      const queue = names.queue(group, partition, generation);
      const waiting = await countOf(model, queue);
      if (waiting === undefined) break;
      if (waiting > 0) throw leftovers(group, generation, waiting);
      const channel = await model.createChannel();
      channel.on('error', () => {});
      await channel.deleteQueue(queue, { ifEmpty: false });
      await channel.close();
    }
  }
}

/** Undefined when there is no such queue; asking for it costs the channel. */
async function countOf(model: ChannelModel, queue: string): Promise<number | undefined> {
  const channel = await model.createChannel();
  channel.on('error', () => {});
  try {
    const { messageCount } = await channel.checkQueue(queue);
    await channel.close();
    return messageCount;
  } catch {
    return undefined;
  }
}
