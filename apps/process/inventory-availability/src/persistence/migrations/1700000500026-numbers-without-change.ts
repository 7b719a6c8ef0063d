import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A source's number that changed nothing (a count without a difference) is an entry too: told once, and no gap. */
export class NumbersWithoutChange1700000500026 implements MigrationInterface {
  name = 'NumbersWithoutChange1700000500026';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_quantity_check,
        -- what is there satisfies the stricter one
        ADD CONSTRAINT ledger_entry_quantity_check CHECK (quantity <> 0 OR source_sequence IS NOT NULL) NOT VALID;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE ledger_entry DROP CONSTRAINT ledger_entry_quantity_check,
        ADD CONSTRAINT ledger_entry_quantity_check CHECK (quantity <> 0) NOT VALID;
    `);
  }
}
