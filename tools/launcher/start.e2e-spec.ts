import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../../libs/testing/src/eventually';
import { discardPostgres } from '../../libs/testing/src/postgres';
import { freePortBase } from './free-port-base';
import { serviceNames } from './services';

describe('npm start', () => {
  let home: string;
  let portBase: number;
  const started: ChildProcess[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    portBase = await freePortBase();
  });
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL');
    await discardPostgres(join(home, 'postgres'));
    await rm(home, { recursive: true, force: true });
  });

  it('brings up every service on its own PostgreSQL and stops all of it on Ctrl-C', async () => {
    const { child, output } = start('--orders', '0');
    await eventually(async () => output().includes('Ctrl-C stops everything') || child.exitCode !== null, 150_000);
    for (const name of serviceNames) expect(output()).toMatch(new RegExp(`${name} +ready`));
    const token = /OPERATOR=(\S+)/.exec(output())![1];
    const timeline = await fetch(`http://127.0.0.1:${portBase + 3}/v1/exceptions`, {
      headers: { authorization: `Bearer ${token}` },
    });
    expect(timeline.status).toBe(200);

    child.kill('SIGINT');
    child.kill('SIGINT'); // npm passes the terminal's Ctrl-C on a second time
    expect(await once(child, 'exit')).toEqual([0, null]);
    await expect(fetch(`http://127.0.0.1:${portBase}/health/live`)).rejects.toThrow();
    const [, host] = /PostgreSQL +(\S+)/.exec(output())!;
    await expect(new Client({ connectionString: `postgres://postgres@${host}` }).connect()).rejects.toThrow(
      'ECONNREFUSED',
    );
  }, 180_000);

  it('says in one line what is wrong with its options and ends with 1', async () => {
    const { child, output } = start('--orders', '9999');
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(output().trim()).toBe('--orders must be a whole number from 0 to 830, not 9999');
  });

  function start(...args: string[]) {
    const env = {
      ...process.env,
      CROSSDOCK_HOME: home,
      CROSSDOCK_PORT_BASE: String(portBase),
      DATABASE_URL: '',
      AMQP_URL: '',
    };
    const child = spawn(process.execPath, [resolve(__dirname, '../start.mjs'), ...args], { env });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    started.push(child);
    return { child, output: () => text };
  }
});
