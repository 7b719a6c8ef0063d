import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NumbersAgain1700000400022 implements MigrationInterface {
  name = 'NumbersAgain1700000400022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- 0: the order that has its channel's number; 1, 2, …: orders that had it before, rejected or cancelled
      ALTER TABLE sales_order ADD earlier smallint NOT NULL DEFAULT 0;
      ALTER TABLE sales_order DROP CONSTRAINT sales_order_channel_name_channel_order_number_key,
        ADD CONSTRAINT sales_order_number_once UNIQUE (channel_name, channel_order_number, earlier);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE sales_order SET channel_order_number = channel_order_number || '#' || earlier WHERE earlier > 0;
      ALTER TABLE sales_order DROP CONSTRAINT sales_order_number_once, DROP earlier,
        ADD CONSTRAINT sales_order_channel_name_channel_order_number_key UNIQUE (channel_name, channel_order_number);
    `);
  }
}
