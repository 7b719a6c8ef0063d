import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiOrderDates1700000200032 implements MigrationInterface {
  name = 'EdiOrderDates1700000200032';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- requestedDelivery, requestedShip, doNotShipBefore, cancelAfter, as they are now
      ALTER TABLE purchase_order ADD dates jsonb NOT NULL DEFAULT '{}';
      UPDATE purchase_order SET dates = jsonb_build_object('requestedDelivery', requested_delivery) WHERE requested_delivery IS NOT NULL;
      -- changes that we took up
      CREATE INDEX document_change ON document (created_at) WHERE direction = 'in' AND source ? 'means';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX document_change; ALTER TABLE purchase_order DROP dates');
  }
}
