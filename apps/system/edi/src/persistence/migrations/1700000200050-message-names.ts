import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents of EDIFACT have two names: their kind (850) and their message (ORDERS). */
export class EdiMessageNames1700000200050 implements MigrationInterface {
  name = 'EdiMessageNames1700000200050';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document ADD COLUMN message text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE document DROP COLUMN message');
  }
}
