import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { testDatabase } from '../../../libs/testing/src/test-database';
import type { DemoContext } from '../../demo/contract';
import { runDemo } from '../../demo/run';
import { freePortBase } from '../../launcher/free-port-base';
import { Installation } from '../../launcher/installation';
import { databaseOf, type ServiceName } from '../../launcher/services';

const root = resolve(__dirname, '../../..');

/** The databases of a house through which orders have gone, with nobody at work on them. */
export class FinishedRun {
  private readonly databases = testDatabase();
  private home = '';
  private server = '';

  /** @param more what is done beside the orders before all stops */
  static async of(orders: number, more: (context: DemoContext) => Promise<void>): Promise<FinishedRun> {
    execFileSync(process.execPath, [join(root, 'tools/build.mjs')]);
    const run = new FinishedRun();
    run.home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    run.server = await run.databases.server();
    await run.whileUp(async (installation) => {
      const context = contextOf(installation, orders);
      await runDemo(context);
      await more(context);
    });
    return run;
  }

  /** Starts all services on these databases, and stops them after the work. */
  async whileUp<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
    const { home, server: databaseUrl } = this;
    const portBase = await freePortBase();
    const installation = await Installation.start({ home, instance: this.databases.instance, databaseUrl, portBase });
    try {
      return await work(installation);
    } finally {
      await installation.stop();
    }
  }

  url(service: ServiceName): string {
    return databaseOf(service, this.server, this.databases.instance);
  }

  /** Runs `npm run verify` on them. */
  verify(): Promise<{ code: number; output: string }> {
    const env = {
      ...process.env,
      CROSSDOCK_HOME: this.home,
      CROSSDOCK_INSTANCE: this.databases.instance,
      DATABASE_URL: this.server,
      AMQP_URL: '',
      NO_COLOR: '1',
    };
    return new Promise((done) => {
      execFile(process.execPath, [join(root, 'dist/tools/launcher/verify.js')], { env, cwd: root }, (error, out, err) =>
        done({ code: error ? Number(error.code) : 0, output: out + err }),
      );
    });
  }

  /** Runs statements on a service's database; gives the `name` that the last one returns. */
  async change(service: ServiceName, statements: string): Promise<string> {
    return this.on(this.url(service), async (client) => {
      const results = await client.query(statements);
      const last = Array.isArray(results) ? results.at(-1) : results;
      return (last as { rows: { name: string }[] }).rows[0].name;
    });
  }

  /** Afterwards the service's database is as it was before. */
  async undoing<T>(service: ServiceName, work: () => Promise<T>): Promise<T> {
    const name = new URL(this.url(service)).pathname.slice(1);
    await this.on(this.server, (client) => client.query(`CREATE DATABASE "${name}_before" TEMPLATE "${name}"`));
    try {
      return await work();
    } finally {
      await this.on(this.server, async (client) => {
        await client.query(`DROP DATABASE "${name}" WITH (FORCE)`);
        await client.query(`ALTER DATABASE "${name}_before" RENAME TO "${name}"`);
      });
    }
  }

  async discard(): Promise<void> {
    await this.databases.dropAll();
    await rm(this.home, { recursive: true, force: true });
  }

  private async on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }
}

export const contextOf = (installation: Installation, orders: number): DemoContext => ({
  urls: installation.urls,
  ediFolder: join(installation.home, 'edi'),
  transport: installation.transport,
  orders,
  databaseUrl: (service) => installation.databaseUrl(service),
  token: (...request) => installation.token(...request),
  tokenOf: (...request) => installation.tokenOf(...request),
  onProgress: () => {},
});
