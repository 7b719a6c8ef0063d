import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DemoContext } from '../demo/contract';
import type { Installation } from '../launcher/installation';
import type { ServiceName } from '../launcher/services';
import type { RabbitmqServer } from '../../libs/testing/src/rabbitmq';
import { verify } from '../verify/index';
import { OrderStream } from './order-stream';
import { loadPlenty } from './plenty';
import { Random } from './random';
import { brokerVictim, type InHands, serviceVictim, type Victim, type VictimName } from './victims';
import { WarehouseFloor } from './warehouse-floor';
import { Watch } from './watch';

/** A kill means little on an idle house: so many orders are in flight before each. */
export const leastInFlight = 50;
const gathered = 70;
const mostInFlight = 110;
const atOnce = 24;
const opportunityMs = 300_000;
const stuckMs = 150_000;

/** What the rows and queues said just before the signal. */
interface Look extends InHands {
  inFlight: number;
}
export interface Kill extends Look {
  victim: VictimName;
  /** How long it stayed down, and how long until it was ready again. */
  downMs: number;
  readyMs: number;
}

export interface KillOptions {
  seed: number;
  services: readonly ServiceName[];
  /** How often each. */
  times: number;
  /** The RabbitMQ that it stands on: killed as often as each service. */
  broker?: RabbitmqServer;
  say(text: string): void;
}

export interface KillReport {
  kills: Kill[];
  orders: number;
  faults: string[];
}

/**
 * Kills services, and the broker if there is one, with SIGKILL while orders stream in, in a seeded sequence, and starts them again. At the
 * end every order that was taken must be invoiced and all checks of `verify` must hold.
 */
export async function killServices(installation: Installation, options: KillOptions): Promise<KillReport> {
  await loadPlenty(installation);
  const watch = await Watch.open(installation, options.broker);
  const floor = await WarehouseFloor.of(installation);
  const context = contextOf(installation);
  const stream = new OrderStream(context, { atOnce, most: mostInFlight, inFlight: () => watch.inFlight() });
  const kills: Kill[] = [];
  const faults: string[] = [];
  try {
    stream.start();
    const house = { watch, floor, stream };
    const victims = options.services.map((name) => serviceVictim(name, installation, watch, stream));
    if (options.broker) victims.push(brokerVictim(options.broker, watch));
    await killAll(house, victims, options, kills);
    await floor.open();
    await stream.stop();
    faults.push(...stream.problems, ...(await settled(watch, stream)));
  } catch (error) {
    faults.push((error as Error).message);
  } finally {
    await floor.leave();
    await stream.stop();
    await watch.close();
  }
  const { checks } = await verify({ databaseUrl: context.databaseUrl, transport: installation.transport });
  faults.push(...checks.flatMap((check) => check.faults.map((fault) => `${check.name}: ${fault}`)));
  return { kills, orders: stream.handedIn.size, faults };
}

interface House {
  watch: Watch;
  floor: WarehouseFloor;
  stream: OrderStream;
}

async function killAll(
  house: House,
  victims: Victim[],
  { seed, times, say }: KillOptions,
  kills: Kill[],
): Promise<void> {
  const random = new Random(seed);
  const all = random.shuffled(victims.flatMap((victim) => Array.from({ length: times }, () => victim)));
  for (const victim of all) {
    const found = await opportunity(house, victim, random.between(0, 300));
    const killing = victim.signal('SIGKILL');
    const downMs = random.between(0, 1000);
    await Promise.all([killing, house.floor.shut(), sleep(downMs)]);
    const began = Date.now();
    await victim.start();
    kills.push({ victim: victim.name, ...found, downMs, readyMs: Date.now() - began });
    say(told(kills.at(-1)!, kills.length, all.length));
  }
}

/**
 * Lets orders gather, and stops the victim (SIGSTOP) with work in its hands: what the rows say then stays true until the
 * SIGKILL that follows.
 *
 * @throws Error with where everything stands, when that moment does not come
 */
async function opportunity(house: House, victim: Victim, delayMs: number): Promise<Look> {
  const { watch, floor, stream } = house;
  const deadline = Date.now() + opportunityMs;
  while (Date.now() < deadline) {
    await floor.shut();
    while ((await watch.inFlight()) < gathered && Date.now() < deadline) await sleep(20);
    await sleep(delayMs);
    await victim.signal('SIGSTOP');
    // Some have work as soon as orders come in, others only when they ship.
    const found = (await busy(watch, victim, 1_000)) ?? (await floor.open(), await busy(watch, victim, 5_000));
    if (found) return found;
    await victim.signal('SIGCONT');
  }
  const where = `${await watch.standing()}; ${stream.standing}`;
  throw new Error(`${victim.name} was never busy with ${leastInFlight} orders in flight in ${opportunityMs / 1000} s: ${where}`);
} // prettier-ignore

/** Looks until what stands still has work and enough orders are in flight; undefined when that does not come. */
async function busy(watch: Watch, victim: Victim, patienceMs: number): Promise<Look | undefined> {
  for (const end = Date.now() + patienceMs; Date.now() < end; await sleep(10)) {
    const { outbox, inbox, requests } = await victim.inHands();
    const inFlight = await watch.inFlight();
    if (inFlight >= leastInFlight && outbox + inbox + requests > 0) return { inFlight, outbox, inbox, requests };
  }
  return undefined;
}

/** Waits until every order that was taken has ended and partners have their files; names those that have not when nothing moves any more. */
async function settled(watch: Watch, stream: OrderStream): Promise<string[]> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const faults = [...judged(stream.handedIn, await watch.orders()), ...(await watch.undelivered())];
    if (faults.length === 0 || Date.now() - since > stuckMs) return faults;
    const now = faults.join();
    if (now !== last) [last, since] = [now, Date.now()];
    await sleep(500);
  }
}

function judged(handedIn: ReadonlyMap<string, string>, orders: { number: string; state: string }[]): string[] {
  const states = new Map<string, string[]>();
  for (const { number, state } of orders) states.set(number, [...(states.get(number) ?? []), state]);
  return [...handedIn].flatMap(([number, channel]) => {
    const found = states.get(number) ?? [];
    if (found.length === 1 && found[0] === 'closed') return [];
    const what = found.length === 0 ? 'is not there' : found.length > 1 ? `is there ${found.length} times` : `stands in ${found[0]}`; // prettier-ignore
    return [`order ${number} (${channel}) was taken and ${what}`];
  });
}

const told = ({ victim, inFlight, outbox, inbox, requests, downMs, readyMs }: Kill, at: number, of: number): string =>
  `${String(at).padStart(3)}/${of}  ${victim.padEnd(24)} ${inFlight} orders in flight, ` +
  (victim === 'portal' ? `${requests} requests` : `outbox ${outbox}, inbox ${inbox}`) +
  `; down ${downMs} ms, ready after ${readyMs} ms`;

const contextOf = (installation: Installation): DemoContext => ({
  urls: installation.urls,
  ediFolder: join(installation.home, 'edi'),
  transport: installation.transport,
  orders: 0,
  databaseUrl: (service) => installation.databaseUrl(service),
  token: (...request) => installation.token(...request),
  tokenOf: (...request) => installation.tokenOf(...request),
  onProgress: () => {},
});
