import { randomUUID } from 'node:crypto';
import { eventually } from '@crossdock/testing';
import { RuleSets } from '../src/rules/rule-sets';
import { Items } from '../src/items/items';
import { StockApp } from './stock-app';

describe('holds', () => {
  let stock: StockApp;

  beforeAll(async () => {
    stock = await StockApp.start();
  });
  afterAll(() => stock?.close());
  afterEach(async () => expect(await stock.differences()).toEqual([]));

  it('grants exactly what there is, however many ask at once', async () => {
    await stock.receive('HOT', 20);
    const answers = await Promise.all(Array.from({ length: 64 }, () => stock.hold([{ sku: 'HOT', quantity: 1 }])));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused).toHaveLength(44);
    expect(refused[0].body).toMatchObject({ code: 'NOTHING_HELD' });
    expect(await stock.position('HOT')).toMatchObject({ onHand: 20, held: 20 });
  });

  it('gives a repeat the first answer, and refuses another body under the same key', async () => {
    await stock.receive('AGAIN', 5);
    const key = randomUUID();
    const { body: first } = await stock.hold([{ sku: 'AGAIN', quantity: 3 }], {}, key).expect(201);
    const { body: again } = await stock.hold([{ sku: 'AGAIN', quantity: 3 }], {}, key).expect(201);
    expect(again).toEqual(first);
    const { body: other } = await stock.hold([{ sku: 'AGAIN', quantity: 2 }], {}, key).expect(422);
    expect(other.code).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await stock.position('AGAIN')).toMatchObject({ held: 3 });
  });

  it('sums the lines of a cart: two lines of one item are one demand', async () => {
    await stock.receive('SUM', 5);
    const lines = [{ sku: 'SUM', quantity: 3 }, { sku: 'SUM', quantity: 3 }]; // prettier-ignore
    await stock.hold(lines).expect(409);
    expect(await stock.position('SUM')).toMatchObject({ held: 0 });
    const { body: partial } = await stock.hold(lines, { mode: 'partial' }).expect(201);
    expect(partial.lines.map(({ held }: { held: number }) => held)).toEqual([3, 0]);
    const { body: rest } = await stock.hold(lines, { mode: 'best-effort' }).expect(201);
    expect(rest.lines.map(({ held }: { held: number }) => held)).toEqual([2, 0]);
  });

  it('takes from several nodes, and only from the named one when one is named', async () => {
    await stock.receive('NODES', 2, 'SEA');
    await stock.receive('NODES', 2, 'NYC');
    await stock.hold([{ sku: 'NODES', quantity: 3, node: 'NYC' }]).expect(409);
    const { body } = await stock.hold([{ sku: 'NODES', quantity: 3 }]).expect(201);
    expect(body.lines[0].holds.map((hold: { node: string; quantity: number }) => [hold.node, hold.quantity])).toEqual([['SEA', 2], ['NYC', 1]]); // prettier-ignore
  });

  it('posts or voids a hold at most once; a repeat gets the first result', async () => {
    await stock.receive('ONCE', 10);
    const holdOf = async () => (await stock.hold([{ sku: 'ONCE', quantity: 4 }]).expect(201)).body.lines[0].holds[0].holdId as string; // prettier-ignore
    const [posted, voided] = [await holdOf(), await holdOf()];
    const twice = await Promise.all([1, 2, 3].map(() => stock.post(`/v1/holds/${posted}/post`, { document: 'SEA-1' }).expect(200))); // prettier-ignore
    for (const { body } of twice) expect(body).toEqual({ holdId: posted, status: 'posted', posted: 4, voided: 0 });
    expect((await stock.post(`/v1/holds/${posted}/void`, {}).expect(409)).body.code).toBe('HOLD_ALREADY_POSTED');
    await stock.post(`/v1/holds/${voided}/void`, {}).expect(200);
    await stock.post(`/v1/holds/${voided}/void`, {}).expect(200);
    expect(await stock.position('ONCE')).toMatchObject({ onHand: 6, held: 0 });
    await stock.post(`/v1/holds/${randomUUID()}/void`, {}).expect(404);
  });

  it('lets posted goods leave once, though the warehouse tells of them too', async () => {
    await stock.receive('LEAVES', 5);
    const sequence = stock.nextSequence('LEAVES');
    const { body } = await stock.hold([{ sku: 'LEAVES', quantity: 2 }]).expect(201);
    const { holdId } = body.lines[0].holds[0];
    await stock.post('/v1/holds/resolutions', { resolutions: [{ holdId, action: 'post', source: 'wms', sequence }] }).expect(200); // prettier-ignore
    await stock.move(stock.movement({ sku: 'LEAVES', quantity: -2, sequence }));
    await stock.receive('LEAVES', 1);
    expect(await stock.position('LEAVES')).toMatchObject({ onHand: 4, held: 0 });
  });

  it('ends a soft hold at its time, unless it was confirmed', async () => {
    await stock.receive('SOFT', 4);
    const soft = { kind: 'soft', expiresInSeconds: 1 };
    const { body: lost } = await stock.hold([{ sku: 'SOFT', quantity: 1 }], soft).expect(201);
    const { body: kept } = await stock.hold([{ sku: 'SOFT', quantity: 1 }], { ...soft, expiresInSeconds: 60 }).expect(201); // prettier-ignore
    await stock.post(`/v1/holds/${kept.lines[0].holds[0].holdId}/confirm`, {}).expect(200);
    await eventually(async () => (await stock.position('SOFT')).held === 1, 30_000);
    const { body } = await stock.post(`/v1/holds/${lost.lines[0].holds[0].holdId}/post`, {}).expect(409);
    expect(body.code).toBe('HOLD_EXPIRED');
    const [row] = await stock.database.query(`SELECT expires_at FROM hold WHERE id = $1`, [kept.lines[0].holds[0].holdId]); // prettier-ignore
    expect(row.expires_at).toBeNull();
  });

  it('holds regulated and hot items by tighter rules', async () => {
    await stock.receive('KNIFE', 50);
    const knife = { legalEntity: 'NW-US', sku: 'KNIFE', handling: ['regulated'], baseUnit: 'EA', units: {}, minShelfLifeDays: 0 }; // prettier-ignore
    await stock.get(Items).put([knife]);
    const rules = stock.get(RuleSets);
    const version = await rules.draft(
      'holds',
      {
        softSeconds: { usual: 60, most: 120 }, priorities: [],
        rules: [{ handling: 'regulated', channel: 'marketplace', maxQuantity: 2 }, { handling: 'regulated', soft: false }],
      },
      'regulated', 'tester',
    ); // prettier-ignore
    await rules.activate('holds', version, 'tester');
    try {
      const { body: soft } = await stock.hold([{ sku: 'KNIFE', quantity: 1 }], { kind: 'soft' }).expect(422);
      expect(soft.errors[0]).toMatchObject({ pointer: '/lines/0', code: 'ORDERS_ONLY' });
      const lines = [{ sku: 'KNIFE', quantity: 2 }, { sku: 'KNIFE', quantity: 1 }]; // prettier-ignore
      const { body: many } = await stock.hold(lines, { channel: 'marketplace' }).expect(422);
      expect(many.errors[0].code).toBe('TOO_MANY');
      await stock.hold(lines, { channel: 'b2b-portal' }).expect(201);
    } finally {
      await rules.activate('holds', await rules.draft('holds', { softSeconds: { usual: 900, most: 86400 }, priorities: [], rules: [] }, 'usual', 'tester'), 'tester'); // prettier-ignore
    }
  });

  it('confirms or picks, and then ends, what is asked for at once', async () => {
    await stock.receive('STEPS', 10);
    const holdOf = async (more: object) => (await stock.hold([{ sku: 'STEPS', quantity: 2 }], more).expect(201)).body.lines[0].holds[0].holdId as string; // prettier-ignore
    const resolve = async (holdId: string, ...actions: string[]) =>
      (await stock.post('/v1/holds/resolutions', { resolutions: actions.map((action) => ({ holdId, action })) }).expect(200)).body.resolutions.map(({ hold, code }: { hold?: { status: string }; code?: string }) => hold?.status ?? code); // prettier-ignore
    expect(await resolve(await holdOf({ kind: 'soft' }), 'confirm', 'post', 'post')).toEqual(['open', 'posted', 'posted']); // prettier-ignore
    expect(await resolve(await holdOf({}), 'pick', 'post')).toEqual(['open', 'posted']);
    expect(await resolve(await holdOf({}), 'pick', 'confirm', 'void', 'post')).toEqual(['open', 'open', 'voided', 'HOLD_ALREADY_VOIDED']); // prettier-ignore
    expect(await resolve(await holdOf({}), 'post', 'pick')).toEqual(['posted', 'HOLD_ALREADY_POSTED']);
    expect(await stock.position('STEPS')).toMatchObject({ onHand: 4, held: 0, picked: 0 });
  });

  it('leaves what an order holds to the order and its warehouse', async () => {
    await stock.receive('ORDERS', 3);
    const order = {
      orderId: randomUUID(), orderNumber: 'SO-OWN', legalEntity: 'NW-US', channelName: 'b2b-portal',
      shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku: 'ORDERS', quantity: 3 }],
    }; // prettier-ignore
    const { body } = await stock.post('/v1/allocations', { orders: [order] }).expect(200);
    const [{ holdId }] = body.orders[0].lines[0].holds;
    for (const action of ['post', 'void', 'confirm']) {
      const { body: problem } = await stock.post(`/v1/holds/${holdId}/${action}`, {}).expect(409);
      expect(problem.code).toBe('HOLD_OF_ORDER');
    }
    expect(await stock.position('ORDERS')).toMatchObject({ onHand: 3, allocated: 3 });
    const { body: voided } = await stock.post(`/v1/allocations/${order.orderId}/void`, {}).expect(200);
    expect(voided).toEqual({ orderId: order.orderId, voided: 3 });
    expect(await stock.position('ORDERS')).toMatchObject({ onHand: 3, allocated: 0 });
  });

  it('says which field is wrong', async () => {
    const { body } = await stock.hold([{ sku: 'HOT', quantity: 0 }]).expect(400);
    expect(body.errors[0].pointer).toBe('/lines/0/quantity');
    const { body: noKey } = await stock.post('/v1/holds', {}).expect(400);
    expect(noKey.errors.length).toBeGreaterThan(0);
  });
});
