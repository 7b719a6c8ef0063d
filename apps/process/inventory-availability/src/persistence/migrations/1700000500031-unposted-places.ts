import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the books have not followed is found by place. */
export class UnpostedPlaces1700000500031 implements MigrationInterface {
  name = 'UnpostedPlaces1700000500031';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX erp_posting_line_place ON erp_posting_line (sku, node, legal_entity)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX erp_posting_line_place');
  }
}
