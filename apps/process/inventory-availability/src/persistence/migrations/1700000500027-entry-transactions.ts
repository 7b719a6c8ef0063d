import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The view of entries says in which transaction each was recorded. */
export class EntryTransactions1700000500027 implements MigrationInterface {
  name = 'EntryTransactions1700000500027';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW stock_entry AS
        SELECT e.id, p.legal_entity, p.node, p.sku, e.state, e.quantity, e.reason, e.document, e.source, e.source_sequence, e.hold_id,
          e.lot, e.serial, e.expires_on, e.occurred_at, e.recorded_at, e.version, e.position_id, e.recorded_in
        FROM ledger_entry e JOIN position p ON p.id = e.position_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW stock_entry;
      CREATE VIEW stock_entry AS
        SELECT e.id, p.legal_entity, p.node, p.sku, e.state, e.quantity, e.reason, e.document, e.source, e.source_sequence, e.hold_id,
          e.lot, e.serial, e.expires_on, e.occurred_at, e.recorded_at, e.version, e.position_id
        FROM ledger_entry e JOIN position p ON p.id = e.position_id;
    `);
  }
}
