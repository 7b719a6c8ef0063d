import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What lies there by lot: the sums of the entries that name one. */
export class Lots1700000500011 implements MigrationInterface {
  name = 'Lots1700000500011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lot_position (
        position_id bigint NOT NULL,
        lot text NOT NULL,
        on_hand bigint NOT NULL DEFAULT 0,
        damaged bigint NOT NULL DEFAULT 0,
        quarantined bigint NOT NULL DEFAULT 0,
        in_transfer bigint NOT NULL DEFAULT 0,
        held bigint NOT NULL DEFAULT 0,
        allocated bigint NOT NULL DEFAULT 0,
        picked bigint NOT NULL DEFAULT 0,
        -- the earliest that was told
        expires_on date,
        received_at timestamptz,
        PRIMARY KEY (position_id, lot)
      ) WITH (fillfactor = 70);
      CREATE INDEX lot_position_expiry ON lot_position (expires_on) WHERE on_hand > 0 AND expires_on IS NOT NULL;

      INSERT INTO lot_position (position_id, lot, on_hand, damaged, quarantined, in_transfer, held, allocated, picked, expires_on, received_at)
      SELECT position_id, lot, ${lotStates.map((state) => `coalesce(sum(quantity) FILTER (WHERE state = '${state}'), 0)`).join(', ')},
        min(expires_on), min(occurred_at) FILTER (WHERE state = 'on-hand' AND quantity > 0)
      FROM ledger_entry WHERE lot IS NOT NULL GROUP BY position_id, lot;

      -- Whether somebody must look at lots before promising: most items have none.
      ALTER TABLE position ADD COLUMN has_lots boolean NOT NULL DEFAULT false;
      UPDATE position SET has_lots = true WHERE id IN (SELECT position_id FROM lot_position);

      ALTER TABLE sourcing_decision ADD COLUMN lots json NOT NULL DEFAULT '[]';
      -- Up to which day lots that have expired are told to channels.
      ALTER TABLE announcement_cursor ADD COLUMN expired_until date NOT NULL DEFAULT (now() AT TIME ZONE 'utc')::date;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE announcement_cursor DROP COLUMN expired_until; ALTER TABLE sourcing_decision DROP COLUMN lots;
      ALTER TABLE position DROP COLUMN has_lots; DROP TABLE lot_position;
    `);
  }
}

const lotStates = ['on-hand', 'damaged', 'quarantined', 'in-transfer', 'held', 'allocated', 'picked'];
