import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** `GET /v1/ledger/proof`, with numbers as numbers. */
export interface PositionRow {
  id: string;
  legalEntity: string;
  node: string;
  sku: string;
  overCommitted: number;
  version: number;
  sums: Record<State, number>;
}
export interface EntryRow {
  id: number;
  position: string;
  version: number;
  state: State;
  quantity: number;
  reason: string;
  source: string;
  sequence: number | null;
  hold: string | null;
}
export interface HoldRow {
  id: string;
  position: string;
  state: 'held' | 'allocated';
  quantity: number;
  picked: number;
  posted: number;
  voided: number;
  resolved: string | null;
  overdue: boolean | null;
  /** Of an order's line. */
  order: string | null;
  line: string | null;
}
export interface BackorderRow {
  order: string;
  line: string;
  open: number;
}
export interface Export {
  positions: PositionRow[];
  entries: EntryRow[];
  holds: HoldRow[];
  backorders: BackorderRow[];
}

export const states = [
  'on-hand', 'damaged', 'quarantined', 'in-transfer', 'inbound-expected', 'safety-stock', 'held', 'allocated', 'picked',
] as const; // prettier-ignore
export type State = (typeof states)[number];

/**
 * Reads the export as it streams.
 * @param prefix of SKUs: of a real installation only what a run has made is kept in memory
 * @throws Error that says what came instead
 */
export async function readExport(url: string, token: string, prefix?: string): Promise<Export> {
  const query = prefix === undefined ? '' : `?sku=${encodeURIComponent(prefix)}`;
  const response = await fetch(`${url}/v1/ledger/proof${query}`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok || !response.body)
    throw new Error(`the export answers ${response.status}: ${await response.text()}`);
  const all: Export = { positions: [], entries: [], holds: [], backorders: [] };
  const lines = createInterface({ input: Readable.fromWeb(response.body as ReadableStream), crlfDelay: Infinity });
  for await (const line of lines) if (line) add(all, JSON.parse(line));
  return all;
}

function add(all: Export, { kind, ...row }: Record<string, any>): void {
  const numbers = (...names: string[]) => Object.fromEntries(names.map((name) => [name, Number(row[name])]));
  if (kind === 'position') {
    const sums = numbers(...states) as Record<State, number>;
    all.positions.push({ ...row, ...numbers('version', 'overCommitted'), sums } as PositionRow);
  } else if (kind === 'entry') {
    const sequence = row.sequence === null ? null : Number(row.sequence);
    all.entries.push({ ...row, ...numbers('id', 'version', 'quantity'), sequence } as EntryRow);
  } else if (kind === 'backorder') all.backorders.push({ ...row, ...numbers('open') } as BackorderRow);
  else all.holds.push({ ...row, ...numbers('quantity', 'picked', 'posted', 'voided') } as HoldRow);
}
