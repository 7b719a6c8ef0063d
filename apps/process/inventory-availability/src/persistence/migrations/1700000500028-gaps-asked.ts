import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the warehouse was last asked what fills a gap: who was asked longest ago is asked next. */
export class GapsAsked1700000500028 implements MigrationInterface {
  name = 'GapsAsked1700000500028';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE source_cursor ADD COLUMN gap_asked_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE source_cursor DROP COLUMN gap_asked_at');
  }
}
