import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiOnce1700000200051 implements MigrationInterface {
  name = 'EdiOnce1700000200051';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Numbers that a partner may be told once: shipments, packages (SSCC), invoices, and shipments that are billed.
      CREATE TABLE told_number (
        partner text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('shipment', 'package', 'invoice', 'billed')),
        number text NOT NULL,
        document_id uuid NOT NULL REFERENCES document(id) ON DELETE CASCADE,
        PRIMARY KEY (partner, kind, number)
      );
      CREATE INDEX told_number_document ON told_number (document_id);
      -- What our documents are held against besides lines and dates; absent for orders of before.
      ALTER TABLE purchase_order ADD currency text, ADD ship_to jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE purchase_order DROP currency, DROP ship_to; DROP TABLE told_number');
  }
}
