import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Supersession1700000700004 implements MigrationInterface {
  name = 'Supersession1700000700004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE item ADD superseded_by text;
      ALTER TABLE customer ADD no_substitutes boolean NOT NULL DEFAULT false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE customer DROP no_substitutes; ALTER TABLE item DROP superseded_by');
  }
}
