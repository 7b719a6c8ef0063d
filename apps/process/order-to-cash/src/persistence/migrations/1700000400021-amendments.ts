import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Amendments1700000400021 implements MigrationInterface {
  name = 'Amendments1700000400021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_amendment (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES sales_order,
        change jsonb NOT NULL,
        cause jsonb NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        settled_at timestamptz,
        -- why it was not taken; null = taken, once it is settled
        refusal text
      );
      CREATE INDEX order_amendment_open ON order_amendment (order_id, received_at) WHERE settled_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_amendment');
  }
}
