import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Idempotency1700000000050 implements MigrationInterface {
  name = 'Idempotency1700000000050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        caller text NOT NULL,
        key text NOT NULL,
        request_hash text NOT NULL,
        state text NOT NULL CHECK (state IN ('running', 'done')),
        lease_until timestamptz NOT NULL,
        status int,
        body jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, key)
      );
      CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE idempotency_key');
  }
}

/** For `PersistenceModule.forService({ migrations })` of a service that uses `Idempotency`. */
export const idempotencyMigrations = [Idempotency1700000000050];
