import { connect, type ChannelModel } from 'amqplib';
import { partitionOf, RabbitmqTransport } from '../../src';
import { Names } from '../../src/transport/rabbitmq/names';
import { RabbitmqSubscription } from '../../src/transport/rabbitmq/rabbitmq.subscription';
import { until, type World } from './world';

const group = 'vault';
const bindings = [{ kind: 'event' as const, pattern: 'coin.paid.v1' }];
const message = () => ({ kind: 'event' as const, type: 'coin.paid.v1', key: 'a', id: crypto.randomUUID(), body: '{}' });
const partition = partitionOf('a', 2);

/** Queues of RabbitMQ alone: what of them may be deleted, and who may read them. */
export function generationsSuite(world: () => World, url: () => string): void {
  let model: ChannelModel;
  const open: RabbitmqTransport[] = [];
  const topology = (generation: number) => ({ instance: `${world().instance}-switch`, partitions: 2, generation });
  const queue = (partition: number, generation: number) => new Names(topology(generation)).queue(group, partition);

  const transportOf = async (generation: number) => {
    const transport = new RabbitmqTransport(url(), topology(generation));
    open.push(transport);
    await transport.start();
    return transport;
  };
  /** Undefined when there is no such queue. */
  const stateOf = async (name: string) => {
    const channel = await model.createChannel();
    channel.on('error', () => {});
    const state = await channel.checkQueue(name).catch(() => undefined);
    if (state) await channel.close();
    return state;
  };

  beforeEach(async () => void (model = await connect(url())));
  afterEach(async () => {
    for (const transport of open.splice(0)) await transport.close();
    const channel = await model.createChannel();
    for (const generation of [1, 2]) for (const partition of [0, 1]) await channel.deleteQueue(queue(partition, generation)); // prettier-ignore
    await model.close();
  });

  it('are kept while somebody reads them: what is not acknowledged is not lost with them', async () => {
    const before = await transportOf(1);
    await before.declare(group, bindings);
    const reader = await before.subscribe(group, [partition], 10);
    await before.publish([message()]);
    const taken = await reader.take(10);
    await until('nothing is counted as waiting', async () => (await stateOf(queue(partition, 1)))?.messageCount === 0);

    const after = await transportOf(2);
    await expect(after.declare(group, bindings)).rejects.toThrow('generation 1 of vault is still read by a replica');
    await reader.close();
    await until('it waits again', async () => (await stateOf(queue(partition, 1)))?.messageCount === 1);
    await expect(after.declare(group, bindings)).rejects.toThrow('1 message(s) for vault are left in generation 1');

    const again = await before.subscribe(group, [partition], 10);
    again.ack(await again.take(10));
    await again.close();
    await until('it is drained', async () => (await stateOf(queue(partition, 1)))?.consumerCount === 0);
    await after.declare(group, bindings);
    expect(await stateOf(queue(partition, 1))).toBeUndefined();
    expect(await stateOf(queue(1 - partition, 1))).toBeUndefined();

    const next = await after.subscribe(group, [partition], 10);
    await before.publish([message()]);
    expect(await next.take(10)).toHaveLength(1);
    expect(taken).toHaveLength(1);
  });

  it('have no reader that was closed before it was open', async () => {
    await (await transportOf(1)).declare(group, bindings);
    const sources = [0, 1].map((partition) => ({ queue: queue(partition, 1), partition }));
    const troubles: Error[] = [];
    for (const turns of [0, 1, 2, 3]) {
      const subscription = new RabbitmqSubscription(sources, 10, (error) => troubles.push(error));
      const opening = subscription.open(model);
      // Each further wait is one answer of the broker more: the channel, the prefetch, the first consumer.
      for (let turn = 0; turn < turns; turn++) await stateOf(queue(partition, 1));
      await subscription.close();
      await opening;
      for (const { queue: name } of sources)
        await until('nobody reads it', async () => (await stateOf(name))?.consumerCount === 0);
    }
    expect(troubles).toEqual([]);
  });
}
