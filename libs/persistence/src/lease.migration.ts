import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Leases1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE lease (
        name text PRIMARY KEY,
        owner text,
        epoch integer NOT NULL DEFAULT 0,
        expires_at timestamptz
      ) WITH (fillfactor = 50)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lease');
  }
}
