import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiClocks1700000200005 implements MigrationInterface {
  name = 'EdiClocks1700000200005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order ADD requested_delivery date;
      CREATE INDEX document_unanswered ON document (created_at) WHERE direction = 'out' AND status = 'sent' AND acknowledged IS NULL;
      CREATE INDEX document_about ON document (partner, set_id, (source->>'channelOrderNumber')) WHERE direction = 'out';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX document_about, document_unanswered;
      ALTER TABLE purchase_order DROP requested_delivery;
    `);
  }
}
