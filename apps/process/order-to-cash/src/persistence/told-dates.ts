import type { Tx } from '@crossdock/persistence';

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

/** Locked, in the order of their lines. */
export async function toldDates(tx: Tx, lineIds: string[]): Promise<ToldDate[]> {
  const rows = await tx.query<ToldDate & { expectedOn: string | null }>(
    `SELECT line_id AS "lineId", order_id AS "orderId", to_char(expected_on, 'YYYY-MM-DD') AS "expectedOn" FROM told_date
     WHERE line_id = ANY($1::uuid[]) ORDER BY line_id FOR UPDATE`,
    [lineIds],
  );
  return rows.map((row) => ({ ...row, expectedOn: row.expectedOn ?? undefined }));
}
