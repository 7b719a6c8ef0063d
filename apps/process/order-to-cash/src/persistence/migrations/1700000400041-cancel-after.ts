import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CancelAfterDates1700000400041 implements MigrationInterface {
  name = 'CancelAfterDates1700000400041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX sales_order_cancel_after ON sales_order ((document->>'cancelAfter'), id) WHERE state = 'backordered'`);
  } // prettier-ignore

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sales_order_cancel_after');
  }
}
