import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What invoices take off and put on top, stated apart: `line_id` is empty for what is of the whole order. */
export class Allowances1700000400031 implements MigrationInterface {
  name = 'Allowances1700000400031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE invoice_allowance (
        invoice_id uuid NOT NULL REFERENCES invoice(id), position int NOT NULL, line_id uuid, kind text NOT NULL CHECK (kind IN ('allowance', 'charge')),
        code text NOT NULL, percent numeric, amount numeric, rate numeric, billed numeric NOT NULL CHECK (billed >= 0), PRIMARY KEY (invoice_id, position)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invoice_allowance');
  }
}
