import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Readers follow the ledger; what changes a promise without an entry leaves a touch instead: who waits, what an item is, a gap. */
export class StockTouches1700000500023 implements MigrationInterface {
  name = 'StockTouches1700000500023';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_touch (
        sku text NOT NULL,
        touched_in xid8 NOT NULL DEFAULT pg_current_xact_id(),
        touched_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stock_touch_in ON stock_touch (touched_in);
      CREATE INDEX stock_touch_age ON stock_touch (touched_at);

      CREATE FUNCTION touch_items() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO stock_touch (sku) SELECT DISTINCT sku FROM touched;
          RETURN NULL;
        END $$;
      CREATE FUNCTION touch_position() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO stock_touch (sku) SELECT sku FROM position WHERE id = NEW.position_id;
          RETURN NULL;
        END $$;
      ${['backorder', 'item']
        .flatMap((table) =>
          ['INSERT', 'UPDATE'].map(
            (change) => `
      CREATE TRIGGER ${table}_touches_${change.toLowerCase()} AFTER ${change} ON ${table}
        REFERENCING NEW TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION touch_items();`,
          ),
        )
        .join('')}
      CREATE TRIGGER source_cursor_gap_begins AFTER INSERT ON source_cursor FOR EACH ROW
        WHEN (NEW.gap_since IS NOT NULL) EXECUTE FUNCTION touch_position();
      CREATE TRIGGER source_cursor_gap_changes AFTER UPDATE ON source_cursor FOR EACH ROW
        WHEN (OLD.gap_since IS DISTINCT FROM NEW.gap_since) EXECUTE FUNCTION touch_position();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER source_cursor_gap_changes ON source_cursor; DROP TRIGGER source_cursor_gap_begins ON source_cursor;
      DROP TRIGGER item_touches_update ON item; DROP TRIGGER item_touches_insert ON item;
      DROP TRIGGER backorder_touches_update ON backorder; DROP TRIGGER backorder_touches_insert ON backorder;
      DROP FUNCTION touch_position, touch_items; DROP TABLE stock_touch;
    `);
  }
}
