import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '../../libs/testing/src/eventually';
import { testDatabase } from '../../libs/testing/src/test-database';
import { freePortBase } from './free-port-base';
import { Installation, type InstallationEvent, type InstallationOptions } from './installation';

describe('an installation', () => {
  const database = testDatabase();
  const events: InstallationEvent[] = [];
  let options: InstallationOptions;
  let installation: Installation;

  beforeAll(async () => {
    execFileSync(process.execPath, [resolve(__dirname, '../build.mjs')]);
    options = {
      home: await mkdtemp(join(tmpdir(), 'crossdock-')),
      instance: database.instance,
      databaseUrl: await database.server(),
      portBase: await freePortBase(),
      only: ['portal', 'operations'],
      onEvent: (event) => events.push(event),
    };
    installation = await Installation.start(options);
  }, 120_000);

  afterAll(async () => {
    await installation?.stop();
    await database.dropAll();
    await rm(options.home, { recursive: true, force: true });
  });

  it('lets its tokens in and nobody else', async () => {
    const timeline = `${installation.urls.operations}/v1/exceptions`;
    const operator = await installation.tokenOf('operator');
    expect((await fetch(timeline)).status).toBe(401);
    expect((await fetch(timeline, { headers: { authorization: `Bearer ${operator}` } })).status).toBe(200);
  });

  it('starts a service again that died, and says so', async () => {
    const before = installation.pidOf('portal')!;
    process.kill(before, 'SIGKILL');
    await eventually(async () => (await answers('portal')) && installation.pidOf('portal') !== before, 60_000);
    expect(events).toContainEqual({ kind: 'service-died', name: 'portal', how: 'killed by SIGKILL', againInMs: 500 });
  });

  it('leaves a service down that was killed through it, until it is restarted', async () => {
    await installation.kill('operations');
    expect([installation.pidOf('operations'), await answers('operations')]).toEqual([undefined, false]);
    await installation.restart('operations');
    expect(await answers('operations')).toBe(true);
  });

  it('does not share its folder', async () => {
    const launcher = spawnLauncher({ ...options, portBase: await freePortBase(), only: [] });
    expect(await launcher.output).toContain(`an installation already runs on ${options.home}`);
  });

  it('names the port that is taken', async () => {
    const portBase = await freePortBase();
    const squatter = createServer().listen(portBase + 1, '127.0.0.1');
    await once(squatter, 'listening');
    const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    try {
      const start = Installation.start({ ...options, home, portBase, only: ['portal'] });
      await expect(start).rejects.toThrow(`port ${portBase + 1} (portal) is taken`);
    } finally {
      squatter.close();
      await rm(home, { recursive: true });
    }
  });

  it('shows the last lines of the log of a service that dies at boot, and stops the others', async () => {
    const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    const env = { CROSSDOCK_KEEP_TAX_DOCUMENT_DAYS: 'soon' };
    const portBase = await freePortBase();
    const start = Installation.start({ ...options, home, portBase, env, only: ['portal', 'tax'] });
    await expect(start).rejects.toThrow(/^tax does not start:\n[^]*CROSSDOCK_KEEP_TAX_DOCUMENT_DAYS/);
    expect(await ready(`http://127.0.0.1:${portBase + 1}`)).toBe(false);
    await rm(home, { recursive: true });
  }, 120_000);

  it('leaves no service behind when its launcher is killed', async () => {
    const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    const portBase = await freePortBase();
    const launcher = spawnLauncher({ ...options, home, portBase, only: ['portal'] });
    await eventually(() => ready(`http://127.0.0.1:${portBase + 1}`), 60_000);
    launcher.child.kill('SIGKILL');
    await eventually(async () => !(await ready(`http://127.0.0.1:${portBase + 1}`)), 30_000);
    await rm(home, { recursive: true });
  });

  it('ends every process when it stops', async () => {
    const pids = (['issuer', 'portal', 'operations'] as const).map((name) => installation.pidOf(name)!);
    await installation.stop();
    expect(pids.filter((pid) => isThere(pid))).toEqual([]);
  });

  const answers = (name: 'portal' | 'operations') => ready(installation.urls[name]);
});

async function ready(url: string): Promise<boolean> {
  return fetch(`${url}/health/ready`).then(
    (response) => response.ok,
    () => false,
  );
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** A launcher in another process; its output is what it says when it ends. */
function spawnLauncher(options: InstallationOptions) {
  const program = `
    const { Installation } = require(${JSON.stringify(resolve(__dirname, '../../dist/tools/launcher/installation.js'))});
    Installation.start(${JSON.stringify({ ...options, onEvent: undefined })}).catch((error) => {
      console.log(error.message);
      process.exit(1);
    });`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const output = new Promise<string>((resolveOutput) => {
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.once('close', () => resolveOutput(text));
  });
  return { child, output };
}
