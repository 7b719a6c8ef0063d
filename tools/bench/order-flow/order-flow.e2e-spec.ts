import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { serviceNames } from '../../launcher/services';
import type { BenchResult } from '../contract';

describe('npm run bench -- order-flow', () => {
  let home: string;
  let result: BenchResult;

  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    const json = join(home, 'result.json');
    const args = ['order-flow', '--orders', '20', '--transport', 'embedded', '--floor-seconds', '1', '--json', json];
    const env = { ...process.env, CROSSDOCK_HOME: home, CROSSDOCK_PORT_BASE: '', AMQP_URL: '' };
    await promisify(execFile)(process.execPath, [resolve(__dirname, '../../bench.mjs'), ...args], { env });
    result = JSON.parse(await readFile(json, 'utf8')) as BenchResult;
  }, 300_000);
  afterAll(() => rm(home, { recursive: true, force: true }));

  it('takes real orders to posted invoices in three ways, and says how fast beside a floor', () => {
    expect(result.measurements!.map(({ name, orders }) => [name, orders])).toEqual([
      ['three-lines', 20],
      ['uci', 4],
      ['half-load', 4],
    ]);
    for (const measurement of result.measurements!) {
      expect(measurement).toMatchObject({
        transport: 'embedded',
        ordersPerSecond: aPositiveNumber,
        p50Ms: aPositiveNumber,
        p99Ms: aPositiveNumber,
        messagesPerSecond: aPositiveNumber,
        floor: { opsPerSecond: aPositiveNumber, oneAtATime: { opsPerSecond: aPositiveNumber } },
        notAllocated: 0,
      });
      expect(measurement.ratio).toBeCloseTo(measurement.ordersPerSecond! / measurement.floor.opsPerSecond);
    }
  });

  it('begins with orders of three lines', () => {
    expect(result).toMatchObject({
      name: 'three-lines',
      transport: 'embedded',
      lines: 60,
      readySeconds: aPositiveNumber,
    });
  });

  it('names what every process used', () => {
    const parts = result.parts as Record<string, unknown>;
    expect(Object.keys(parts)).toEqual(expect.arrayContaining([...serviceNames, 'postgres']));
  });
});

const aPositiveNumber = { asymmetricMatch: (value: unknown) => typeof value === 'number' && value > 0 };
