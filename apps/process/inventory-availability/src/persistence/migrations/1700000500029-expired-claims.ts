import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Positions where lots have expired that somebody was promised: their case is open. */
export class ExpiredClaims1700000500029 implements MigrationInterface {
  name = 'ExpiredClaims1700000500029';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'CREATE TABLE expired_claim (position_id bigint PRIMARY KEY, since timestamptz NOT NULL DEFAULT now())',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE expired_claim');
  }
}
