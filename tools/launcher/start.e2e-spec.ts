import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../libs/testing/src/eventually';
import { discardPostgres } from '../../libs/testing/src/postgres';
import type { DemoSummary } from '../demo/contract';
import type { Check } from '../verify/contract';
import { freePortBase } from './free-port-base';
import { serviceNames } from './services';
import { npmStart, type Started } from './test/npm-start';

const patienceMs = 300_000;
const orders = 30;

describe('npm start', () => {
  let home: string;
  let portBase: number;
  const all: Started[] = [];

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    portBase = await freePortBase();
  });
  afterAll(async () => {
    for (const each of all) await each.discard();
    await discardPostgres(join(home, 'postgres'));
    await rm(home, { recursive: true, force: true });
  });

  it('brings up every service on its own PostgreSQL, and Ctrl-C amid the orders stops all of it', async () => {
    const started = start('--orders', `${orders}`);
    await eventually(async () => /orders: \d+\/30/.test(started.output()) || started.ended(), patienceMs);
    for (const name of serviceNames) expect(started.output()).toMatch(new RegExp(`${name} +ready`));
    const processes = await started.descendants();
    expect(processes.length).toBeGreaterThan(serviceNames.length);

    started.child.kill('SIGINT');
    started.child.kill('SIGINT'); // npm passes the terminal's Ctrl-C on a second time
    expect(await once(started.child, 'exit')).toEqual([0, null]);
    expect(started.output()).not.toContain('died');
    await eventually(async () => processes.every((pid) => !isThere(pid)), 60_000);
  }, 400_000);

  it('carries on where it was, says where to look, and counts everything once', async () => {
    const json = join(home, 'result.json');
    const started = start('--orders', `${orders}`, '--json', json);
    await eventually(async () => started.output().includes('Ctrl-C stops everything') || started.ended(), patienceMs);

    const result = JSON.parse(await readFile(json, 'utf8')) as DemoSummary & { checks: Check[] };
    expect(result).toMatchObject({
      orders: { submitted: orders, invoiced: orders, backordered: 0, rejected: 0, parked: 0, duplicatesSuppressed: expect.any(Number) as number },
      invoices: { count: orders, total: expect.stringMatching(/^\d+\.\d\d$/) as string },
      journal: { entries: orders + 2, debits: result.journal.credits, credits: expect.stringMatching(/^\d+\.\d\d$/) as string },
      edi: { received: 10, sent855: 10, sent856: 10, sent810: 10, acks: expect.any(Number) as number },
      stock: { oversold: 0, ledgerMismatch: 0 },
      messages: { published: expect.any(Number) as number, consumed: expect.any(Number) as number, parked: 0 },
      transport: 'embedded',
      seconds: expect.any(Number) as number,
    }); // prettier-ignore
    expect(result.checks.find(({ name }) => name === 'no order is doubled')).toMatchObject({ compared: orders, faults: [] }); // prettier-ignore
    expect(result.checks.flatMap(({ faults }) => faults)).toEqual([]);

    const output = started.output();
    for (const name of serviceNames) expect(output).toMatch(new RegExp(`${name} +http://127.0.0.1:\\d+/docs`));
    for (const token of ['BUYER', 'OPERATOR']) expect((await tried(output, token)).status).toBe(200);

    started.child.kill('SIGINT');
    expect(await once(started.child, 'exit')).toEqual([0, null]);
  }, 400_000);

  it.each([
    [['--orders', '9999'], '--orders must be a whole number from 0 to 830, not 9999'],
    [['--order', '3'], "Unknown option '--order'"],
  ])('says in one line what is wrong with %j and ends with 1', async (args, line) => {
    const started = start(...args);
    expect(await once(started.child, 'close')).toEqual([1, null]);
    expect(started.output()).toContain(line);
    expect(started.output().trim().split('\n')).toHaveLength(1);
  });

  it('names the port that is taken and the setting that helps, starts nothing and ends with 1', async () => {
    const squatter = createServer().listen(portBase + 11, '127.0.0.1');
    await once(squatter, 'listening');
    try {
      const started = start('--once', '--orders', '0');
      expect(await once(started.child, 'close')).toEqual([1, null]);
      expect(started.output().trim()).toBe(
        `port ${portBase + 11} (order-to-cash) is taken by another program; set CROSSDOCK_PORT_BASE to use other ports`,
      );
    } finally {
      squatter.close();
    }
  }, 60_000);

  it.each([
    ['DATABASE_URL', 'postgres://postgres@127.0.0.1:1/postgres'],
    ['AMQP_URL', 'amqp://guest:guest@127.0.0.1:1'],
  ])(
    'names %s when nothing answers there, and ends with 1',
    async (name, url) => {
      const started = npmStart(['--once', '--orders', '0'], { CROSSDOCK_HOME: home, CROSSDOCK_PORT_BASE: String(portBase), [name]: url }); // prettier-ignore
      all.push(started);
      expect(await once(started.child, 'close')).toEqual([1, null]);
      expect(started.output()).toContain(`${name}: nothing answers at 127.0.0.1:1`);
    },
    120_000,
  );

  function start(...args: string[]): Started {
    const started = npmStart(args, { CROSSDOCK_HOME: home, CROSSDOCK_PORT_BASE: String(portBase) });
    all.push(started);
    return started;
  }
});

/** Calls what a printed curl calls. */
function tried(output: string, token: string): Promise<Response> {
  const [, bearer] = new RegExp(`${token}=(\\S+)`).exec(output)!;
  const [, url] = new RegExp(`Bearer \\$${token}" "?(http[^"\\s]+)`).exec(output)!;
  return fetch(url, { headers: { authorization: `Bearer ${bearer}` } });
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
