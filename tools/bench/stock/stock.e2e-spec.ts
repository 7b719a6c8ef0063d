import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BenchResult } from '../contract';

jest.setTimeout(300_000);

describe('npm run bench, of stock', () => {
  it.each([
    ['holds-hot', '--seconds', '1', '--clients', '4'],
    ['availability-read', '--seconds', '1', '--clients', '4'],
    ['allocate', '--rounds', '1'],
    ['snapshot-1m', '--rows', '2000'],
  ])('%s says how fast beside a floor of the same run', async (name, ...options) => {
    const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
    const json = join(home, 'result.json');
    const env = { ...process.env, CROSSDOCK_HOME: home, CROSSDOCK_PORT_BASE: '', AMQP_URL: '' };
    try {
      await promisify(execFile)(
        process.execPath,
        [resolve(__dirname, '../../bench.mjs'), name, ...options, '--json', json],
        { env },
      );
      const result = JSON.parse(await readFile(json, 'utf8')) as BenchResult;
      const rate = result.ordersPerSecond ?? result.opsPerSecond!;
      expect(result).toMatchObject({ name, p99Ms: aPositiveNumber, floor: { opsPerSecond: aPositiveNumber } });
      expect(rate).toBeGreaterThan(0);
      expect(result.ratio).toBeCloseTo(rate / result.floor.opsPerSecond);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});

const aPositiveNumber = { asymmetricMatch: (value: unknown) => typeof value === 'number' && value > 0 };
