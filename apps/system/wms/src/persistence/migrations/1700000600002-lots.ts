import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which lot a movement was of. */
export class Lots1700000600002 implements MigrationInterface {
  name = 'Lots1700000600002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE movement ADD COLUMN lot text, ADD COLUMN expires_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE movement DROP COLUMN expires_on, DROP COLUMN lot');
  }
}
