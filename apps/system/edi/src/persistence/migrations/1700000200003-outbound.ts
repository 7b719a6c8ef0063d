import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiOutbound1700000200003 implements MigrationInterface {
  name = 'EdiOutbound1700000200003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What a partner ordered, in its own words: documents back to it repeat its line numbers, item numbers and units.
      CREATE TABLE purchase_order (
        document_id uuid PRIMARY KEY REFERENCES document(id) ON DELETE CASCADE,
        partner text NOT NULL,
        order_number text NOT NULL,
        customer_po text NOT NULL,
        lines jsonb NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (partner, order_number)
      );

      -- 'held' = it does not agree or is not clean, so it was not sent; 'source' = what it was made of, to make it anew.
      ALTER TABLE document DROP CONSTRAINT document_status_check, ALTER interchange_id DROP NOT NULL, ADD source jsonb,
        ADD CONSTRAINT document_status_check CHECK (status IN ('taken', 'parked', 'duplicate', 'kept', 'sent', 'held'));
      UPDATE document SET status = 'sent' WHERE direction = 'out';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE purchase_order;
      DELETE FROM document WHERE interchange_id IS NULL;
      UPDATE document SET status = 'taken' WHERE direction = 'out';
      ALTER TABLE document DROP source, ALTER interchange_id SET NOT NULL, DROP CONSTRAINT document_status_check,
        ADD CONSTRAINT document_status_check CHECK (status IN ('taken', 'parked', 'duplicate', 'kept'));
    `);
  }
}
