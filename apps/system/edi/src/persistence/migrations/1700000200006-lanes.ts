import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiLanes1700000200006 implements MigrationInterface {
  name = 'EdiLanes1700000200006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A big file is worked on in several transactions: who has it, until when; and in which partner's lane it stands.
      ALTER TABLE raw_file ADD claimed_until timestamptz, ADD lane text;
      DROP INDEX document_interchange;
      CREATE INDEX document_interchange ON document (interchange_id, ordinal);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE raw_file DROP claimed_until, DROP lane;`);
  }
}
