import { randomInt } from 'node:crypto';
import { isPortFree } from '../../libs/testing/src/free-port';
import { serviceNames, services } from './services';

/** A port base whose ports are all free now: for installations beside the one that somebody works with. */
export async function freePortBase(): Promise<number> {
  for (;;) {
    const base = randomInt(150, 320) * 100;
    const ports = [base, ...serviceNames.map((name) => base + services[name].portOffset)];
    if ((await Promise.all(ports.map(isPortFree))).every(Boolean)) return base;
  }
}
