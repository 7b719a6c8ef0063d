import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was taken off releases before they were picked. */
export class Reductions1700000600003 implements MigrationInterface {
  name = 'Reductions1700000600003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE reduction (id uuid PRIMARY KEY, fulfilment_id uuid NOT NULL, taken_at timestamptz NOT NULL DEFAULT now());
      -- Base units by line id; what was released stays as it was told.
      ALTER TABLE release ADD COLUMN reduced jsonb NOT NULL DEFAULT '{}';
      ALTER TABLE release DROP CONSTRAINT release_status_check;
      ALTER TABLE release ADD CONSTRAINT release_status_check CHECK (status IN ('waiting', 'shipped', 'withdrawn'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE release DROP COLUMN reduced; DROP TABLE reduction');
  }
}
