import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { discardPostgres } from '../../libs/testing/src/postgres';
import { type RabbitmqServer, startRabbitmq } from '../../libs/testing/src/rabbitmq';
import { killServices } from '../chaos/kill-services';
import { freePortBase } from '../launcher/free-port-base';
import { Installation } from '../launcher/installation';
import { placeFrom } from '../launcher/options';
import { type ServiceName, serviceNames } from '../launcher/services';
import { type Values, wholeNumber } from '../programs/program';
import type { Prover } from './contract';

export const program: Prover = {
  name: 'kill',
  summary: 'services killed with SIGKILL under load and started again lose, double and leave behind nothing',
  options: {
    seed: { type: 'string', default: '1', help: 'of the sequence of kills' },
    times: { type: 'string', default: '5', help: 'for each service' },
    services: { type: 'string', help: 'names with commas between; default: all nine' },
    transport: {
      type: 'string',
      default: 'embedded',
      help: 'or rabbitmq: a broker of its own, which is killed as often as each service',
    },
  },
  async run(values, say) {
    const seed = wholeNumber(values, 'seed');
    const times = wholeNumber(values, 'times', 1);
    const services = servicesFrom(values);
    const began = Date.now();
    const transport = transportFrom(values);
    const report = await inNewHouse(transport, (installation, broker) =>
      killServices(installation, { seed, times, services, broker, say }),
    );
    const seconds = Math.round((Date.now() - began) / 1000);
    return { name: 'kill', ok: report.faults.length === 0, transport, seed, times, seconds, ...report };
  },
};

function servicesFrom({ services }: Values): readonly ServiceName[] {
  if (typeof services !== 'string') return serviceNames;
  const names = services.split(',');
  const unknown = names.find((name) => !(serviceNames as string[]).includes(name));
  if (unknown !== undefined)
    throw new Error(`--services: there is no ${unknown}; there are ${serviceNames.join(', ')}`);
  return names as ServiceName[];
}

function transportFrom({ transport }: Values): 'embedded' | 'rabbitmq' {
  if (transport !== 'embedded' && transport !== 'rabbitmq') throw new Error(`--transport must be embedded or rabbitmq, not ${transport}`);
  return transport;
} // prettier-ignore

/** A house of its own, gone afterwards; with DATABASE_URL, give it a CROSSDOCK_INSTANCE of its own. */
async function inNewHouse<T>(transport: 'embedded' | 'rabbitmq', work: (installation: Installation, broker?: RabbitmqServer) => Promise<T>): Promise<T> {
  const place = placeFrom(process.env);
  const parent = resolve(place.home);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(parent, 'kill-'));
  let [broker, installation]: [RabbitmqServer?, Installation?] = [];
  try {
    if (transport === 'rabbitmq') broker = await startRabbitmq(join(home, 'rabbitmq'));
    installation = await Installation.start({ ...place, amqpUrl: broker?.url, home, portBase: await freePortBase() });
    return await work(installation, broker);
  } finally {
    await installation?.stop();
    await broker?.stop();
    if (!place.databaseUrl) await discardPostgres(join(home, 'postgres'));
    await rm(home, { recursive: true, force: true });
  }
} // prettier-ignore
