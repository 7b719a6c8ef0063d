import type { ChannelModel } from 'amqplib';
import type { Topology } from '../topology';
import type { Binding } from '../transport';
import { leftovers, stillRead } from '../leftovers';
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
  const before = await queuesOfBefore(model, topology, group);
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
  for (const old of before) await retire(model, topology, group, bindings, old);
}

interface OldQueue {
  name: string;
  generation: number;
  partition: number;
}

/** Changing the number of partitions is drain and switch: nothing of an old generation may be left behind unread. */
async function queuesOfBefore(model: ChannelModel, topology: Topology, group: string): Promise<OldQueue[]> {
  const found: OldQueue[] = [];
  for (let generation = 1; generation < topology.generation; generation++) {
    for (let partition = 0; partition < 64; partition++) {
      const old = { name: new Names(topology).queue(group, partition, generation), generation, partition };
      if (!(await refuseLeftovers(model, group, old))) break;
      found.push(old);
    }
  }
  return found;
}

/**
 * Deletes a queue once nothing reaches it any more. The new generation is bound by then: what came into the old queue in between
 * keeps it. Quorum queues know no `if-empty` (RabbitMQ, "Quorum Queues", section "Feature Comparison").
 */
async function retire(model: ChannelModel, topology: Topology, group: string, bindings: Binding[], old: OldQueue): Promise<void> {
  const names = new Names(topology);
  const channel = await model.createChannel();
  channel.on('error', () => {});
  for (const { kind, pattern } of bindings)
    await channel.unbindQueue(old.name, names.exchange(kind), names.bindingKey(pattern, old.partition));
  await refuseLeftovers(model, group, old);
  await channel.deleteQueue(old.name);
  await channel.close();
} // prettier-ignore

/**
 * What a consumer has and has not acknowledged is not counted as waiting: while there is one, nobody can say what is left.
 * @returns whether there is such a queue; asking for one that is not there costs the channel
 */
async function refuseLeftovers(model: ChannelModel, group: string, { name, generation }: OldQueue): Promise<boolean> {
  const channel = await model.createChannel();
  channel.on('error', () => {});
  const found = await channel.checkQueue(name).catch(() => undefined);
  if (!found) return false;
  await channel.close();
  if (found.messageCount > 0) throw leftovers(group, generation, found.messageCount);
  if (found.consumerCount > 0) throw stillRead(group, generation);
  return true;
}
