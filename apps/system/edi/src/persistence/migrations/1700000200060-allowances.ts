import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiAllowances1700000200060 implements MigrationInterface {
  name = 'EdiAllowances1700000200060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What the whole order takes off or puts on top, and its terms of payment: invoices are held against them.
      ALTER TABLE purchase_order ADD allowances jsonb, ADD terms jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE purchase_order DROP allowances, DROP terms');
  }
}
