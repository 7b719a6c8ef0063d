import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a channel does not take of orders rests by itself: `failures` and `retry_at` are availability's. */
export class RestPerTopic1700000100003 implements MigrationInterface {
  name = 'RestPerTopic1700000100003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE publishing ADD orders_failures integer NOT NULL DEFAULT 0, ADD orders_retry_at timestamptz',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE publishing DROP orders_failures, DROP orders_retry_at');
  }
}
