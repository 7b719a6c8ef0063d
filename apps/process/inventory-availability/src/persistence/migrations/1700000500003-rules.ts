import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules that people change while it runs, in versions; and what is known of items. */
export class Rules1700000500003 implements MigrationInterface {
  name = 'Rules1700000500003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rule_set (
        kind text NOT NULL CHECK (kind IN ('channels', 'holds', 'sourcing')),
        version int NOT NULL,
        body jsonb NOT NULL,
        note text NOT NULL,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, version)
      );
      -- What has been active, newest last; a rollback is one more row.
      CREATE TABLE rule_activation (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind text NOT NULL,
        version int NOT NULL,
        activated_by text NOT NULL,
        activated_at timestamptz NOT NULL DEFAULT now(),
        FOREIGN KEY (kind, version) REFERENCES rule_set
      );
      CREATE INDEX rule_activation_latest ON rule_activation (kind, id DESC);

      CREATE TABLE item (
        legal_entity text NOT NULL,
        sku text NOT NULL,
        category text,
        handling text[] NOT NULL DEFAULT '{}',
        base_unit text NOT NULL,
        -- other units in base units: {"CS": 12}
        units jsonb NOT NULL DEFAULT '{}',
        lot_rule text CHECK (lot_rule IN ('fefo', 'fifo')),
        min_shelf_life_days int NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (sku, legal_entity)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE item, rule_activation, rule_set');
  }
}
