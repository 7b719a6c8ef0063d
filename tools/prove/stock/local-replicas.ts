import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { freePort } from '../../../libs/testing/src/free-port';
import { distFolder } from '../../launcher/dist-folder';
import { environmentOf, execArgvOf } from '../../launcher/environment';
import { Installation } from '../../launcher/installation';
import { ServiceProcess } from '../../launcher/service-process';

const service = 'inventory-availability';

/** The server counts about a second late. */
export async function deadlocksOf(query: (text: string) => Promise<{ n: number }[]>): Promise<number> {
  await sleep(1_500);
  const [{ n }] = await query('SELECT deadlocks::int AS n FROM pg_stat_database WHERE datname = current_database()');
  return n;
}

/** inventory-availability in several processes on one database of its own, which are there for this run only. */
export class LocalReplicas {
  readonly urls: string[] = [];
  private readonly more: ServiceProcess[] = [];

  private constructor(
    private readonly installation: Installation,
    private readonly home: string,
  ) {}

  static async start(replicas: number, portBase: number): Promise<LocalReplicas> {
    const home = await mkdtemp(join(tmpdir(), 'crossdock-proof-'));
    const installation = await Installation.start({ home, portBase, only: [service], env: { LOG_LEVEL: 'error' } });
    const all = new LocalReplicas(installation, home);
    all.urls.push(installation.urls[service]);
    try {
      for (let n = 1; n < replicas; n++) await all.add(n, portBase);
      return all;
    } catch (error) {
      await all.stop();
      throw error;
    }
  }

  token(): Promise<string> {
    return this.installation.token('proof', ['stock:read', 'stock:hold', 'stock:manage']);
  }

  /** Ends any of them without warning; it comes back. */
  async kill(): Promise<void> {
    const chosen = Math.floor(Math.random() * this.urls.length);
    if (chosen === 0) {
      await this.installation.kill(service, 'SIGKILL');
      await this.installation.restart(service);
    } else {
      await this.more[chosen - 1].kill('SIGKILL');
      this.more[chosen - 1].start();
      await untilReady(this.urls[chosen]);
    }
  }

  async deadlocks(): Promise<number> {
    const client = new Client({ connectionString: this.installation.databaseUrl(service) });
    await client.connect();
    try {
      return await deadlocksOf(async (text) => (await client.query(text)).rows);
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    await Promise.all(this.more.map((each) => each.stop()));
    await this.installation.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  private async add(n: number, portBase: number): Promise<void> {
    const port = await freePort();
    const { installation, home } = this;
    const { instance, urls, databaseServer: databaseUrl } = installation;
    const replica = new ServiceProcess({
      name: `${service}-${n + 1}`,
      program: join(distFolder, `apps/process/${service}/src/main.js`),
      env: environmentOf(service, {
        home, instance, urls, portBase, databaseUrl, issuerKeyFile: '', env: { PORT: String(port), LOG_LEVEL: 'error' },
      }),
      execArgv: execArgvOf(service),
      logFile: join(home, 'logs', `${service}-${n + 1}.log`),
      onDeath: () => {},
    }); // prettier-ignore
    this.more.push(replica);
    replica.start();
    this.urls.push(`http://127.0.0.1:${port}`);
    await untilReady(this.urls[n]);
  }
}

async function untilReady(url: string, patienceMs = 90_000): Promise<void> {
  for (const deadline = Date.now() + patienceMs; ; await sleep(100)) {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) }).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    if (response?.ok) return;
    if (Date.now() > deadline) throw new Error(`${url} is not ready after ${patienceMs / 1000} s`);
  }
}
