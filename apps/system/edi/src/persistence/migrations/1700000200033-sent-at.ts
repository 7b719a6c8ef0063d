import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiSentAt1700000200033 implements MigrationInterface {
  name = 'EdiSentAt1700000200033';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a document of ours went out, first and last: one that was held is younger than it was made.
      ALTER TABLE document ADD sent_at timestamptz, ADD sent_again_at timestamptz;
      UPDATE document SET sent_at = created_at WHERE direction = 'out' AND status = 'sent';
      DROP INDEX document_unanswered;
      CREATE INDEX document_unanswered ON document (coalesce(sent_again_at, sent_at)) WHERE direction = 'out' AND status = 'sent' AND acknowledged IS NULL;
      ALTER TABLE purchase_order DROP requested_delivery;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order ADD requested_delivery date;
      UPDATE purchase_order SET requested_delivery = (dates->>'requestedDelivery')::date;
      DROP INDEX document_unanswered;
      CREATE INDEX document_unanswered ON document (created_at) WHERE direction = 'out' AND status = 'sent' AND acknowledged IS NULL;
      ALTER TABLE document DROP sent_at, DROP sent_again_at;
    `);
  }
}
