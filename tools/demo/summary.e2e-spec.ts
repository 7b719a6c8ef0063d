import { randomUUID } from 'node:crypto';
import { testDatabase } from '../../libs/testing/src/test-database';
import type { DemoContext } from './contract';
import { countMessages } from './count-messages';
import { isReplayed, northwindNumberOf } from './replayed';
import { messengers, rows } from './rows';

const database = testDatabase();
const urls = new Map<string, string>();
const context = { databaseUrl: (service: string) => urls.get(service)! } as DemoContext;
beforeAll(async () => {
  for (const service of messengers) {
    urls.set(service, await database.url(service));
    await rows(context, service, 'CREATE TABLE inbox (message_id uuid); CREATE TABLE parked (resolved_at timestamptz)');
  }
});
afterAll(() => database.dropAll());

describe('the summary of a replay', () => {
  it('counts events and commands, each once, however many services heard it', async () => {
    const [event, command] = [randomUUID(), randomUUID()];
    for (const service of ['operations', 'marketplace'] as const)
      await rows(context, service, `INSERT INTO inbox VALUES ('${event}')`);
    await rows(context, 'wms', `INSERT INTO inbox VALUES ('${command}'); INSERT INTO parked VALUES (NULL), (now())`);
    expect(await countMessages(context)).toEqual({ published: 2, consumed: 3, parked: 1 });
  });

  it('knows the replayed orders by their channels’ numbers, and nobody else’s', async () => {
    const ours = [{ orderNumber: '10248' }, { orderNumber: '11077' }];
    const numbers = ['10248', 'VINET:11077', '5000000010248', '10249', 'PO-1', 'VINET:PO-10248', '102480'];
    const values = numbers.map((number) => `('${number}')`).join(', ');
    const found = await rows<{ number: string }>(
      context,
      'order-to-cash',
      `SELECT o.channel_order_number AS number FROM (VALUES ${values}) AS o(channel_order_number) WHERE ${isReplayed(ours)}`,
    );
    expect(found.map(({ number }) => number)).toEqual(['10248', 'VINET:11077', '5000000010248']);
    expect(numbers.map(northwindNumberOf)).toEqual(['10248', '11077', '10248', '10249', undefined, undefined, undefined]); // prettier-ignore
  });
});
