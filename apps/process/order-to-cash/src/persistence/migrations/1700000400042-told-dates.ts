import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ToldDates1700000400042 implements MigrationInterface {
  name = 'ToldDates1700000400042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a partner was told last that what waits of a line is expected; null = nobody knew.
      CREATE TABLE told_date (line_id uuid PRIMARY KEY, order_id uuid NOT NULL, expected_on date);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_date');
  }
}
