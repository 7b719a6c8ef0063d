import type { Tx } from '@crossdock/persistence';
import type { Reader } from './orders';

/** When what waits of a line is expected, as its partner was told last. */
export interface ToldDate {
  lineId: string;
  orderId: string;
  /** `YYYY-MM-DD`; absent = nobody knew */
  expectedOn?: string;
}

export async function noteToldDates(tx: Tx, told: ToldDate[]): Promise<void> {
  if (told.length === 0) return;
  tx.write(
    `INSERT INTO told_date (line_id, order_id, expected_on) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::date[])
     ON CONFLICT (line_id) DO UPDATE SET expected_on = excluded.expected_on`,
    [
      told.map(({ lineId }) => lineId),
      told.map(({ orderId }) => orderId),
      told.map(({ expectedOn }) => expectedOn ?? null),
    ],
  );
}

export async function anyTold(reader: Reader): Promise<boolean> {
  return (await reader.query('SELECT FROM told_date LIMIT 1')).length > 0;
}

/** Those of these lines whose partners were told a date. */
export async function toldAmong(reader: Reader, lineIds: string[]): Promise<Set<string>> {
  const rows = await reader.query<{ id: string }>('SELECT line_id AS id FROM told_date WHERE line_id = ANY($1::uuid[])', [lineIds]);
  return new Set(rows.map(({ id }) => id));
} // prettier-ignore

/** Locked, in the order of their lines. */
export async function toldDates(tx: Tx, lineIds: string[]): Promise<ToldDate[]> {
  const rows = await tx.query<ToldDate & { expectedOn: string | null }>(
    `SELECT line_id AS "lineId", order_id AS "orderId", to_char(expected_on, 'YYYY-MM-DD') AS "expectedOn" FROM told_date
     WHERE line_id = ANY($1::uuid[]) ORDER BY line_id FOR UPDATE`,
    [lineIds],
  );
  return rows.map((row) => ({ ...row, expectedOn: row.expectedOn ?? undefined }));
}
