import { connect } from 'amqplib';
import { Names } from '../../src/transport/rabbitmq/names';

/** Leaves nothing of an installation behind on a broker that others use too. */
export async function deleteTopology(url: string, instance: string): Promise<void> {
  const names = new Names({ instance, partitions: 4, generation: 1 });
  const model = await connect(url);
  const channel = await model.createChannel();
  for (const group of ['vault', 'witness', 'cashier']) {
    for (const partition of [0, 1, 2, 3]) await channel.deleteQueue(names.queue(group, partition));
    await channel.deleteQueue(names.deadLetterQueue(group));
  }
  for (const exchange of [names.exchange('event'), names.exchange('command'), names.deadLetterExchange]) {
    await channel.deleteExchange(exchange);
  }
  await model.close();
}
