import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiAs2Receipts1700000200042 implements MigrationInterface {
  name = 'EdiAs2Receipts1700000200042';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A receipt that is wanted by a connection of its own waits here until it is brought.
      ALTER TABLE as2_message ADD receipt_url text, ADD receipt_tries integer NOT NULL DEFAULT 0, ADD receipt_next_at timestamptz;
      CREATE INDEX as2_message_receipt ON as2_message (receipt_next_at) WHERE receipt_next_at IS NOT NULL;
      -- Handed over, and confirmed by a receipt that comes later: until when it is waited for. What it has to say stands in receipt.
      ALTER TABLE outgoing_file ADD awaited_until timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE outgoing_file DROP awaited_until;
      DROP INDEX as2_message_receipt;
      ALTER TABLE as2_message DROP receipt_url, DROP receipt_tries, DROP receipt_next_at;
    `);
  }
}
