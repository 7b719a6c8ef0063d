import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the books were asked to follow, and when they did. */
export class ErpPostings1700000500012 implements MigrationInterface {
  name = 'ErpPostings1700000500012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erp_posting (
        id uuid PRIMARY KEY,
        legal_entity text NOT NULL,
        node text NOT NULL,
        document text NOT NULL,
        movements int NOT NULL,
        -- net change of on-hand, in base units
        units bigint NOT NULL,
        queued_at timestamptz NOT NULL DEFAULT now(),
        posted_at timestamptz
      );
      CREATE INDEX erp_posting_open ON erp_posting (queued_at) WHERE posted_at IS NULL;
      CREATE INDEX erp_posting_age ON erp_posting (posted_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE erp_posting');
  }
}
