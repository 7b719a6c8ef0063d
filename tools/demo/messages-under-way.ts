import { connect } from 'amqplib';
import { topologyFromEnv } from '@crossdock/messaging';
import type { DemoContext } from './contract';
import { messengers, one } from './rows';

export interface UnderWay {
  /** Messages that wait in outboxes, in queues, or for their next try. */
  count: number;
  /** Messages whose effect has committed so far: tells whether anything still moves. */
  consumed: number;
}

/** What is still on its way between services. */
export async function messagesUnderWay(context: DemoContext): Promise<UnderWay> {
  const [queued, ...services] = await Promise.all([
    context.transport === 'embedded' ? embeddedQueue(context) : rabbitmqQueues(),
    ...messengers.map((service) =>
      one<UnderWay>(
        context,
        service,
        `SELECT (SELECT count(*) FROM outbox)::int + (SELECT count(*) FROM parked WHERE status = 'waiting')::int AS count,
           (SELECT count(*) FROM inbox)::int AS consumed`,
      ),
    ),
  ]);
  return {
    count: queued + services.reduce((all, { count }) => all + count, 0),
    consumed: services.reduce((all, { consumed }) => all + consumed, 0),
  };
}

const embeddedQueue = async (context: DemoContext): Promise<number> =>
  (await one<{ n: number }>(context, 'broker', 'SELECT count(*)::int AS n FROM delivery')).n;

async function rabbitmqQueues(): Promise<number> {
  const { instance, partitions, generation } = topologyFromEnv();
  const connection = await connect(process.env.AMQP_URL!);
  try {
    const channel = await connection.createChannel();
    let ready = 0;
    for (const service of messengers)
      for (let partition = 0; partition < partitions; partition++)
        ready += (await channel.checkQueue(`${instance}.${service}.g${generation}.p${partition}`)).messageCount;
    return ready;
  } finally {
    await connection.close();
  }
}
