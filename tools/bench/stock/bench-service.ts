import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../../libs/testing/src/free-port';
import { distFolder } from '../../launcher/dist-folder';
import { environmentOf } from '../../launcher/environment';
import { freePortBase } from '../../launcher/free-port-base';
import { Installation } from '../../launcher/installation';
import { ServiceProcess } from '../../launcher/service-process';
import { type Ground, layGround } from '../order-flow/ground';

const service = 'inventory-availability';
export const legalEntity = 'NW-US';

/** The real service in a process of its own on a fresh PostgreSQL, as production runs it: one process a container. */
export class BenchService {
  private constructor(
    readonly ground: Ground,
    private readonly installation: Installation,
    private readonly process: ServiceProcess,
    readonly url: string,
    readonly token: string,
  ) {}

  /** @param nodes a file for NODES_FILE; the demo company's two nodes unless given */
  static async start(env: Record<string, string> = {}): Promise<BenchService> {
    const ground = await layGround('embedded');
    const portBase = await freePortBase();
    const installation = await Installation.start({ home: ground.home, portBase, databaseUrl: ground.databaseUrl, only: [] });
    const port = await freePort();
    const { instance, urls, databaseServer: databaseUrl } = installation;
    const process = new ServiceProcess({
      name: service,
      program: join(distFolder, `apps/process/${service}/src/main.js`),
      env: environmentOf(service, {
        home: ground.home, instance, urls, portBase, databaseUrl, issuerKeyFile: '', env: { ...env, PORT: String(port), LOG_LEVEL: 'error' },
      }),
      // A young generation in which a group's requests die: scavenging was a seventh of the time with the default.
      execArgv: ['--max-old-space-size=1024', '--max-semi-space-size=64'],
      logFile: join(ground.home, 'logs', `${service}.log`),
      onDeath: () => {},
    });
    process.start();
    const url = `http://127.0.0.1:${port}`;
    for (const deadline = Date.now() + 90_000; ; await sleep(100)) {
      const ready = await fetch(`${url}/health/ready`).catch(() => undefined);
      if (ready?.ok) break;
      if (Date.now() > deadline) throw new Error(`${service} is not ready:\n${process.lastWords()}`);
    }
    const token = await installation.token('bench', ['stock:read', 'stock:hold', 'stock:manage'], { actor: 'client:bench' });
    return new BenchService(ground, installation, process, url, token);
  } // prettier-ignore

  get databaseUrl(): string {
    return this.installation.databaseUrl(service);
  }

  get headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' };
  }

  /** The processes measured. */
  roots(): Map<string, number> {
    return new Map([...this.ground.roots(), ['service', this.process.pid!]]);
  }

  async post<T>(path: string, body: object): Promise<T> {
    const response = await fetch(`${this.url}${path}`, { method: 'POST', headers: this.headers, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json() as Promise<T>;
  } // prettier-ignore

  /** Receives this much of each item at each node. */
  async receive(skus: readonly string[], nodes: readonly string[], quantity: number, sequence = 1): Promise<void> {
    for (const node of nodes) {
      for (let from = 0; from < skus.length; from += 1_000) {
        const movements = skus.slice(from, from + 1_000).map((sku) => ({
          kind: 'receipt', node, sku, quantity, sequence, document: 'BENCH', occurredAt: '2026-11-21T00:00:00.000Z',
        })); // prettier-ignore
        await this.post('/v1/movements', { source: 'bench', legalEntity, movements });
      }
    }
  }

  async stop(): Promise<void> {
    await this.process.stop();
    await this.installation.stop();
    await this.ground.clear();
  }
}
