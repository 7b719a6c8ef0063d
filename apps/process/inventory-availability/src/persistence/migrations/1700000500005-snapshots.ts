import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What sources say they have, all at once. */
export class Snapshots1700000500005 implements MigrationInterface {
  name = 'Snapshots1700000500005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE snapshot (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        source text NOT NULL,
        legal_entity text NOT NULL,
        document text NOT NULL,
        rows bigint NOT NULL DEFAULT 0,
        corrected bigint NOT NULL DEFAULT 0,
        older bigint NOT NULL DEFAULT 0,
        contradicting bigint NOT NULL DEFAULT 0,
        started_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        UNIQUE (source, legal_entity, document)
      );
      CREATE INDEX snapshot_age ON snapshot (finished_at);

      -- Rows on their way in: lost with a crash, and then sent again.
      CREATE UNLOGGED TABLE snapshot_row (
        snapshot_id bigint NOT NULL,
        n bigint NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        on_hand bigint NOT NULL,
        damaged bigint NOT NULL,
        quarantined bigint NOT NULL,
        sequence bigint NOT NULL
      );

      -- What a snapshot changed, or would have changed.
      CREATE TABLE snapshot_difference (
        snapshot_id bigint NOT NULL REFERENCES snapshot ON DELETE CASCADE,
        position_id bigint NOT NULL,
        state text NOT NULL,
        counted bigint NOT NULL,
        expected bigint NOT NULL,
        verdict text NOT NULL CHECK (verdict IN ('corrected', 'contradicting')),
        PRIMARY KEY (snapshot_id, position_id, state)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE snapshot_difference, snapshot_row, snapshot');
  }
}
