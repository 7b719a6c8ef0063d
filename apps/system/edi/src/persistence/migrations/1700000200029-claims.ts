import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiClaims1700000200029 implements MigrationInterface {
  name = 'EdiClaims1700000200029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- In whose hands a file is: a process that is known to be dead holds nothing.
      ALTER TABLE raw_file ADD claimed_by text;
      ALTER TABLE outgoing_file ADD claimed_by text;
      CREATE INDEX raw_file_claimed ON raw_file (claimed_until) WHERE claimed_until IS NOT NULL;
      CREATE INDEX outgoing_file_claimed ON outgoing_file (claimed_until) WHERE claimed_until IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX outgoing_file_claimed, raw_file_claimed');
    await runner.query('ALTER TABLE outgoing_file DROP claimed_by');
    await runner.query('ALTER TABLE raw_file DROP claimed_by');
  }
}
