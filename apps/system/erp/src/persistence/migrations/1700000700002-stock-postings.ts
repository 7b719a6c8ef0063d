import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Postings of stock by their ids: sources may number alike. */
export class StockPostings1700000700002 implements MigrationInterface {
  name = 'StockPostings1700000700002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE booked_posting (id uuid PRIMARY KEY, booked_at timestamptz NOT NULL DEFAULT now())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booked_posting');
  }
}
