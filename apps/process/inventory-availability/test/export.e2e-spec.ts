import { ExportLedger } from '../src/ledger/export-ledger';
import { Ledger } from '../src/ledger/ledger';
import { StockApp } from './stock-app';

describe('the exported ledger', () => {
  let stock: StockApp;

  beforeAll(async () => void (stock = await StockApp.start()));
  afterAll(() => stock?.close());

  /** An entry that has its id and waits for its commit. */
  async function pending(sku: string) {
    let commit = () => {};
    const wait = new Promise<void>((resolve) => (commit = resolve));
    let written = () => {};
    const ready = new Promise<void>((resolve) => (written = resolve));
    const key = { legalEntity: stock.entity, node: 'SEA', sku };
    const entry = { ...key, state: 'on-hand' as const, quantity: 1, reason: 'receipt', document: sku, source: 'wms', occurredAt: new Date().toISOString() }; // prettier-ignore
    const done = stock.database.transaction(async (tx) => {
      await stock.get(Ledger).append(tx, await stock.get(Ledger).lock(tx, [key]), [entry]);
      written();
      await wait;
    });
    await ready;
    return () => (commit(), done);
  }

  it('is that of one instant: what is committed while it is read is missing as a whole', async () => {
    const commitEarly = await pending('EARLY-ID');
    const rows = Array.from({ length: 5_100 }, (_, n) => ({ node: 'SEA', sku: `E-${n}`, onHand: 1, sequence: 1 }));
    await stock.snapshot(rows, { document: 'FILL' }).expect(200);
    const skus: string[] = [];
    const pages = stock.get(ExportLedger).ledger()[Symbol.asyncIterator]() as AsyncIterator<string>;
    for (let page = await pages.next(), first = true; !page.done; page = await pages.next()) {
      skus.push(...page.value.trim().split('\n').map((line) => JSON.parse(line).sku as string)); // prettier-ignore
      if (!first) continue;
      first = false;
      await commitEarly();
      await stock.receive('LATE-ID', 1);
    }
    expect(skus).toHaveLength(5_100);
    expect(skus.filter((sku) => sku.endsWith('-ID'))).toEqual([]);
  });
});
