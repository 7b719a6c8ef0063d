import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of payment with a cash discount, contracts with terms, allowances and charges, and what invoices billed of them. */
export class Contracts1700000700003 implements MigrationInterface {
  name = 'Contracts1700000700003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer ADD COLUMN cash_discount jsonb, ADD COLUMN contracts jsonb;
      ALTER TABLE invoice ADD COLUMN allowances numeric(18,2) NOT NULL DEFAULT 0, ADD COLUMN charges numeric(18,2) NOT NULL DEFAULT 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer DROP COLUMN cash_discount, DROP COLUMN contracts');
    await runner.query('ALTER TABLE invoice DROP COLUMN allowances, DROP COLUMN charges');
  }
}
