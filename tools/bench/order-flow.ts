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
    only: { type: 'string', help: 'three-lines, uci or half-load; default: one after the other' },
    rate: { type: 'string', help: 'orders a second at half load; default: half of what these orders reach as fast as they go, just before' },
    'floor-seconds': { type: 'string', default: '5', help: 'how long each floor is measured (5)' },
  },
  async run(values, say): Promise<BenchResult> {
    const uci = readUciOrders();
    const count = wholeNumber(values, 'orders', 10);
    const settings: Settings = {
      warmUp: taken(Math.min(warmUpOrders, count), inOrdersOf(3, uci.orders)),
      loads: loadsOf(uci, count).filter(({ name }) => !values.only || name === values.only),
      callers: wholeNumber(values, 'callers', 1),
      rate: values.rate === undefined ? undefined : wholeNumber(values, 'rate', 1),
      say,
    };
    const seconds = wholeNumber(values, 'floor-seconds', 1);
    const ground = await layGround(values.transport as string | undefined);
    try {
      const floors = new Map<string, Floor>();
      for (const { name, orders } of settings.loads) floors.set(name, await floorOf(ground, orders, seconds));
      const measurements: Measurement[] = [];
      for (const transport of ground.transports)
        measurements.push(...(await overTransport(ground, transport, uci, floors, settings)));
      return { ...measurements[0], measurements };
    } finally {
      await ground.clear();
    }
  },
}; // prettier-ignore

interface Load {
  name: 'three-lines' | 'uci' | 'half-load';
  orders: BenchOrder[];
}
interface Settings {
  warmUp: BenchOrder[];
  loads: Load[];
  callers: number;
  rate?: number;
  say(text: string): void;
}

function loadsOf({ orders }: UciOrders, count: number): Load[] {
  const small = orders.map(({ customer, lines }) => ({ customer, lines: lines.slice(0, longestHalfLoadOrder) }));
  const fifth = Math.ceil(count / 5);
  return [
    { name: 'three-lines', orders: taken(count, inOrdersOf(3, orders)) },
    { name: 'uci', orders: taken(fifth, orders) },
    { name: 'half-load', orders: taken(fifth, small) },
  ];
}

const taken = (count: number, orders: BenchOrder[]): BenchOrder[] =>
  Array.from({ length: count }, (_, index) => orders[index % orders.length]);

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
  uci: UciOrders,
  floors: ReadonlyMap<string, Floor>,
  { warmUp, loads, callers, rate, say }: Settings,
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
    await loadCompany(installation, uci);
    const runs = await Runs.on(installation, { transport, callers, roots: rootsOf(installation, ground), say });
    try {
      await runs.throughput('warm-up', warmUp, floors.get(loads[0].name)!);
      const measurements: Measurement[] = [];
      for (const { name, orders } of loads) {
        const floor = floors.get(name)!;
        const full = () => runs.throughput('full-load', orders.slice(0, Math.ceil(orders.length / 2)), floor);
        const measured =
          name === 'half-load'
            ? await runs.atRate(name, orders, floor, rate ?? (await full()).ordersPerSecond! / 2)
            : await runs.throughput(name, orders, floor);
        measurements.push({ ...measured, readySeconds });
      }
      await runs.verify();
      return measurements;
    } finally {
      await runs.close();
    }
  } finally {
    await installation.stop();
  }
}

/** Every process that takes part, the buyers apart. */
function rootsOf(installation: Installation, ground: Ground): Map<string, number> {
  const addressed: Addressed[] = [...serviceNames, 'issuer'];
  return new Map([...addressed.map((name) => [name, installation.pidOf(name)!] as const), ...ground.roots()]);
}
