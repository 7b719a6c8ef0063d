import type { MigrationInterface, QueryRunner } from 'typeorm';

const ends = (names: string) =>
  `ALTER TABLE hold DROP CONSTRAINT hold_resolved_as_check, ADD CONSTRAINT hold_resolved_as_check CHECK (resolved_as IN (${names})) NOT VALID`;

/** A cart's hold may end by becoming an order's. */
export class OrderedHolds1700000500041 implements MigrationInterface {
  name = 'OrderedHolds1700000500041';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ends(`'posted', 'voided', 'expired', 'disappointed', 'ordered'`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`UPDATE hold SET resolved_as = 'voided' WHERE resolved_as = 'ordered'`);
    await runner.query(ends(`'posted', 'voided', 'expired', 'disappointed'`));
  }
}
