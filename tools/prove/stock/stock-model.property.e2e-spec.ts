import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { type Draft, stockMoved, voidHolds } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../../../apps/process/inventory-availability/src/app.module';
import { ExpireHolds } from '../../../apps/process/inventory-availability/src/holds/expire-holds';
import { meta } from '../../../apps/process/inventory-availability/src/meta';
import { AfterGiveBack } from '../../../apps/process/inventory-availability/src/sourcing/after-give-back';
import { readExport } from './export';
import { judge } from './judge';
import { StockModel } from './stock-model';

const nodes = ['SEA', 'NYC'];
const pick = fc.nat(1_000);
const place = fc.record({ node: fc.constantFrom(...nodes), sku: fc.constantFrom('A', 'B') });
const few = fc.integer({ min: 1, max: 6 });
const operation = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('move' as const), place, quantity: fc.integer({ min: -3, max: 8 }).filter((n) => n !== 0), how: fc.constantFrom('now', 'twice', 'late', 'late', 'message') }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('tell late' as const), at: pick }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('hold' as const), place, quantity: few, soft: fc.boolean(), twice: fc.boolean() }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('end' as const), at: pick, how: fc.constantFrom('post', 'void', 'expire') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('order' as const), sku: fc.constantFrom('A', 'B'), quantity: few, twice: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), at: pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('books' as const), place, there: fc.nat(20) }) },
); // prettier-ignore
// A count stands alone: what it does to others at the same instant, their order would decide.
const count = fc.record({ kind: fc.constant('count' as const), place, missed: fc.nat(2), there: fc.nat(9) });
type Operation = typeof operation extends fc.Arbitrary<infer T> ? T : never;
type Count = typeof count extends fc.Arbitrary<infer T> ? T : never;
const program = fc.array(fc.oneof({ weight: 5, arbitrary: fc.array(operation, { minLength: 1, maxLength: 8 }) }, { weight: 2, arbitrary: count.map((each) => [each]) }), { minLength: 2, maxLength: 7, size: 'max' }); // prettier-ignore

const at = { node: 'SEA', sku: 'A' as const };
// What a count has already comes after it.
const lateAfterCount: (Operation | Count)[][] = [
  [{ kind: 'move', place: at, quantity: 5, how: 'late' }],
  [{ kind: 'move', place: at, quantity: 3, how: 'now' }],
  [{ kind: 'count', place: at, missed: 0, there: 4 }],
];

describe('stock against a model', () => {
  let app: TestApp;
  let caller: { authorization: string };
  beforeAll(async () => {
    app = await startApp(AppModule, meta);
    caller = await app.as(['stock:hold', 'stock:read', 'stock:manage']);
  });
  afterAll(() => app?.close());
  const part = <T>(type: new (...args: never[]) => T): T => app.app.get(type, { strict: false });
  const rows = <R = any>(text: string, values: unknown[] = []) => part(Database).query<R>(text, values);
  const post = (path: string, body: object | string, headers: object = {}) => app.http.post(path).set({ ...caller, ...headers }).send(body); // prettier-ignore

  /** One warehouse, several clients, and the model that watches them. */
  class Run {
    readonly model = new StockModel();
    private readonly prefix = `M${randomBytes(4).toString('hex')}`;
    private late: { place: string; sequence: number; quantity: number }[] = [];
    private granted = new Map<string, number>();
    private refused: { place: string; quantity: number }[] = [];
    private lost = new Map<string, number>();

    sku = (name: string) => `${this.prefix}${name}`;
    placeOf = ({ node, sku }: { node: string; sku: string }) => `${node}|${this.sku(sku)}`;
    skus = () => ['A', 'B'].map(this.sku);

    async batch(operations: readonly (Operation | Count)[]): Promise<void> {
      [this.granted, this.refused, this.lost] = [new Map(), [], new Map()];
      const before = await this.free();
      await Promise.all(operations.map((each) => this.act(each)));
      await this.compare();
      const after = await this.free();
      for (const { place: at, quantity } of this.refused) {
        // At worst everybody else came first: if there was enough even then, the refusal was wrong.
        const toOrders = (after.get(at)?.everOrdered ?? 0) - (before.get(at)?.everOrdered ?? 0);
        const worst = (before.get(at)?.free ?? 0) - (this.lost.get(at) ?? 0) - toOrders - (this.granted.get(at) ?? 0);
        expect(worst).toBeLessThan(quantity);
      }
    }

    /** Whatever was kept back comes in the end, newest first. */
    async tellAllLate(): Promise<void> {
      for (const told of this.late.splice(0).reverse()) await this.tell(told, false);
      await this.compare();
    }

    private async act(each: Operation | Count): Promise<void> {
      if (each.kind === 'move') return this.move(this.placeOf(each.place), each.quantity, each.how);
      if (each.kind === 'tell late') return this.tellLate(each.at);
      if (each.kind === 'hold') return this.hold(this.placeOf(each.place), each.quantity, each.soft, each.twice);
      if (each.kind === 'end') return this.end(each.at, each.how as 'post');
      if (each.kind === 'order') return this.order(this.sku(each.sku), each.quantity, each.twice);
      if (each.kind === 'cancel') return this.cancel(each.at);
      if (each.kind === 'books') return this.booksCount(this.placeOf(each.place), each.there);
      return this.count(this.placeOf(each.place), each.missed, each.there);
    }

    private async move(at: string, quantity: number, how: string): Promise<void> {
      const told = { place: at, sequence: this.model.number(at), quantity };
      if (how === 'late') return void this.late.push(told);
      await this.tell(told, how === 'message');
      if (how === 'twice') await this.tell(told, false);
    }

    private async tellLate(at: number): Promise<void> {
      if (this.late.length === 0) return;
      const [told] = this.late.splice(at % this.late.length, 1);
      await this.tell(told, at % 2 === 0);
    }

    private async tell({ place: at, sequence, quantity }: { place: string; sequence: number; quantity: number }, byMessage: boolean): Promise<void> {
      const [node, sku] = at.split('|');
      if (quantity < 0) this.lost.set(at, (this.lost.get(at) ?? 0) - quantity);
      this.model.tell(at, sequence, quantity);
      const movement = { kind: quantity > 0 ? ('receipt' as const) : ('adjustment' as const), node, sku, quantity, sequence, document: `D-${sequence}`, occurredAt: new Date().toISOString() };
      if (!byMessage) return void (await post('/v1/movements', { source: 'wms', legalEntity: 'NW-US', movements: [movement] }).expect(200));
      const message = stockMoved.of({ node, document: movement.document, movements: [movement] }, 'NW-US') as Draft;
      await this.send(message);
      await eventually(async () => (await rows(`SELECT 1 FROM position p WHERE p.sku = $1 AND p.node = $2 AND (
          EXISTS (SELECT 1 FROM ledger_entry e WHERE e.position_id = p.id AND e.source = 'wms' AND e.source_sequence = $3)
          OR EXISTS (SELECT 1 FROM source_cursor c WHERE c.position_id = p.id AND c.counted_up_to >= $3))`, [sku, node, sequence])).length > 0, 30_000);
    } // prettier-ignore

    private async hold(at: string, quantity: number, soft: boolean, twice: boolean): Promise<void> {
      const [node, sku] = at.split('|');
      const body = { legalEntity: 'NW-US', reference: 'CART', kind: soft ? 'soft' : 'firm', mode: 'all-or-nothing', lines: [{ sku, node, quantity }], ...(soft && { expiresInSeconds: 3_600 }) }; // prettier-ignore
      const headers = { 'idempotency-key': randomUUID() };
      const [answer, again] = await Promise.all([post('/v1/holds', body, headers), twice ? post('/v1/holds', body, headers) : undefined]); // prettier-ignore
      if (again && again.body.code !== 'REQUEST_RUNNING' && answer.body.code !== 'REQUEST_RUNNING') expect(again.body.requestId).toBe(answer.body.requestId); // prettier-ignore
      const decided = answer.body.code === 'REQUEST_RUNNING' ? again! : answer;
      if (decided.status === 409) return void this.refused.push({ place: at, quantity });
      expect([decided.status, decided.body.lines?.[0].held]).toEqual([201, quantity]);
      this.granted.set(at, (this.granted.get(at) ?? 0) + quantity);
      this.model.holds.set(decided.body.lines[0].holds[0].holdId, { place: at, quantity });
    }

    /** Others may end the same hold at the same time: whoever is answered yes has ended it. */
    private async end(at: number, how: 'post' | 'void' | 'expire'): Promise<void> {
      const ids = [...this.model.holds.keys()];
      if (ids.length === 0) return;
      const holdId = ids[at % ids.length];
      if (how !== 'expire') {
        const answer = await post(`/v1/holds/${holdId}/${how}`, {});
        expect([200, 409]).toContain(answer.status);
        if (answer.status === 200) this.model.end(holdId, how);
        return;
      }
      await rows(`UPDATE hold SET expires_at = now() - interval '1 second' WHERE id = $1 AND expires_at IS NOT NULL AND resolved_as IS NULL`, [holdId]); // prettier-ignore
      await part(ExpireHolds).sweep();
      const [{ status }] = await rows('SELECT resolved_as AS status FROM hold WHERE id = $1', [holdId]);
      if (status === 'expired') this.model.end(holdId, 'expire');
    }

    private async order(sku: string, quantity: number, twice: boolean): Promise<void> {
      const order = {
        orderId: randomUUID(), orderNumber: `SO-${randomBytes(3).toString('hex')}`, legalEntity: 'NW-US', channelName: 'b2b-portal',
        shipTo: { name: 'A', street: 'B', city: 'C', region: 'WA', country: 'US' }, lines: [{ lineId: randomUUID(), lineNumber: 1, sku, quantity }],
      }; // prettier-ignore
      const answers = await Promise.all([order, ...(twice ? [order] : [])].map((each) => post('/v1/allocations', { orders: [each] }).expect(200))); // prettier-ignore
      const [{ holds, backordered }] = answers[0].body.orders[0].lines;
      for (const again of answers) expect(again.body).toEqual(answers[0].body);
      const held = holds.reduce((sum: number, each: { quantity: number }) => sum + each.quantity, 0);
      expect(held + backordered).toBe(quantity);
      this.model.asked.set(order.orderId, { sku, quantity });
    }

    private async cancel(at: number): Promise<void> {
      const ids = [...this.model.asked.keys()];
      if (ids.length === 0) return;
      const orderId = ids[at % ids.length];
      this.model.asked.set(orderId, { ...this.model.asked.get(orderId)!, quantity: 0 });
      await this.send(voidHolds.of({ orderId, orderNumber: 'SO', reason: 'cancelled' }, 'NW-US') as Draft);
      await eventually(async () => (await this.ofOrders()).get(orderId) === undefined, 30_000);
    }

    private async count(at: string, missed: number, there: number): Promise<void> {
      const sequence = Math.max(this.model.countedUpTo(at) + 1, this.model.lastNumber(at) - missed, 1);
      while (this.model.lastNumber(at) < sequence) this.model.number(at);
      this.model.count(at, sequence, there);
      const [node, sku] = at.split('|');
      await post(`/v1/snapshots?source=wms&legalEntity=NW-US&document=${randomUUID()}`, JSON.stringify({ node, sku, onHand: there, sequence }), { 'content-type': 'application/jsonl' }).expect(200); // prettier-ignore
    }

    /** What the books say of a shelf is compared and changes nothing. */
    private async booksCount(at: string, there: number): Promise<void> {
      const [node, sku] = at.split('|');
      await post(`/v1/snapshots?source=erp&legalEntity=NW-US&document=${randomUUID()}`, JSON.stringify({ node, sku, onHand: there, sequence: 1 }), { 'content-type': 'application/jsonl' }).expect(200); // prettier-ignore
    }

    private send = (draft: Draft) =>
      part(Database).transaction((tx) =>
        part(Outbox).send(tx, [draft], { correlationId: 'model', actor: 'service:wms' }),
      );

    /** Everything that the service keeps, against the model. */
    async compare(): Promise<void> {
      // What was given back goes to whoever waits, a moment later.
      await eventually(async () => {
        await part(AfterGiveBack).sweep();
        const free = await this.free();
        const waiting = await rows<{ sku: string }>('SELECT DISTINCT sku FROM backorder WHERE sku = ANY ($1) AND open > 0', [this.skus()]); // prettier-ignore
        return waiting.every(({ sku }) => nodes.every((node) => (free.get(`${node}|${sku}`)?.free ?? 0) <= 0));
      }, 30_000);
      const positions = await this.free();
      for (const [at, { onHand, held }] of positions) expect([at, onHand, held]).toEqual([at, this.model.at(at), this.model.heldAt(at)]); // prettier-ignore
      for (const at of this.model.onHand.keys()) expect(positions.has(at) || this.model.at(at) === 0).toBe(true);
      const kept = await this.ofOrders();
      for (const [orderId, { quantity }] of this.model.asked) expect([orderId, kept.get(orderId) ?? 0]).toEqual([orderId, quantity]); // prettier-ignore
      const { body } = await app.http.get(`/v1/availability?sku=${this.skus().join(',')}&maxAgeMs=0`).set(caller).expect(200); // prettier-ignore
      for (const { sku, available } of body.items) {
        const free = [...positions].filter(([at]) => at.endsWith(`|${sku}`)).reduce((sum, [, each]) => sum + Math.max(0, each.free), 0); // prettier-ignore
        expect([sku, available]).toEqual([sku, free]);
      }
    }

    private async free() {
      const found = await rows<{ at: string; onHand: number; held: number; claimed: number; everOrdered: number }>(
        `SELECT node || '|' || sku AS at, on_hand::int AS "onHand", held::int, (held + allocated + picked)::int AS claimed,
           coalesce((SELECT sum(quantity) FROM hold h WHERE h.position_id = p.id AND h.state = 'allocated'), 0)::int AS "everOrdered"
         FROM position p WHERE sku = ANY ($1)`, [this.skus()],
      ); // prettier-ignore
      return new Map(found.map(({ at, ...each }) => [at, { ...each, free: each.onHand - each.claimed }]));
    }

    private async ofOrders(): Promise<Map<string, number>> {
      const found = await rows<{ id: string; n: number }>(
        `SELECT id, sum(n)::int AS n FROM (SELECT order_id AS id, quantity - posted - voided AS n FROM hold WHERE order_id = ANY ($1::uuid[])
         UNION ALL SELECT order_id, open FROM backorder WHERE order_id = ANY ($1::uuid[])) kept WHERE n > 0 GROUP BY id`,
        [[...this.model.asked.keys()]],
      );
      return new Map(found.map(({ id, n }) => [id, n]));
    }
  }

  it('is what a plain model says after any moves, counts, holds and orders of several clients, late and twice', async () => {
    await fc.assert(
      fc.asyncProperty(program, async (batches) => {
        const run = new Run();
        for (const batch of batches) await run.batch(batch);
        await run.tellAllLate();
      }),
      { numRuns: 30, endOnFailure: true, examples: [[lateAfterCount]] },
    );
    // And every grant of all runs was right when it was given.
    const { faults, grants } = judge(await readExport(app.url, caller.authorization.replace('Bearer ', '')));
    expect(faults).toEqual([]);
    expect(grants).toBeGreaterThan(0);
  }, 300_000);
});
