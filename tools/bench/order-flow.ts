import { freePortBase } from '../launcher/free-port-base';
import { Installation } from '../launcher/installation';
import { type Addressed, serviceNames } from '../launcher/services';
import { wholeNumber } from '../programs/program';
import type { Bench, BenchResult, Measurement } from './contract';
import { measureFloor } from './floors/order-to-invoice';
import { type Ground, layGround, type Transport } from './order-flow/ground';
import { loadCompany } from './order-flow/load-company';
import { type Floor, Runs } from './order-flow/runs';
import { type BenchOrder, inOrdersOf, readUciOrders, type UciOrders } from './order-flow/uci-orders';

const warmUpOrders = 300;
const longestHalfLoadOrder = 10;

/** Real orders through all nine services to posted invoices, beside the same rows by plain SQL. */
export const program: Bench = {
  name: 'order-flow',
  summary: 'orders a second from the portal to the posted invoice, and what a buyer waits for',
  options: {
    orders: { type: 'string', default: '5000', help: 'orders of three lines (5000); a fifth as many UCI orders as they are, and as many at half load' },
    transport: { type: 'string', help: 'embedded, rabbitmq or both; default: both where there is a RabbitMQ (AMQP_URL, or found on this machine)' },
    callers: { type: 'string', default: '64', help: 'buyers at once, each waiting for its answer before the next order (64)' },
    'floor-seconds': { type: 'string', default: '5', help: 'how long each floor is measured (5)' },
  },
  async run(values, say): Promise<BenchResult> {
    const orders = wholeNumber(values, 'orders', 10);
    const callers = wholeNumber(values, 'callers', 1);
    const seconds = wholeNumber(values, 'floor-seconds', 1);
    const loads = loadsFrom(readUciOrders(), orders);
    const ground = await layGround(values.transport as string | undefined);
    try {
      const floors = {
        threeLines: await floorOf(ground, loads.threeLines, seconds),
        uci: await floorOf(ground, loads.uci, seconds),
        halfLoad: await floorOf(ground, loads.halfLoad, seconds),
      };
      const measurements: Measurement[] = [];
      for (const transport of ground.transports)
        measurements.push(...(await overTransport(ground, transport, loads, floors, callers, say)));
      return { ...measurements[0], measurements };
    } finally {
      await ground.clear();
    }
  },
}; // prettier-ignore

interface Loads {
  uciOrders: UciOrders;
  warmUp: BenchOrder[];
  threeLines: BenchOrder[];
  uci: BenchOrder[];
  halfLoad: BenchOrder[];
}

function loadsFrom(uciOrders: UciOrders, count: number): Loads {
  const threes = inOrdersOf(3, uciOrders.orders);
  const small = uciOrders.orders.map(({ customer, lines }) => ({
    customer,
    lines: lines.slice(0, longestHalfLoadOrder),
  }));
  const take = (orders: BenchOrder[], wanted: number) =>
    Array.from({ length: wanted }, (_, index) => orders[index % orders.length]);
  const fifth = Math.ceil(count / 5);
  return {
    uciOrders,
    warmUp: take(threes, Math.min(warmUpOrders, count)),
    threeLines: take(threes, count),
    uci: take(uciOrders.orders, fifth),
    halfLoad: take(small, fifth),
  };
}

/** In batches of fifty, which is the leanest, and one order at a time. */
async function floorOf(ground: Ground, orders: BenchOrder[], seconds: number): Promise<Floor> {
  const url = await ground.freshDatabase('floor');
  const batched = await measureFloor(url, orders, { batch: 50, connections: 4, seconds });
  const oneAtATime = await measureFloor(url, orders, { batch: 1, connections: 16, seconds });
  return { ...batched, oneAtATime };
}

async function overTransport(
  ground: Ground,
  transport: Transport,
  loads: Loads,
  floors: Record<'threeLines' | 'uci' | 'halfLoad', Floor>,
  callers: number,
  say: (text: string) => void,
): Promise<Measurement[]> {
  const amqpUrl = transport === 'rabbitmq' ? await ground.amqpUrl() : undefined;
  const began = performance.now();
  const installation = await Installation.start({
    home: ground.home,
    instance: `bench_${transport}`,
    databaseUrl: ground.databaseUrl,
    amqpUrl,
    portBase: Number(process.env.CROSSDOCK_PORT_BASE) || (await freePortBase()),
    onEvent: (event) => event.kind === 'service-died' && say(`${event.name} died: ${event.how}`),
  });
  const readySeconds = (performance.now() - began) / 1000;
  try {
    await loadCompany(installation, loads.uciOrders);
    const runs = await Runs.on(installation, { transport, callers, roots: rootsOf(installation, ground), say });
    await runs.throughput('warm-up', loads.warmUp, floors.threeLines);
    const threeLines = await runs.throughput('three-lines', loads.threeLines, floors.threeLines);
    const uci = await runs.throughput('uci', loads.uci, floors.uci);
    const halfLoad = await runs.atRate('half-load', loads.halfLoad, floors.halfLoad, threeLines.ordersPerSecond! / 2);
    await runs.verify();
    await runs.close();
    return [{ ...threeLines, readySeconds }, uci, halfLoad];
  } finally {
    await installation.stop();
  }
}

/** Every process that takes part, the buyers apart. */
function rootsOf(installation: Installation, ground: Ground): Map<string, number> {
  const addressed: Addressed[] = [...serviceNames, 'issuer'];
  return new Map([...addressed.map((name) => [name, installation.pidOf(name)!] as const), ...ground.roots()]);
}
