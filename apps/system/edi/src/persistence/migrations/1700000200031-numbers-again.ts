import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiNumbersAgain1700000200031 implements MigrationInterface {
  name = 'EdiNumbersAgain1700000200031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A number may be that of several orders: of an order that was refused because another had its number, and of
      -- orders one after another, when those before came to nothing.
      ALTER TABLE purchase_order DROP CONSTRAINT purchase_order_partner_order_number_key, ADD refused_at timestamptz;
      CREATE INDEX purchase_order_number ON purchase_order (partner, order_number);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM purchase_order o USING purchase_order e
        WHERE e.partner = o.partner AND e.order_number = o.order_number AND (e.received_at, e.document_id) < (o.received_at, o.document_id);
      DROP INDEX purchase_order_number;
      ALTER TABLE purchase_order DROP refused_at, ADD UNIQUE (partner, order_number);
    `);
  }
}
