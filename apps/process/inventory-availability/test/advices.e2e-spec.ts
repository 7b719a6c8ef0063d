import { randomUUID } from 'node:crypto';
import { type Draft, type Envelope, inventoryAdviceDue, type SendInventoryAdvice } from '@crossdock/contracts';
import { eventually } from '@crossdock/testing';
import { promisedOf } from '../src/availability/advise-partners';
import { usualPolicies } from '../src/availability/channel-policies';
import { ItemStocks } from '../src/availability/item-stocks';
import { StockApp } from './stock-app';

describe('what a trading partner is told of the stock', () => {
  let stock: StockApp;
  beforeAll(async () => void (stock = await StockApp.start()));
  afterAll(() => stock?.close());

  it('is what it may order of each item at each node, when an advice is due', async () => {
    await stock.receive('AD-1', 20);
    await stock.receive('AD-1', 5, 'NYC');
    await stock.receive('AD-2', 7);
    const requestId = randomUUID();
    await stock.announce(inventoryAdviceDue.of({ requestId, partner: 'BUYER' }, stock.entity) as Draft);
    const advice = await eventually(async () => {
      const rows = await stock.database.query<{ body: string }>(
        `SELECT body FROM outbox WHERE type = 'inventory-advice.send.v1'`,
      );
      return rows
        .map(({ body }) => (JSON.parse(body) as Envelope<SendInventoryAdvice>).data)
        .find((each) => each.requestId === requestId);
    }, 30_000);
    expect(advice).toMatchObject({ partner: 'BUYER', part: 1 });
    expect(advice.positions.map(({ sku, node, available, unit }) => [sku, node, available, unit]).sort()).toEqual([
      ['AD-1', 'NYC', 5, 'EA'], ['AD-1', 'SEA', 20, 'EA'], ['AD-2', 'NYC', 0, 'EA'], ['AD-2', 'SEA', 7, 'EA'],
    ]); // prettier-ignore
  });

  it('is over all nodes not more than its channel may be promised', async () => {
    const policies = { ...usualPolicies, channels: [{ channel: 'BUYER', conservativePercent: 50 }] };
    await stock.receive('AD-3', 4);
    await stock.receive('AD-3', 4, 'NYC');
    const [found] = (await stock.get(ItemStocks).read(['AD-3'])).values();
    const sum = (channel: string) => promisedOf(found, channel, policies).reduce((all, each) => all + each.available, 0);
    expect([sum('OTHER'), sum('BUYER')]).toEqual([8, 4]);
  }); // prettier-ignore
});
