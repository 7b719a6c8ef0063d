import { randomUUID } from 'node:crypto';
import type { Envelope, OrderEvent } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { OrderUpdates } from '../src/persistence/order-updates';

const accepted = (orderNumber: string): Envelope<OrderEvent> =>
  ({
    id: randomUUID(), type: 'order.accepted.v1', time: new Date().toISOString(),
    data: { channelName: 'shop', channelOrderNumber: `C-${orderNumber}`, orderId: randomUUID(), orderNumber },
  }) as unknown as Envelope<OrderEvent>; // prettier-ignore

describe("the feed of a channel's orders", () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startApp(AppModule, meta);
  });
  afterAll(() => app?.close());

  it('never shows a later update before an earlier one that is still to commit', async () => {
    const database = app.app.get(Database, { strict: false });
    const updates = app.app.get(OrderUpdates, { strict: false });
    const append = (orderNumber: string, before: () => Promise<void> = async () => {}) =>
      database.transaction(async (tx) => {
        await updates.append(tx, [accepted(orderNumber)]);
        await before();
      });
    let letGo = () => {};
    let slow: Promise<void>;
    await new Promise<void>((appended) => {
      slow = append('SO-1', () => {
        appended();
        return new Promise((resolve) => (letGo = resolve));
      });
    });
    const quick = append('SO-2');
    await eventually(async () => {
      const waiting = await database.query(
        `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
      );
      return waiting.length > 0;
    });
    expect(await updates.since('shop', '0', 10)).toEqual([]);
    letGo();
    await Promise.all([slow!, quick]);
    expect((await updates.since('shop', '0', 10)).map((each) => each.orderNumber)).toEqual(['SO-1', 'SO-2']);
  });
});
