import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Counted1700000600022 implements MigrationInterface {
  name = 'Counted1700000600022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- of a count: day and time of which it tells, to be compared as text
      ALTER TABLE tpl_document ADD counted text COLLATE "C";
      CREATE INDEX tpl_document_counted ON tpl_document (node, counted) WHERE counted IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE tpl_document DROP counted');
  }
}
