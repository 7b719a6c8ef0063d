import { setTimeout as sleep } from 'node:timers/promises';
import type { INestApplication } from '@nestjs/common';
import { MessagingHealth } from '../../src';
import { coin, kept, numbers, range, send, until, type World } from './world';

interface Broker {
  /** The ways in which it goes away, one after the other. */
  ends: (() => Promise<void>)[];
  start(): Promise<void>;
}

/** The broker goes away and comes back while services go on taking orders. */
export function restartSuite(world: () => World, broker: Broker): void {
  it('loses and doubles nothing when the broker restarts under load, and takes messages while it is away', async () => {
    const vault = await world().start('vault');
    const cashier = await world().start('cashier');
    const load = new Load(cashier);
    await until('it flows', async () => (await kept(vault)).length > 50);
    for (const end of broker.ends) {
      await end();
      await until('the cashier notices', async () => !(await isConnected(cashier)));
      const before = load.sent;
      await until('the cashier goes on without it', () => load.sent > before + 10);
      await broker.start();
      await until('it flows again', async () => (await kept(vault)).length > accounts * (before + 5));
    }
    await load.stop();
    await until('all are kept', async () => (await kept(vault)).length >= accounts * load.sent);
    expect(await numbers(vault)).toEqual(
      Object.fromEntries(range(1, accounts).map((n) => [`r-${n}`, range(1, load.sent)])),
    );
    await until('health says so', () => isConnected(cashier));
    await world().stop(cashier);
    await world().stop(vault);
  });
}

const accounts = 5;

const isConnected = async (app: INestApplication) => (await app.get(MessagingHealth).check()).broker.connected;

/** Pays a coin into every account, again and again, each time in one transaction. */
class Load {
  /** Coins per account. */
  sent = 0;
  private stopping = false;
  private readonly flow = this.run();

  constructor(private readonly cashier: INestApplication) {}

  stop(): Promise<void> {
    this.stopping = true;
    return this.flow;
  }

  private async run(): Promise<void> {
    await Promise.resolve(); // until the cashier is known
    for (; !this.stopping; this.sent++) {
      await send(
        this.cashier,
        range(1, accounts).map((n) => coin(`r-${n}`, this.sent + 1)),
      );
      await sleep(20); // slower than any broker, so that what waits for it is soon made up for
    }
  }
}
