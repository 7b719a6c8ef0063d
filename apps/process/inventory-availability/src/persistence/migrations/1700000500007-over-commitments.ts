import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a position is over-committed, and whether its holds were told. */
export class OverCommitments1700000500007 implements MigrationInterface {
  name = 'OverCommitments1700000500007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE over_commitment (
        position_id bigint PRIMARY KEY,
        since timestamptz NOT NULL DEFAULT now(),
        told_at timestamptz
      );
      CREATE INDEX position_over_committed ON position (id) WHERE over_committed > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX position_over_committed; DROP TABLE over_commitment');
  }
}
