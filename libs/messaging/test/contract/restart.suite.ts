import { setTimeout as sleep } from 'node:timers/promises';
import { MessagingHealth } from '../../src';
import { coin, kept, numbers, range, send, until, type World } from './world';

/** The broker goes away and comes back while services go on taking orders. */
export function restartSuite(world: () => World, broker: { stop(): Promise<void>; start(): Promise<void> }): void {
  it('loses and doubles nothing when the broker restarts under load, and takes messages while it is away', async () => {
    const vault = await world().start('vault');
    const cashier = await world().start('cashier');
    let sending = true;
    let last = 0;
    const flow = (async () => {
      for (; sending; last++)
        await send(
          cashier,
          range(0, 4).map((n) => coin(`r-${n}`, last + 1)),
        );
    })();
    await until('it flows', async () => (await kept(vault)).length > 50);
    await broker.stop();
    await until('the cashier notices', async () => !(await cashier.get(MessagingHealth).check()).broker.connected);
    const before = last;
    await until('the cashier goes on without it', () => last > before + 10);
    await sleep(300);
    await broker.start();
    await until('it flows again', async () => (await kept(vault)).length > 5 * (before + 5));
    sending = false;
    await flow;
    await until('all are kept', async () => (await kept(vault)).length >= 5 * last);
    expect(await numbers(vault)).toEqual(Object.fromEntries(range(0, 4).map((n) => [`r-${n}`, range(1, last)])));
    await until('health says so', async () => (await cashier.get(MessagingHealth).check()).broker.connected);
    await world().stop(cashier);
    await world().stop(vault);
  });
}
