import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is removed by age is found by age. */
export class StockRetention1700000500014 implements MigrationInterface {
  name = 'StockRetention1700000500014';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX allocation_age ON allocation (created_at);
      CREATE INDEX applied_shipment_age ON applied_shipment (applied_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX applied_shipment_age, allocation_age');
  }
}
