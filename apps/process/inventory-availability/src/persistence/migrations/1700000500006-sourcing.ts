import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How orders were sourced. */
export class Sourcing1700000500006 implements MigrationInterface {
  name = 'Sourcing1700000500006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sourcing_decision (
        order_id uuid PRIMARY KEY,
        order_number text NOT NULL,
        rule_version int NOT NULL,
        rule text NOT NULL,
        asked json NOT NULL,
        candidates json NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX sourcing_decision_age ON sourcing_decision (decided_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sourcing_decision');
  }
}
