import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OperationsByPo1700000300002 implements MigrationInterface {
  name = 'OperationsByPo1700000300002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX exception_customer_po ON exception (customer_po) WHERE customer_po IS NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX exception_customer_po');
  }
}
