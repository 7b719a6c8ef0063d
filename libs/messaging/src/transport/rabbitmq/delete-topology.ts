import { connect } from 'amqplib';
import type { Topology } from '../topology';
import { Names } from './names';

/** Takes an installation's exchanges and its groups' queues, with all that is in them, off a broker that others use too. */
export async function deleteTopology(url: string, topology: Topology, groups: readonly string[]): Promise<void> {
  const names = new Names(topology);
  const model = await connect(url);
  try {
    const channel = await model.createChannel();
    for (const group of groups) {
      for (let partition = 0; partition < topology.partitions; partition++)
        await channel.deleteQueue(names.queue(group, partition));
      await channel.deleteQueue(names.deadLetterQueue(group));
    }
    for (const exchange of [names.exchange('event'), names.exchange('command'), names.deadLetterExchange])
      await channel.deleteExchange(exchange);
  } finally {
    await model.close();
  }
}
