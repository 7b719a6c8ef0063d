import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import type { Draft } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { testDatabase } from '@crossdock/testing';
import { type MessagingOptions, Outbox, partitionOf, transportFromEnv, uuidV7 } from '../../src';
import type { OutgoingMessage } from '../../src';
import { type CoinPaid, coinPaid, type Role } from './coins';
import { type Faults, FaultyTransport } from './faults';
import { startReplica } from './replica';

export interface Kept {
  message_id: string;
  type: string;
  account: string;
  number: number;
  replica: string;
  batch: number;
}

/** One installation: databases, a transport, and whatever replicas a test starts. */
export class World {
  private readonly databases = testDatabase();
  private readonly apps = new Set<INestApplication>();
  private readonly children = new Set<ChildProcess>();

  static async open(env: Record<string, string | undefined>): Promise<World> {
    const world = new World();
    const settings = {
      ...env,
      DATABASE_URL: await world.databases.server(),
      CROSSDOCK_INSTANCE: world.databases.instance,
    };
    for (const [name, value] of Object.entries(settings)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    return world;
  }

  get instance(): string {
    return this.databases.instance;
  }

  async start(role: Role, options: Partial<MessagingOptions> & { faults?: Faults } = {}): Promise<INestApplication> {
    const { faults, ...rest } = options;
    const transport = faults ? () => new FaultyTransport(transportFromEnv(), faults) : undefined;
    const app = await startReplica(role, { transport, ...rest });
    this.apps.add(app);
    return app;
  }

  async stop(app: INestApplication): Promise<void> {
    this.apps.delete(app);
    await app.close();
  }

  /** A replica in its own process; `replica` is the name under which it writes. */
  async fork(role: Role, replica: string, env: { FAULT?: string; LEASE_MS?: string } = {}): Promise<ChildProcess> {
    const child = fork(join(__dirname, 'child.ts'), {
      env: { ...process.env, ROLE: role, REPLICA: replica, ...env },
      execArgv: ['-r', join(__dirname, '../register.cjs')],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.children.add(child);
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', (code) => reject(new Error(`replica ${replica} ended with ${code}`)));
    });
    return child;
  }

  async close(): Promise<void> {
    for (const child of this.children) {
      child.kill('SIGCONT');
      child.kill('SIGKILL');
    }
    await Promise.all([...this.apps].map((app) => app.close()));
    await this.databases.dropAll();
  }
}

const cause = { correlationId: '0c0ffee0-0000-4000-8000-000000000000', actor: 'client:test' };

/** Sends in one transaction of the service. */
export function send(app: INestApplication, drafts: Draft[]): Promise<void> {
  return app.get(Database).transaction((tx) => app.get(Outbox).send(tx, drafts, cause));
}

export const coin = (account: string, number: number, fails?: CoinPaid['fails']): Draft =>
  coinPaid.of({ account, number, fails }, 'NW-US') as Draft;

/** An envelope ready for a transport, for what no outbox would do: send twice, out of order, or garbage. */
export function rawCoin(account: string, number: number, change: Record<string, unknown> = {}): OutgoingMessage {
  const envelope = {
    specversion: '1.0', id: uuidV7(), source: '/crossdock/erp', type: coinPaid.type, time: new Date().toISOString(),
    datacontenttype: 'application/json', partitionkey: account, legalentity: 'NW-US', correlationid: cause.correlationId,
    actor: cause.actor, data: { account, number }, ...change,
  }; // prettier-ignore
  return { id: envelope.id, type: envelope.type, kind: 'event', key: account, body: JSON.stringify(envelope) };
}

/** What the vault has kept, in order of keeping. */
export const kept = (vault: INestApplication): Promise<Kept[]> =>
  vault.get(Database).query<Kept>('SELECT * FROM coin ORDER BY n');

/** Numbers per account, in order of keeping. */
export async function numbers(vault: INestApplication): Promise<Record<string, number[]>> {
  const result: Record<string, number[]> = {};
  for (const { account, number } of await kept(vault)) (result[account] ??= []).push(number);
  return result;
}

/** Waits until the condition holds; fails after a time in which it should have happened many times over. */
export async function until<T>(
  what: string,
  condition: () => Promise<T | false | undefined> | T | false | undefined,
): Promise<T> {
  const deadline = Date.now() + 90_000;
  for (;;) {
    const result = await condition();
    if (result) return result;
    if (Date.now() > deadline) throw new Error(`waited in vain until ${what}`);
    await sleep(20);
  }
}

/** Names of accounts that fall into this partition of four. */
export function accountsIn(partition: number, count: number): string[] {
  const names: string[] = [];
  for (let n = 0; names.length < count; n++) if (partitionOf(`acc-${n}`, 4) === partition) names.push(`acc-${n}`);
  return names;
}

export const range = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, n) => from + n);
