import type { MigrationInterface, QueryRunner } from 'typeorm';

/** First answers to amendments are removed by age. */
export class AmendmentsAge1700000500025 implements MigrationInterface {
  name = 'AmendmentsAge1700000500025';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX backorder_amendment_age ON backorder_amendment (answered_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX backorder_amendment_age');
  }
}
