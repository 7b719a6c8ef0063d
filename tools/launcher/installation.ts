import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPortFree } from '../../libs/testing/src/free-port';
import { Issuer } from '../../libs/testing/src/issuer/issuer';
import { type PostgresServer, startPostgres } from '../../libs/testing/src/postgres';
import { isAlive } from '../../libs/testing/src/processes';
import { distFolder } from './dist-folder';
import { environmentOf, execArgvOf } from './environment';
import { poolSizeOn, refuseUnusableBroker } from './reachable';
import { ServiceProcess } from './service-process';
import { type Addressed, databaseOf, type ServiceName, serviceNames, services, urlsFrom } from './services';

export interface InstallationOptions {
  /** Folder of everything that this installation keeps on disk: PostgreSQL's data, EDI folders, logs, the issuer's key. */
  home: string;
  /** Prefix of databases, exchanges and queues. Default `crossdock`. */
  instance?: string;
  /** A PostgreSQL server; without one, the PostgreSQL from npm runs in `home`. */
  databaseUrl?: string;
  /** A RabbitMQ; without one, messages go through the database. */
  amqpUrl?: string;
  /** First of the ports, default 4100. */
  portBase?: number;
  /** More environment variables for every service. */
  env?: Record<string, string>;
  /** Default: all nine. */
  only?: readonly ServiceName[];
  onEvent?(event: InstallationEvent): void;
}

export type InstallationEvent =
  | { kind: 'postgres-ready'; url: string; seconds: number }
  | { kind: 'service-ready'; name: Addressed; seconds: number }
  | { kind: 'service-died'; name: string; how: string; againInMs: number };

/** All services of one installation, each in its own process, with their database and their token issuer. */
export class Installation {
  readonly home: string;
  readonly instance: string;
  readonly urls: Record<Addressed, string>;
  readonly transport: 'embedded' | 'rabbitmq';
  private postgres?: PostgresServer;
  private server = '';
  /** Of a given server. */
  private poolSize?: number;
  private issuer!: Issuer;
  private readonly processes = new Map<Addressed, ServiceProcess>();

  constructor(private readonly options: InstallationOptions) {
    this.home = resolve(options.home);
    this.instance = options.instance ?? 'crossdock';
    this.urls = urlsFrom(options.portBase ?? 4100);
    this.transport = options.amqpUrl ? 'rabbitmq' : 'embedded';
  }

  /** A started installation; see `start`. */
  static start(options: InstallationOptions): Promise<Installation> {
    return new Installation(options).start();
  }

  /** Starts everything and waits until every service is ready; stops what it has started when one is not. */
  async start(): Promise<this> {
    await this.claimHome();
    try {
      await this.startAll();
      return this;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  /** The PostgreSQL server that it stands on. */
  get databaseServer(): string {
    return this.server;
  }

  databaseUrl(name: ServiceName | 'broker'): string {
    return databaseOf(name, this.server, this.instance);
  }

  /** A token for anybody; claims such as `legal_entity` and `customer_id` go in as they are. */
  token(subject: string, scopes: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string> {
    return this.issuer.token({ subject, scopes, claims, expiresInSeconds: 12 * 3600 });
  }

  /** A token of a known client (libs/testing/src/issuer/clients.ts), with all its scopes. */
  tokenOf(client: string, claims?: Readonly<Record<string, unknown>>): Promise<string> {
    return this.issuer.tokenOf(client, claims);
  }

  pidOf(name: Addressed): number | undefined {
    return this.processes.get(name)?.pid;
  }

  /** The process that runs PostgreSQL, when it is ours. */
  get postgresPid(): number | undefined {
    return this.postgres?.pid;
  }

  /** Sends a signal. A service that ends by it stays down until `restart`. */
  async kill(name: Addressed, signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    await this.processOf(name).kill(signal);
  }

  /** Starts a service again, after a clean stop if it runs, and waits until it is ready. */
  async restart(name: Addressed): Promise<void> {
    await this.processOf(name).stop();
    this.processOf(name).start();
    await this.untilReady(name);
  }

  /** Ends everything at once, as a power cut would; PostgreSQL recovers at the next start. */
  async killAll(): Promise<void> {
    await Promise.all([...this.processes.values()].map((each) => each.kill('SIGKILL')));
    await this.stop();
  }

  /** Stops the services, each finishing its batch at hand; then the issuer, then PostgreSQL if it is ours. */
  async stop(): Promise<void> {
    await Promise.all([...this.processes].map(([name, each]) => (name === 'issuer' ? undefined : each.stop())));
    await this.processes.get('issuer')?.stop();
    await this.postgres?.stop();
    this.postgres = undefined;
    await rm(this.claim, { force: true });
  }

  private async startAll(): Promise<void> {
    const names: Addressed[] = ['issuer', ...(this.options.only ?? serviceNames)];
    await this.refuseTakenPorts(names);
    const keepers = names.filter((name) => name !== 'issuer' && name !== 'portal').length;
    if (this.options.databaseUrl) this.poolSize = await poolSizeOn(this.options.databaseUrl, keepers, this.transport);
    if (this.options.amqpUrl) await refuseUnusableBroker(this.options.amqpUrl);
    this.issuer = await Issuer.create({ url: this.urls.issuer, keyFile: this.issuerKeyFile });
    await this.startDatabase();
    for (const name of names) {
      const process = this.newProcess(name);
      this.processes.set(name, process);
      process.start();
    }
    await Promise.all(names.map((name) => this.untilReady(name)));
  }

  private async startDatabase(): Promise<void> {
    const began = Date.now();
    if (!this.options.databaseUrl) this.postgres = await startPostgres({ dataDir: join(this.home, 'postgres') });
    this.server = this.options.databaseUrl ?? this.postgres!.url;
    this.options.onEvent?.({ kind: 'postgres-ready', url: this.server, seconds: (Date.now() - began) / 1000 });
  }

  private newProcess(name: Addressed): ServiceProcess {
    const { home, instance, urls, server, issuerKeyFile, poolSize } = this;
    const { portBase = 4100, amqpUrl, env, onEvent } = this.options;
    return new ServiceProcess({
      name,
      program: join(
        distFolder,
        name === 'issuer' ? 'tools/issuer/main.js' : `apps/${services[name].folder}/src/main.js`,
      ),
      env: environmentOf(name, {
        home,
        instance,
        urls,
        portBase,
        databaseUrl: server,
        amqpUrl,
        issuerKeyFile,
        poolSize,
        env,
      }),
      execArgv: execArgvOf(name),
      logFile: join(home, 'logs', `${name}.log`),
      onDeath: ({ code, signal, againInMs }) =>
        onEvent?.({ kind: 'service-died', name, how: signal ? `killed by ${signal}` : `exit code ${code}`, againInMs }),
    });
  }

  private async untilReady(name: Addressed, patienceMs = 180_000): Promise<void> {
    const began = Date.now();
    const process = this.processOf(name);
    for (let polledDead = 0; ; await sleep(100)) {
      if (await isReady(this.urls[name])) break;
      // One death may be bad luck (a port, a lock); a service that cannot start at all dies again at once.
      if (!process.running && ++polledDead > 30) throw new Error(`${name} does not start:\n${process.lastWords()}`);
      if (Date.now() - began > patienceMs)
        throw new Error(`${name} is not ready after ${patienceMs / 1000} s:\n${process.lastWords()}`);
    }
    this.options.onEvent?.({ kind: 'service-ready', name, seconds: (Date.now() - began) / 1000 });
  }

  private processOf(name: Addressed): ServiceProcess {
    const process = this.processes.get(name);
    if (!process) throw new Error(`${name} is not part of this installation`);
    return process;
  }

  private async refuseTakenPorts(names: Addressed[]): Promise<void> {
    for (const name of names) {
      const port = Number(new URL(this.urls[name]).port);
      if (await isPortFree(port)) continue;
      throw new Error(`port ${port} (${name}) is taken by another program; set CROSSDOCK_PORT_BASE to use other ports`);
    }
  }

  private get issuerKeyFile(): string {
    return join(this.home, 'issuer-key.json');
  }

  private get claim(): string {
    return join(this.home, 'launcher.pid');
  }

  /** One launcher a folder: a second one would stop the PostgreSQL of the first. */
  private async claimHome(): Promise<void> {
    await mkdir(this.home, { recursive: true, mode: 0o755 });
    const owner = Number(await readFile(this.claim, 'utf8').catch(() => ''));
    if (owner && owner !== process.pid && isAlive(owner, 'node')) {
      throw new Error(`an installation already runs on ${this.home} (process ${owner})`);
    }
    await writeFile(this.claim, String(process.pid));
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(3_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
