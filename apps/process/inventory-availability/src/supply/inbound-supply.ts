import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import { type Entry, type Locked, type PositionKey, positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';

export interface SupplyLine {
  line: number;
  node: string;
  sku: string;
  /** Base units. */
  quantity: number;
  /** `YYYY-MM-DD` */
  expectedOn: string;
  /** Nothing more will come of this line. */
  closed?: boolean;
}
export interface Supply {
  legalEntity: string;
  document: string;
  kind: 'purchase-order' | 'transfer';
  /** Grows with each change of the document: an older one changes nothing. */
  revision: number;
  lines: SupplyLine[];
}
export interface Received extends PositionKey {
  supplyDocument: string;
  quantity: number;
}
interface Row extends PositionKey {
  line: number;
  positionId: string;
  document: string;
  revision: string;
  received: number;
  open: number;
  expectedOn: string;
}

/** What purchase orders and transfers let expect, by line and date; what is expected of a position is the sum of its open lines. */
@Injectable()
export class InboundSupply {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
  ) {}

  /** Sets a document's lines. A line that is missing now is closed. @returns false when the revision is not newer */
  async put({ legalEntity, document, kind, revision, lines }: Supply): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      // One writer a document: its lines may lie at any position.
      tx.write(`SELECT pg_advisory_xact_lock(hashtext('inbound ' || $1))`, [document]);
      const before = await this.rows(tx, document);
      if (before.some((row) => Number(row.revision) >= revision)) return false;
      const moved = before.find((row) => lines.some((line) => line.line === row.line && (line.sku !== row.sku || line.node !== row.node)));
      if (moved) throw new DomainError('rejected', 'LINE_MOVED', { message: `line ${moved.line} of ${document} is ${moved.sku} at ${moved.node}: close it and add another` });
      const locked = await this.ledger.lock(tx, [...before, ...lines.map((line) => ({ ...line, legalEntity }))]);
      const known = new Map(before.map((row) => [row.line, row]));
      const after = [
        ...lines.map((line) => {
          const received = known.get(line.line)?.received ?? 0;
          return { ...line, legalEntity, received, open: line.closed ? 0 : Math.max(0, line.quantity - received) };
        }),
        ...before.filter((row) => !lines.some(({ line }) => line === row.line)).map((row) => ({ ...row, quantity: row.received, expectedOn: undefined, closed: true, open: 0 })),
      ];
      const entries = after.flatMap((line) => change(line, known.get(line.line), document));
      await this.ledger.append(tx, locked, entries.filter(({ quantity }) => quantity !== 0));
      tx.write(upsert, [
        document, kind, revision, after.map(({ line }) => line), after.map((line) => locked.get(positionKey(line))!.id), after.map(({ quantity }) => quantity),
        after.map(({ open }) => open), after.map(({ expectedOn }) => expectedOn ?? null), after.map(({ closed }) => closed ?? false),
      ]);
      return true;
    });
  } // prettier-ignore

  /** Receipts fulfil open lines, the earliest first. What comes beyond them is received all the same: nothing more was expected of it. */
  async receive(tx: Tx, locked: Locked, receipts: readonly Received[]): Promise<void> {
    if (receipts.length === 0) return;
    const rows = await tx.query<Row>(`${select} WHERE s.document = ANY ($1) ORDER BY s.expected_on, s.line FOR UPDATE OF s`, [receipts.map((receipt) => receipt.supplyDocument)]); // prettier-ignore
    const changes = new Map<Row, { received: number; open: number }>();
    for (const receipt of receipts) {
      const own = rows.filter((row) => row.document === receipt.supplyDocument && positionKey(row) === positionKey(receipt)); // prettier-ignore
      let left = receipt.quantity;
      for (const row of own) {
        const change = changes.get(row) ?? { received: 0, open: 0 };
        const taken = Math.min(left, row.open - change.open);
        left -= taken;
        changes.set(row, { received: change.received + taken, open: change.open + taken });
      }
      const last = own.at(-1);
      if (last && left > 0) changes.get(last)!.received += left;
    }
    const all = [...changes].filter(([, { received }]) => received > 0);
    await this.ledger.append(tx, locked, all.map(([row, { open }]) => expected(row, -open, row.document)).filter(({ quantity }) => quantity !== 0)); // prettier-ignore
    tx.write(
      `UPDATE inbound_supply s SET received = s.received + c.received, open = s.open - c.open, updated_at = now()
       FROM unnest($1::text[], $2::int[], $3::bigint[], $4::bigint[]) AS c(document, line, received, open) WHERE s.document = c.document AND s.line = c.line`,
      [all.map(([row]) => row.document), all.map(([row]) => row.line), all.map(([, { received }]) => received), all.map(([, { open }]) => open)],
    ); // prettier-ignore
  }

  async linesOf(document: string) {
    return this.database.query(
      `SELECT s.line, p.node, p.sku, s.expected::float8, s.received::float8, s.open::float8, greatest(0, s.received - s.expected)::float8 AS over, s.closed,
         s.expected_on AS "expectedOn" FROM inbound_supply s JOIN position p ON p.id = s.position_id WHERE s.document = $1 ORDER BY s.line`,
      [document],
    );
  }

  private rows(tx: Tx, document: string): Promise<Row[]> {
    return tx.query<Row>(`${select} WHERE s.document = $1 ORDER BY s.line`, [document]);
  }
}

const select = `SELECT s.document, s.line, s.position_id AS "positionId", s.revision, s.received::float8, s.open::float8, s.expected_on AS "expectedOn", p.legal_entity AS "legalEntity",
  p.node, p.sku FROM inbound_supply s JOIN position p ON p.id = s.position_id`;

const upsert = `
  INSERT INTO inbound_supply AS s (document, kind, revision, line, position_id, expected, open, expected_on, closed)
  SELECT $1, $2, $3, r.line, r.position_id, r.expected, r.open, coalesce(r.expected_on, current_date), r.closed
  FROM unnest($4::int[], $5::bigint[], $6::bigint[], $7::bigint[], $8::date[], $9::boolean[]) AS r(line, position_id, expected, open, expected_on, closed)
  ON CONFLICT (document, line) DO UPDATE SET revision = excluded.revision, expected = excluded.expected, open = excluded.open, closed = excluded.closed,
    expected_on = excluded.expected_on, updated_at = now()`;

/** What is expected on another day leaves the one and comes on the other, so that whoever follows the ledger learns of it. */
function change(
  line: PositionKey & { open: number; expectedOn?: string },
  before: Row | undefined,
  document: string,
): Entry[] {
  const open = before?.open ?? 0;
  const redated = open > 0 && line.open > 0 && line.expectedOn !== before!.expectedOn;
  return redated
    ? [expected(line, -open, document), expected(line, line.open, document)]
    : [expected(line, line.open - open, document)];
}

const expected = ({ legalEntity, node, sku }: PositionKey, quantity: number, document: string): Entry => ({
  legalEntity, node, sku, state: 'inbound-expected', quantity, reason: quantity > 0 ? 'expected' : 'arrived or given up', document, source: 'erp',
  occurredAt: new Date().toISOString(),
}); // prettier-ignore
