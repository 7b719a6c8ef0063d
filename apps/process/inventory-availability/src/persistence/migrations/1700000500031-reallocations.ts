import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a waiting line's rule allows, and who was given what arrived. When it is expected is reckoned when somebody asks. */
export class Reallocations1700000500031 implements MigrationInterface {
  name = 'Reallocations1700000500031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE backorder ADD max_nodes int, ADD rule text NOT NULL DEFAULT 'usual', DROP COLUMN expected_on;
      CREATE INDEX backorder_waiting ON backorder (id) WHERE open > 0;
      CREATE TABLE reallocation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        rule text NOT NULL,
        lines json NOT NULL,
        decided_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX reallocation_order ON reallocation (order_id);
      CREATE INDEX reallocation_age ON reallocation (decided_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE reallocation;
      ALTER TABLE backorder DROP COLUMN max_nodes, DROP COLUMN rule, ADD expected_on date;
    `);
  }
}
