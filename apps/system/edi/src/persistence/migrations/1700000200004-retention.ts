import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Indexes and references that let old rows go (`src/retention.ts`). */
export class EdiRetention1700000200004 implements MigrationInterface {
  name = 'EdiRetention1700000200004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX raw_file_age ON raw_file (received_at);
      CREATE INDEX interchange_age ON interchange (created_at);
      CREATE INDEX document_age ON document (created_at);
      CREATE INDEX outgoing_file_age ON outgoing_file (delivered_at);
      CREATE INDEX edi_case_age ON edi_case (closed_at);
      ALTER TABLE interchange DROP CONSTRAINT interchange_file_id_fkey,
        ADD CONSTRAINT interchange_file_id_fkey FOREIGN KEY (file_id) REFERENCES raw_file(id) ON DELETE SET NULL;
      ALTER TABLE outgoing_file DROP CONSTRAINT outgoing_file_interchange_id_fkey,
        ADD CONSTRAINT outgoing_file_interchange_id_fkey FOREIGN KEY (interchange_id) REFERENCES interchange(id) ON DELETE CASCADE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX raw_file_age, interchange_age, document_age, outgoing_file_age, edi_case_age;
      ALTER TABLE interchange DROP CONSTRAINT interchange_file_id_fkey,
        ADD CONSTRAINT interchange_file_id_fkey FOREIGN KEY (file_id) REFERENCES raw_file(id);
      ALTER TABLE outgoing_file DROP CONSTRAINT outgoing_file_interchange_id_fkey,
        ADD CONSTRAINT outgoing_file_interchange_id_fkey FOREIGN KEY (interchange_id) REFERENCES interchange(id);
    `);
  }
}
