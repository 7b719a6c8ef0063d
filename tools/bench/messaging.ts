import { deleteTopology } from '@crossdock/messaging';
import { wholeNumber } from '../programs/program';
import type { Bench, BenchResult, Measurement } from './contract';
import { measureAmqpFloor } from './floors/amqp';
import { measureQueueTableFloor } from './floors/queue-table';
import { checkPages } from './messaging/check-pages';
import { Parties } from './messaging/parties';
import { type Ground, layGround, type Transport } from './order-flow/ground';
import { Watch } from './order-flow/resources';
import { percentile } from './order-flow/submit';

/** Two services of the house: outbox → transport → inbox → a handler that writes one row a message. */
export const program: Bench = {
  name: 'messaging',
  summary: 'messages a second from a committed outbox to a committed effect, and how long one is under way',
  options: {
    messages: { type: 'string', default: '40000', help: 'of 1 KiB over 512 keys, as fast as it goes (40000); then a fifth as many at half that rate' },
    transport: { type: 'string', help: 'embedded, rabbitmq or both; default: both where there is a RabbitMQ (AMQP_URL, or found on this machine)' },
    each: { type: 'string', default: '10', help: 'messages in one transaction of the sender (10)' },
    'floor-seconds': { type: 'string', default: '5', help: 'how long each floor is measured (5)' },
  },
  async run(values, say): Promise<BenchResult> {
    const settings = { messages: wholeNumber(values, 'messages', 100), each: wholeNumber(values, 'each', 1) };
    const seconds = wholeNumber(values, 'floor-seconds', 1);
    const ground = await layGround(values.transport as string | undefined);
    try {
      const measurements: Measurement[] = [];
      for (const transport of ground.transports) {
        const floor = await floorOf(ground, transport, seconds);
        say(`floor of ${transport}: ${Math.round(floor.opsPerSecond)} messages a second`);
        measurements.push(...(await overTransport(ground, transport, floor, settings)));
      }
      return { ...measurements[0], measurements };
    } finally {
      await ground.clear();
    }
  },
}; // prettier-ignore

type Floor = Measurement['floor'];

async function floorOf(ground: Ground, transport: Transport, seconds: number): Promise<Floor> {
  if (transport === 'rabbitmq') return measureAmqpFloor(await ground.amqpUrl(), seconds);
  return measureQueueTableFloor(await ground.freshDatabase('floor'), seconds);
}

const underWay = 4000;
const writers = 8;

async function overTransport(
  ground: Ground,
  transport: Transport,
  floor: Floor,
  { messages, each }: { messages: number; each: number },
): Promise<Measurement[]> {
  const instance = `bench_${transport}`;
  const env = {
    DATABASE_URL: ground.databaseUrl,
    CROSSDOCK_INSTANCE: instance,
    AMQP_URL: transport === 'rabbitmq' ? await ground.amqpUrl() : '',
  };
  const parties = await Parties.start(env);
  try {
    const measure = async (name: string, count: number, perSecond?: number): Promise<Measurement> => {
      const [from, batches] = [parties.milliseconds.length, parties.batches];
      const watch = new Watch(new Map([...parties.roots, ...ground.roots()])).start();
      const seconds = await parties.carry({ messages: count, each, writers, underWay, perSecond });
      const parts = watch.stop();
      const took = parties.milliseconds.slice(from);
      const { sender, receiver } = parts;
      return {
        name, transport, messages: count, opsPerSecond: count / seconds,
        p50Ms: percentile(took, 0.5), p99Ms: percentile(took, 0.99),
        messagesABatch: count / (parties.batches - batches), floor, ratio: count / seconds / floor.opsPerSecond,
        cpuSecondsPerOp: Object.values(parts).reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0) / count,
        rssMiB: sender.mib + receiver.mib, parts, seconds,
      }; // prettier-ignore
    };
    await parties.carry({ messages: Math.min(2000, messages), each, writers, underWay }); // warm-up
    const full = await measure('messaging', messages);
    const half = await measure('messaging-half-load', Math.ceil(messages / 5), full.opsPerSecond! / 2);
    await checkPages(`${instance}_receiver`, ground.databaseUrl, parties.milliseconds.length);
    return [full, half];
  } finally {
    await parties.stop();
    if (env.AMQP_URL) await deleteTopology(env.AMQP_URL, { instance, partitions: 4, generation: 1 }, ['receiver']);
  }
}
