import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiAnswers1700000200041 implements MigrationInterface {
  name = 'EdiAnswers1700000200041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Of an acknowledgement of ours: what it answers. Of another document of ours: the acknowledgement that was received for it.
      ALTER TABLE document ADD answers_interchange uuid, ADD answers_group text, ADD acknowledged_by uuid;
      CREATE INDEX document_answers ON document (answers_interchange) WHERE answers_interchange IS NOT NULL;
      CREATE INDEX document_customer_po ON document (customer_po) WHERE customer_po IS NOT NULL;
      CREATE INDEX document_order_number ON document (order_number) WHERE order_number IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX document_order_number, document_customer_po, document_answers;
      ALTER TABLE document DROP answers_interchange, DROP answers_group, DROP acknowledged_by;
    `);
  }
}
