import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startPostgres, discardPostgres } from '../../../libs/testing/src/postgres';
import { findRabbitmq, type RabbitmqServer, startRabbitmq } from '../../../libs/testing/src/rabbitmq';

export type Transport = 'embedded' | 'rabbitmq';

/** What a benchmark stands on: a fresh PostgreSQL, and a RabbitMQ when it is asked for. */
export interface Ground {
  /** A folder of its own, gone after `clear`. */
  home: string;
  databaseUrl: string;
  transports: Transport[];
  amqpUrl(): Promise<string>;
  /** Process ids of PostgreSQL and, where it is ours, the broker. */
  roots(): Map<string, number>;
  freshDatabase(name: string): Promise<string>;
  clear(): Promise<void>;
}

/** @param wanted `embedded`, `rabbitmq` or `both`; undefined takes what there is */
export async function layGround(wanted: string | undefined): Promise<Ground> {
  const transports = transportsFrom(wanted);
  const parent = resolve(process.env.CROSSDOCK_HOME || '.crossdock');
  await mkdir(parent, { recursive: true, mode: 0o755 });
  const home = await mkdtemp(join(parent, 'bench-'));
  const postgres = await startPostgres({ dataDir: join(home, 'postgres') });
  let broker: RabbitmqServer | undefined;
  return {
    home,
    databaseUrl: postgres.url,
    transports,
    amqpUrl: async () => process.env.AMQP_URL || (broker ??= await startRabbitmq(join(home, 'rabbitmq'))).url,
    roots: () => {
      const roots = new Map([['postgres', postgres.pid]]);
      if (broker) roots.set('broker', broker.pid);
      return roots;
    },
    freshDatabase: async (name) => {
      const client = new Client({ connectionString: postgres.url });
      await client.connect();
      await client.query(`DROP DATABASE IF EXISTS ${name}`);
      await client.query(`CREATE DATABASE ${name}`);
      await client.end();
      return postgres.url.replace(/\/postgres$/, `/${name}`);
    },
    clear: async () => {
      await broker?.stop();
      await discardPostgres(join(home, 'postgres'));
      await rm(home, { recursive: true, force: true });
    },
  };
}

function transportsFrom(wanted: string | undefined): Transport[] {
  if (wanted === 'embedded') return ['embedded'];
  const there = Boolean(process.env.AMQP_URL) || findRabbitmq() !== undefined;
  if (wanted === undefined) return there ? ['embedded', 'rabbitmq'] : ['embedded'];
  if (wanted !== 'rabbitmq' && wanted !== 'both')
    throw new Error(`--transport must be embedded, rabbitmq or both, not ${wanted}`);
  if (!there) throw new Error('there is no RabbitMQ: set AMQP_URL, or install rabbitmq-server');
  return wanted === 'both' ? ['embedded', 'rabbitmq'] : ['rabbitmq'];
}
