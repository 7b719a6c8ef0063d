import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source that does not count a state says nothing of it. */
export class UncountedStates1700000500024 implements MigrationInterface {
  name = 'UncountedStates1700000500024';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE snapshot_row ALTER damaged DROP NOT NULL, ALTER quarantined DROP NOT NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('TRUNCATE snapshot_row');
    await runner.query('ALTER TABLE snapshot_row ALTER damaged SET NOT NULL, ALTER quarantined SET NOT NULL');
  }
}
