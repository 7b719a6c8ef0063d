import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { hasBroker, testBroker } from '@crossdock/testing';
import type { BenchResult } from '../contract';

jest.setTimeout(300_000);

describe('npm run bench -- messaging', () => {
  it.each(hasBroker() ? ['embedded', 'rabbitmq'] : ['embedded'])(
    'carries every message once and in order over %s, and says how fast beside a floor',
    async (transport) => {
      const home = await mkdtemp(join(tmpdir(), 'crossdock-'));
      const json = join(home, 'result.json');
      const args = ['messaging', '--messages', '300', '--transport', transport, '--floor-seconds', '1', '--json', json];
      const broker = transport === 'rabbitmq' ? (await testBroker())!.url : '';
      const env = { ...process.env, CROSSDOCK_HOME: home, AMQP_URL: broker };
      try {
        await promisify(execFile)(process.execPath, [resolve(__dirname, '../../bench.mjs'), ...args], { env });
        const { measurements } = JSON.parse(await readFile(json, 'utf8')) as BenchResult;
        expect(measurements!.map(({ name, messages }) => [name, messages])).toEqual([
          ['messaging', 300],
          ['messaging-half-load', 60],
        ]);
        for (const measurement of measurements!) {
          expect(measurement).toMatchObject({
            transport,
            opsPerSecond: aPositiveNumber,
            p50Ms: aPositiveNumber,
            p99Ms: aPositiveNumber,
            messagesABatch: aPositiveNumber,
            floor: { opsPerSecond: aPositiveNumber },
          });
          expect(measurement.ratio).toBeCloseTo(measurement.opsPerSecond! / measurement.floor.opsPerSecond);
        }
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    },
  );
});

const aPositiveNumber = { asymmetricMatch: (value: unknown) => typeof value === 'number' && value > 0 };
