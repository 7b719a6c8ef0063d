import { randomUUID } from 'node:crypto';
import type { EnrichedLine, Enrichment } from '@crossdock/contracts';
import { startApp, type TestApp } from '@crossdock/testing';
import type { ItemSetup, MasterData } from '../src/http/erp.dto';
import { AppModule } from '../src/app.module';
import { meta } from '../src/meta';
import { masterData } from './books';

const units = (cs = 12) => [{ unit: 'EA', baseUnits: 1 }, { unit: 'CS', baseUnits: cs }]; // prettier-ignore
const item = (sku: string, supersededBy?: string, change: Partial<ItemSetup> = {}): ItemSetup => ({
  sku, name: `Item ${sku}`, active: supersededBy === undefined, sellOut: false, baseUnit: 'EA', units: units(), listPrice: '20.00', unitCost: '9', taxCategory: 'general', supersededBy, ...change,
}); // prettier-ignore
const chain = (length: number) => Array.from({ length }, (_, i) => item(`L-${i}`, i + 1 < length ? `L-${i + 1}` : undefined)); // prettier-ignore

describe('items that stand in the place of others', () => {
  let app: TestApp;
  let caller: { authorization: string };

  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    caller = await app.as(['erp:read', 'sandbox:manage']);
  });
  afterAll(() => app?.close());

  const load = (items: ItemSetup[], change: Partial<MasterData> = {}) =>
    app.http
      .put('/v1/sandbox/master-data')
      .set(caller)
      .send({ ...masterData, items, ...change });
  async function enriched(lines: [sku: string, unit?: string][], customerNumber = 'VINET'): Promise<Enrichment> {
    const orders = [{
      orderId: randomUUID(), legalEntity: 'NW-US', customerNumber, currency: 'USD', orderedOn: '2026-11-21',
      lines: lines.map(([sku, unit = 'EA'], index) => ({ lineNumber: index + 1, sku, unit })),
    }]; // prettier-ignore
    return (await app.http.post('/v1/order-enrichments').set(caller).send({ orders }).expect(200)).body.orders[0];
  }
  const told = async (lines: [sku: string, unit?: string][]) =>
    (await enriched(lines)).lines.map(({ sku, substituteSku, problem, unitPrice }: EnrichedLine) => [sku, substituteSku, problem ?? unitPrice]); // prettier-ignore

  it('are found for what is no longer sold, at their own contract price and cost, as far as they are packed alike', async () => {
    const agreement = { customerNumber: 'VINET', sku: 'NEW', validFrom: '2026-01-01', unitPrice: '15.00', discount: '0.1' };
    const items = [
      item('OLD', 'OLDER'), item('OLDER', 'NEW'), item('NEW', undefined, { unitCost: '8', gtin: '00012345600012' }),
      item('STILL-SOLD', 'NEW', { active: true }), item('ENDED', 'GONE'), item('GONE', undefined, { active: false }),
      item('REPACKED', 'IN-TENS'), item('IN-TENS', undefined, { units: units(10) }),
    ];
    await load(items, { priceAgreements: [agreement] }).expect(200);
    expect(await told([['OLD'], ['OLD', 'CS'], ['STILL-SOLD'], ['ENDED'], ['REPACKED', 'CS'], ['REPACKED'], ['OLD', 'KGM']])).toEqual([
      ['OLD', 'NEW', '15'], ['OLD', 'NEW', '180'], ['STILL-SOLD', undefined, '20'], ['ENDED', undefined, 'INACTIVE_ITEM'],
      ['REPACKED', 'IN-TENS', 'SUBSTITUTE_UNIT_DIFFERS'], ['REPACKED', 'IN-TENS', '20'], ['OLD', 'NEW', 'UNIT_NOT_OF_ITEM'],
    ]);
    expect((await enriched([['OLD']])).lines).toMatchObject([{ name: 'Item NEW', gtin: '00012345600012', unitCost: '8', discount: '0.1', priceSource: 'contract' }]);
  }); // prettier-ignore

  it('are shown with the prices of a customer', async () => {
    await load([item('WAS', 'IS'), item('IS')]).expect(200);
    const { body } = await app.http.get('/v1/prices?legalEntity=NW-US&customerNumber=VINET&sku=WAS').set(caller).expect(200); // prettier-ignore
    expect(body.orders[0].lines).toMatchObject([{ sku: 'WAS', substituteSku: 'IS', unitPrice: '20' }]);
  });

  it('are not for a customer who takes none: it is said with the customer', async () => {
    const customers = masterData.customers.map((each) => ({ ...each, noSubstitutes: each.customerNumber === 'VINET' }));
    await load([item('OLD', 'NEW'), item('NEW')], { customers }).expect(200);
    expect((await enriched([['OLD']])).customer).toMatchObject({ noSubstitutes: true });
    expect((await enriched([['OLD']], 'TIGHT')).customer).not.toHaveProperty('noSubstitutes');
  });

  it.each<[string, ItemSetup[], number, string, string]>([
    ['an item that there is not', [item('A'), item('B', 'NOWHERE')], 1, 'UNKNOWN_ITEM', 'item B: supersededBy must name an item of NW-US; NOWHERE is none'],
    ['the item itself', [item('B', 'B')], 0, 'SAME_ITEM', 'another item'],
    ['an item of another base unit', [item('B', 'KILO'), item('KILO', undefined, { baseUnit: 'KGM', units: [{ unit: 'KGM', baseUnits: 1 }] })], 0, 'BASE_UNIT_DIFFERS', 'its base unit is EA, that of its successor KILO is KGM'],
    ['an item that leads back', [item('X', 'Y'), item('Y', 'Z'), item('Z', 'Y')], 1, 'CIRCLE', 'item Y: its successors lead back (Y → Z → Y)'],
    ['the first of too many', chain(12), 0, 'CHAIN_TOO_LONG', 'more than 10 successors'],
  ])('may not be %s: the field is named, and nothing is loaded', async (_, items, index, code, words) => {
    const { body } = await load([...items, item('FRESH')]).expect(422);
    expect(body).toMatchObject({ code: 'MASTER_DATA_UNUSABLE' });
    expect(body.errors).toContainEqual({ pointer: `/items/${index}/supersededBy`, code, message: expect.stringContaining(words) });
    expect(await told([['FRESH']])).toEqual([['FRESH', undefined, 'UNKNOWN_ITEM']]);
  }); // prettier-ignore

  it('may follow each other ten times', async () => {
    await load(chain(11)).expect(200);
    expect(await told([['L-0']])).toEqual([['L-0', 'L-10', '20']]);
  });

  it('may not be made a circle by a later load', async () => {
    await load([item('P', 'Q'), item('Q')]).expect(200);
    const { body } = await load([item('Q', 'P')]).expect(422);
    expect(body.errors).toMatchObject([{ pointer: '/items/0/supersededBy', code: 'CIRCLE' }]);
  });
});
