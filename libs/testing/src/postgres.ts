import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chown, mkdir, open, readFile, realpath, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from './free-port';
import { othersReach, postgresBinaries, postgresIdentity } from './postgres-binaries';
import { endProcess, isAlive, runToEnd } from './processes';

export interface PostgresOptions {
  /** Holds everything that PostgreSQL remembers; made when missing, carried on with when there. */
  dataDir: string;
  /** A free port is taken when none is given. */
  port?: number;
  /** False gives up crash safety for speed: for tests that throw their databases away. Default true. */
  durable?: boolean;
}

/** A running PostgreSQL on 127.0.0.1, user `postgres`, no password. */
export interface PostgresServer {
  /** Names the server and its maintenance database: `postgres://postgres@127.0.0.1:PORT/postgres`. */
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly dataDir: string;
  /** True when it ran already, so that somebody else will want to stop it. */
  readonly adopted: boolean;
  /** Asks for a clean shutdown and waits for it. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that came with npm on a data folder, or takes over the one that already runs there (a launcher
 * that was killed leaves it behind). It keeps running when this process ends without calling `stop`.
 */
export async function startPostgres(options: PostgresOptions): Promise<PostgresServer> {
  const dataDir = await prepareFolder(resolve(options.dataDir));
  const running = await runningServer(dataDir);
  if (running) return running;
  const binaries = await postgresBinaries();
  await initialise(binaries, dataDir);
  await refuseForeignData(binaries, dataDir);
  const deadline = Date.now() + 15_000;
  for (;;) {
    const port = options.port ?? (await freePort());
    const server = await launch(binaries, dataDir, port, options.durable ?? true);
    if (server) return server;
    // Backends of a postmaster that was killed hold its shared memory for a moment; or the port was taken meanwhile.
    if (Date.now() > deadline) throw new Error(`PostgreSQL does not start:\n${await lastWords(dataDir)}`);
    await sleep(300);
  }
}

/** Stops whatever runs on the folder at once and removes the folder with all it holds. */
export async function discardPostgres(folder: string): Promise<void> {
  const dataDir = await realpath(folder).catch(() => folder);
  const [pid] = (await readFile(join(dataDir, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n').map(Number);
  if (pid) await endProcess(pid, dataDir, ['SIGQUIT', 'SIGKILL'], 10_000);
  await rm(dataDir, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
}

async function launch(
  binaries: string,
  dataDir: string,
  port: number,
  durable: boolean,
): Promise<PostgresServer | undefined> {
  const log = await open(join(dataDir, 'server.log'), 'a');
  const settings = Object.entries(serverSettings(port, durable)).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own process group: Ctrl-C in the terminal is for the launcher, which stops PostgreSQL last.
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', dataDir, ...settings], {
    ...postgresIdentity,
    cwd: dataDir,
    detached: true,
    stdio: ['ignore', log.fd, log.fd],
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
  });
  child.unref();
  await log.close();
  while (child.exitCode === null && child.signalCode === null) {
    if (await answers(port, dataDir)) return handle(child.pid!, port, dataDir, false);
    await sleep(30);
  }
  return undefined;
}

function serverSettings(port: number, durable: boolean): Record<string, string | number> {
  return {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 300,
    shared_buffers: '256MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '1GB',
    wal_buffers: '16MB',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    random_page_cost: 1.1,
    jit: 'off',
    max_worker_processes: 4,
    max_parallel_workers_per_gather: 0,
    autovacuum_naptime: '15s',
    autovacuum_vacuum_cost_limit: 1000,
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
}

async function initialise(binaries: string, dataDir: string): Promise<void> {
  if (await exists(join(dataDir, 'PG_VERSION'))) return;
  await runToEnd(
    join(binaries, 'bin', 'initdb'),
    ['-D', dataDir, '-U', 'postgres', '-E', 'UTF8', '--auth=trust', '--no-sync', '--no-instructions']
      // The same order of strings on every machine, whatever its locale.
      .concat(['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']),
    { ...postgresIdentity, cwd: dataDir, env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' } },
  );
  const loopbackOnly = 'host all all 127.0.0.1/32 trust\n';
  await writeFile(join(dataDir, 'pg_hba.conf'), loopbackOnly);
}

/** A major version cannot read another one's files. */
async function refuseForeignData(binaries: string, dataDir: string): Promise<void> {
  const written = (await readFile(join(dataDir, 'PG_VERSION'), 'utf8')).trim();
  const { stdout } = await promisify(execFile)(join(binaries, 'bin', 'postgres'), ['--version'], {
    ...postgresIdentity,
    cwd: dataDir,
  });
  const here = /\d+/.exec(stdout)?.[0];
  if (written === here) return;
  throw new Error(
    `the data in ${dataDir} was written by PostgreSQL ${written}, this is PostgreSQL ${here}: move it away, or set CROSSDOCK_HOME to another folder`,
  );
}

/** Makes the folder and, for root, one that nobody may own: a home that others cannot enter gets a link to /var/lib. */
async function prepareFolder(dataDir: string): Promise<string> {
  const { uid, gid } = postgresIdentity as { uid?: number; gid?: number };
  await mkdir(dirname(dataDir), { recursive: true, mode: 0o755 });
  if (uid !== undefined && !(await exists(dataDir)) && !(await othersReach(dirname(dataDir)))) {
    const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 10);
    const outside = join('/var/lib/crossdock', `${basename(dataDir)}-${key}`);
    // Whoever removed the link meant the data.
    await discardPostgres(outside);
    await mkdir(outside, { recursive: true, mode: 0o755 });
    await rm(dataDir, { force: true });
    await symlink(outside, dataDir);
  }
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const real = await realpath(dataDir);
  if (uid !== undefined && gid !== undefined) await chown(real, uid, gid);
  return real;
}

/** The server that runs on this folder, if any. A pid file whose process is gone, or is another program, is removed. */
async function runningServer(dataDir: string): Promise<PostgresServer | undefined> {
  const file = join(dataDir, 'postmaster.pid');
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const [pid, , , port] = (await readFile(file, 'utf8').catch(() => '')).split('\n').map(Number);
    if (!pid) return undefined;
    if (port && (await answers(port, dataDir))) return handle(pid, port, dataDir, true);
    if (!isAlive(pid, dataDir)) {
      await rm(file, { force: true });
      return undefined;
    }
    await sleep(100); // starting up, recovering or shutting down
  }
  throw new Error(`A PostgreSQL runs on ${dataDir} but does not answer:\n${await lastWords(dataDir)}`);
}

async function answers(port: number, dataDir: string): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SHOW data_directory');
    return rows[0].data_directory === dataDir;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function handle(pid: number, port: number, dataDir: string, adopted: boolean): PostgresServer {
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    port,
    pid,
    dataDir,
    adopted,
    // SIGINT is PostgreSQL's fast shutdown: it rolls back what is open, writes a checkpoint and ends.
    stop: () => endProcess(pid, dataDir, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 30_000),
  };
}

async function lastWords(dataDir: string): Promise<string> {
  const log = await readFile(join(dataDir, 'server.log'), 'utf8').catch(() => '');
  return log.split('\n').slice(-12).join('\n');
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );
