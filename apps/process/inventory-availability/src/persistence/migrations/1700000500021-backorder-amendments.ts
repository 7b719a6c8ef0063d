import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BackorderAmendments1700000500021 implements MigrationInterface {
  name = 'BackorderAmendments1700000500021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE backorder_amendment (
        id uuid PRIMARY KEY,
        answer jsonb NOT NULL,
        answered_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backorder_amendment');
  }
}
