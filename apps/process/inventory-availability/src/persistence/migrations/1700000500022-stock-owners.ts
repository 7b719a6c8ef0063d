import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Snapshots of who does not own the stock are compared: what the books have not followed yet, and at which nodes somebody disagrees. */
export class StockOwners1700000500022 implements MigrationInterface {
  name = 'StockOwners1700000500022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a posting that is not acknowledged changes of on-hand.
      CREATE TABLE erp_posting_line (
        posting_id uuid NOT NULL,
        legal_entity text NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        quantity bigint NOT NULL
      );
      CREATE INDEX erp_posting_line_posting ON erp_posting_line (posting_id);

      ALTER TABLE snapshot ADD COLUMN reported bigint NOT NULL DEFAULT 0;
      ALTER TABLE snapshot_difference DROP CONSTRAINT snapshot_difference_verdict_check,
        ADD CONSTRAINT snapshot_difference_verdict_check CHECK (verdict IN ('corrected', 'contradicting', 'reported'));

      -- Its case is open.
      CREATE TABLE disagreement (
        source text NOT NULL,
        legal_entity text NOT NULL,
        node text NOT NULL,
        since timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (source, legal_entity, node)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE disagreement; DELETE FROM snapshot_difference WHERE verdict = 'reported';
      ALTER TABLE snapshot_difference DROP CONSTRAINT snapshot_difference_verdict_check,
        ADD CONSTRAINT snapshot_difference_verdict_check CHECK (verdict IN ('corrected', 'contradicting'));
      ALTER TABLE snapshot DROP COLUMN reported; DROP TABLE erp_posting_line;
    `);
  }
}
