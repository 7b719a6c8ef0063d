import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'amqplib';
import { freePort } from './free-port';
import { endProcess, isAlive, runToEnd } from './processes';

/** A RabbitMQ node of our own: its ports, its data folder, reachable from this machine only. */
export interface RabbitmqServer {
  readonly url: string;
  /** Its process, as long as it runs. */
  readonly pid: number;
  /** Ends the node cleanly; its queues stay in the data folder. */
  stop(): Promise<void>;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and data. */
  start(): Promise<void>;
  /** How many messages lie in each queue, those in somebody's hands included. */
  depths(): Promise<Map<string, number>>;
}

interface Ports {
  amqp: number;
  distribution: number;
  /** Erlang's name server, which outlives the node unless it is ended too. */
  epmd: number;
}

// Debian's program in sbin changes to the user rabbitmq; the one behind it runs as whoever calls it.
const places = [
  '/usr/lib/rabbitmq/bin/rabbitmq-server',
  '/opt/homebrew/opt/rabbitmq/sbin/rabbitmq-server',
  '/usr/local/opt/rabbitmq/sbin/rabbitmq-server',
  '/opt/rabbitmq/sbin/rabbitmq-server',
];

/** The RabbitMQ program of this machine, or undefined. RABBITMQ_SERVER names another one. */
export function findRabbitmq(): string | undefined {
  return [process.env.RABBITMQ_SERVER ?? '', ...places].find((place) => place !== '' && existsSync(place));
}

/** Starts a node on a data folder, or takes over the one that runs on it. */
export async function startRabbitmq(dataFolder: string): Promise<RabbitmqServer> {
  const folder = resolve(dataFolder);
  const program = findRabbitmq();
  if (!program) throw new Error('rabbitmq-server is not installed on this machine');
  const ports = await portsOf(folder);
  const server: RabbitmqServer = {
    url: `amqp://guest:guest@127.0.0.1:${ports.amqp}`,
    get pid() {
      return pidIn(folder);
    },
    stop: () => end(folder, ports, ['SIGTERM', 'SIGKILL']),
    kill: () => end(folder, ports, ['SIGKILL']),
    start: () => launch(program, folder, ports),
    depths: () => depthsOf(program, folder, ports),
  };
  if (!(await answers(ports.amqp))) await server.start();
  return server;
}

/** Ends the node that was left running on a folder, if any. */
export async function stopBrokerIn(folder: string): Promise<void> {
  await end(folder, await portsOf(folder), ['SIGKILL']);
}

async function portsOf(folder: string): Promise<Ports> {
  const file = join(folder, 'ports.json');
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return JSON.parse(known) as Ports;
  const ports = { amqp: await freePort(), distribution: await freePort(), epmd: await freePort() };
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(ports));
  return ports;
}

async function launch(program: string, folder: string, ports: Ports): Promise<void> {
  await writeFile(join(folder, 'rabbitmq.conf'), settings(ports));
  await writeFile(join(folder, 'enabled_plugins'), '[].\n');
  await rm(join(folder, 'pid'), { force: true });
  const log = await open(join(folder, 'server.log'), 'a');
  const child = spawn(program, [], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: environment(folder, ports),
  });
  child.unref();
  await log.close();
  for (const deadline = Date.now() + 90_000; Date.now() < deadline; await sleep(150)) {
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(ports.amqp)) return;
  }
  throw new Error(`RabbitMQ does not start:\n${(await readFile(join(folder, 'server.log'), 'utf8')).slice(-2000)}`);
}

const settings = (ports: Ports) => `
listeners.tcp.local = 127.0.0.1:${ports.amqp}
loopback_users = none
disk_free_limit.absolute = 50MB
raft.wal_max_size_bytes = 67108864
cluster_formation.peer_discovery_backend = classic_config
log.file.level = warning
`;

const nodeOf = ({ amqp }: Ports): string => `crossdock${amqp}@localhost`;

function environment(folder: string, ports: Ports): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: folder, // Erlang keeps its cookie there
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_NODENAME: nodeOf(ports),
    RABBITMQ_DIST_PORT: String(ports.distribution),
    RABBITMQ_MNESIA_BASE: join(folder, 'mnesia'),
    RABBITMQ_LOG_BASE: join(folder, 'log'),
    RABBITMQ_PID_FILE: join(folder, 'pid'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(folder, 'enabled_plugins'),
    RABBITMQ_CONFIG_FILE: join(folder, 'rabbitmq.conf'),
    RABBITMQ_CONF_ENV_FILE: '/dev/null',
    // No busy waiting: the schedulers would take the cores that the suite needs.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '+sbwt none +sbwtdcpu none +sbwtdio none -kernel inet_dist_use_interface {127,0,0,1}',
  };
}

async function answers(port: number): Promise<boolean> {
  try {
    const connection = await connect(`amqp://guest:guest@127.0.0.1:${port}`);
    connection.on('error', () => {});
    await connection.close();
    return true;
  } catch {
    return false;
  }
}

async function depthsOf(program: string, folder: string, ports: Ports): Promise<Map<string, number>> {
  const list = ['-q', '-n', nodeOf(ports), 'list_queues', 'name', 'messages', '--formatter', 'json'];
  const printed = await runToEnd(join(dirname(program), 'rabbitmqctl'), list, { cwd: folder, env: environment(folder, ports) });
  const queues = JSON.parse(printed) as { name: string; messages: number }[];
  return new Map(queues.map(({ name, messages }) => [name, messages]));
} // prettier-ignore

const pidIn = (folder: string): number => Number(readFileSync(join(folder, 'pid'), 'utf8'));

async function end(folder: string, ports: Ports, signals: NodeJS.Signals[]): Promise<void> {
  const pid = Number(await readFile(join(folder, 'pid'), 'utf8').catch(() => ''));
  if (pid && isAlive(pid, 'beam')) await endProcess(pid, 'beam', signals, 30_000);
  await runToEnd(epmdProgram(), ['-port', String(ports.epmd), '-kill']).catch(() => 'nobody there');
}

function epmdProgram(): string {
  const erlang = '/usr/lib/erlang';
  const runtime = existsSync(erlang) ? readdirSync(erlang).find((name) => name.startsWith('erts-')) : undefined;
  return runtime ? join(erlang, runtime, 'bin', 'epmd') : 'epmd';
}
