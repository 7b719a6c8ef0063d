import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits for a person who knows: quantities in units that the item does not have, and supply that did not come. */
export class Stewardship1700000500013 implements MigrationInterface {
  name = 'Stewardship1700000500013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unclear_movement (
        legal_entity text NOT NULL,
        source text NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        sequence bigint NOT NULL,
        movement jsonb NOT NULL,
        reason text NOT NULL,
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (sku, legal_entity, source, node, sequence)
      );
      -- Its case is open.
      ALTER TABLE inbound_supply ADD COLUMN overdue_since date;
      CREATE INDEX inbound_supply_due ON inbound_supply (expected_on) WHERE open > 0;
      CREATE INDEX inbound_supply_overdue ON inbound_supply (document) WHERE overdue_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP INDEX inbound_supply_overdue, inbound_supply_due; ALTER TABLE inbound_supply DROP COLUMN overdue_since; DROP TABLE unclear_movement',
    );
  }
}
