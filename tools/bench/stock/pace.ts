import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Call, Load, Loaded } from './load';
import { quantile } from './statistics';

const tickMs = 2;

/**
 * Callers who come at an even rate, whether the ones before were answered or not: what each waits counts from when it was due. (The closed
 * loop's own rate limit sends a second's calls at once and then pauses.)
 */
export async function pace({ url, connections, seconds, next, rate = 1 }: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waits: number[] = [];
  const calls: Promise<void>[] = [];
  let failed = 0;
  const began = performance.now();
  for (let due = began; due < began + seconds * 1000; ) {
    for (; due <= performance.now(); due += 1000 / rate) {
      const at = due;
      calls.push(
        answered(agent, url, next()).then(
          (status) => void (status < 300 ? waits.push(performance.now() - at) : failed++),
          () => void failed++,
        ),
      );
    }
    await sleep(tickMs);
  }
  await Promise.all(calls);
  agent.destroy();
  return { opsPerSecond: waits.length / seconds, done: waits.length, p50Ms: quantile(waits, 0.5), p99Ms: quantile(waits, 0.99), failed };
} // prettier-ignore

function answered(agent: Agent, url: string, { method, path, headers, body }: Call): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url + path, { agent, method, headers }, (response) => {
      response.resume().once('end', () => resolve(response.statusCode!));
    });
    sent.once('error', reject);
    sent.end(body);
  });
}
