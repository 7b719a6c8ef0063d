import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiOrderOfFiles1700000200021 implements MigrationInterface {
  name = 'EdiOrderOfFiles1700000200021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The order in which files go out: given under the lock of the partner's control numbers, so that it is theirs.
      ALTER TABLE outgoing_file ADD number bigint GENERATED ALWAYS AS IDENTITY;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outgoing_file DROP number');
  }
}
