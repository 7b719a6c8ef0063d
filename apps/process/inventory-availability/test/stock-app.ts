import { randomUUID } from 'node:crypto';
import { type Draft, type StockMovement, stockMoved } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { eventually, startApp, type TestApp } from '@crossdock/testing';
import { AppModule } from '../src/app.module';
import { ComparePositions } from '../src/ledger/compare-positions';
import { meta } from '../src/meta';

export type MovementOf = Partial<StockMovement> & { sku: string; quantity: number };

// Directly, or behind somebody who does.
const waitingFor = `
  WITH RECURSIVE waiting AS (
    SELECT pid FROM pg_stat_activity WHERE $1::int = ANY (pg_blocking_pids(pid))
    UNION SELECT a.pid FROM pg_stat_activity a JOIN waiting w ON w.pid = ANY (pg_blocking_pids(a.pid)))
  SELECT count(*)::int AS n FROM waiting`;

/** The service on a real database, a warehouse that tells of movements, and somebody who calls. */
export class StockApp {
  readonly entity = 'NW-US';
  private readonly sequences = new Map<string, number>();

  private constructor(
    readonly app: TestApp,
    readonly caller: { authorization: string },
  ) {}

  static async start(env: Record<string, string> = {}): Promise<StockApp> {
    const app = await startApp(AppModule, meta, { env });
    return new StockApp(app, await app.as(['stock:hold', 'stock:read', 'stock:manage', 'stock:report']));
  }

  /** One more process on the same database. */
  async replica(): Promise<StockApp> {
    const { database, tokens } = this.app;
    return new StockApp(await startApp(AppModule, meta, { database, tokens }), this.caller);
  }

  /** What has been asked waits for a lock that the transaction has; then `change` happens in it and it ends. */
  async meetAt(lock: string, values: unknown[], asked: () => Promise<unknown>[], change = async (_: Tx) => {}) {
    let answers: Promise<unknown[]> | undefined;
    await this.database.transaction(async (tx) => {
      const [{ pid }] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await tx.query(lock, values);
      const asking = asked();
      answers = Promise.all(asking);
      await eventually(async () => {
        const [{ n }] = await this.database.query<{ n: number }>(waitingFor, [pid]);
        return n >= asking.length;
      }, 30_000);
      await change(tx);
    });
    return answers!;
  }

  close(): Promise<void> {
    return this.app.close();
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.app.app.get(type, { strict: false });
  }
  get database(): Database {
    return this.get(Database);
  }

  /** Rebuilt positions that differ: none, whatever a test did. */
  async differences() {
    return (await this.get(ComparePositions).compare()).differences;
  }

  nextSequence(sku: string, node = 'SEA'): number {
    const next = (this.sequences.get(`${node}|${sku}`) ?? 0) + 1;
    this.sequences.set(`${node}|${sku}`, next);
    return next;
  }

  movement({ sku, node = 'SEA', quantity, ...more }: MovementOf): StockMovement {
    const sequence = more.sequence ?? this.nextSequence(sku, node);
    return {
      kind: quantity > 0 ? 'receipt' : 'adjustment', node, sku, quantity, document: `DOC-${node}-${sku}-${sequence}`,
      occurredAt: new Date().toISOString(), ...more, sequence,
    }; // prettier-ignore
  }

  async announce(...drafts: Draft[]): Promise<void> {
    await this.database.transaction((tx) => this.get(Outbox).send(tx, drafts, { correlationId: randomUUID(), actor: 'service:wms' })); // prettier-ignore
  }

  /** The warehouse tells of movements at one node and has been heard. */
  async move(...movements: StockMovement[]): Promise<void> {
    const [{ node, document }] = movements;
    await this.announce(stockMoved.of({ node, document, movements }, this.entity) as Draft);
    await this.heard(movements);
  }

  async heard(movements: readonly { node: string; sku: string; sequence: number }[]): Promise<void> {
    for (const { node, sku, sequence } of movements) {
      await eventually(async () => {
        const [row] = await this.database.query<{ highest: string; counted: string }>(
          `SELECT c.highest FROM source_cursor c JOIN position p ON p.id = c.position_id WHERE p.sku = $1 AND p.node = $2`,
          [sku, node],
        );
        return row !== undefined && Number(row.highest) >= sequence;
      }, 30_000);
    }
  }

  async receive(sku: string, quantity: number, node = 'SEA'): Promise<void> {
    await this.move(this.movement({ sku, node, quantity }));
  }

  async position(sku: string, node = 'SEA'): Promise<Record<string, number>> {
    const [row] = await this.database.query<Record<string, number>>(
      `SELECT on_hand::int AS "onHand", damaged::int, quarantined::int, in_transfer::int AS "inTransfer", inbound_expected::int AS inbound,
         safety_stock::int AS "safetyStock", held::int, allocated::int, picked::int, over_committed::int AS "overCommitted", version::int
       FROM position WHERE sku = $1 AND node = $2`,
      [sku, node],
    );
    return row;
  }

  post(path: string, body: object, headers: Record<string, string> = {}) {
    return this.app.http
      .post(path)
      .set({ ...this.caller, ...headers })
      .send(body);
  }
  put(path: string, body: object) {
    return this.app.http.put(path).set(this.caller).send(body);
  }
  read(path: string) {
    return this.app.http.get(path).set(this.caller);
  }

  /** What a source counts: lines of a snapshot. */
  snapshot(rows: object[], { source = 'wms', document }: { source?: string; document: string }) {
    return this.app.http
      .post(`/v1/snapshots?source=${source}&legalEntity=${this.entity}&document=${document}`)
      .set({ ...this.caller, 'content-type': 'application/jsonl' })
      .send(rows.map((row) => JSON.stringify(row)).join('\n'));
  }

  /** Asks for holds; the answer whatever its status is. */
  hold(lines: { sku: string; quantity: number; node?: string }[], more: object = {}, key: string = randomUUID()) {
    const body = { legalEntity: this.entity, reference: 'CART-1', kind: 'firm', lines, ...more };
    return this.post('/v1/holds', body, { 'idempotency-key': key });
  }
}
