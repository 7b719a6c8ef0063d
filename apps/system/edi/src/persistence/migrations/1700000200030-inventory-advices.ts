import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiInventoryAdvices1700000200030 implements MigrationInterface {
  name = 'EdiInventoryAdvices1700000200030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE inventory_advice_request (partner text PRIMARY KEY, asked_at timestamptz NOT NULL)',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE inventory_advice_request');
  }
}
