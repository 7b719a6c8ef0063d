import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoSubstitutes1700000100004 implements MigrationInterface {
  name = 'NoSubstitutes1700000100004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel ADD no_substitutes boolean NOT NULL DEFAULT false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE channel DROP no_substitutes');
  }
}
