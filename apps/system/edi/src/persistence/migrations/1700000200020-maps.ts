import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiMaps1700000200020 implements MigrationInterface {
  name = 'EdiMaps1700000200020';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How a partner's documents differ from the usual: rules, and test files that they must give right.
      CREATE TABLE document_map (
        partner text NOT NULL REFERENCES partner(id) ON DELETE CASCADE,
        set_id text NOT NULL,
        direction text NOT NULL CHECK (direction IN ('in', 'out')),
        version integer NOT NULL,
        status text NOT NULL DEFAULT 'draft' CHECK (status IN ('draft', 'active', 'retired')),
        rules jsonb NOT NULL,
        tests jsonb NOT NULL DEFAULT '[]',
        note text,
        created_by text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (partner, set_id, direction, version)
      );
      CREATE UNIQUE INDEX document_map_active ON document_map (partner, set_id, direction) WHERE status = 'active';

      -- When which version came into use; version 0 = the usual mapping.
      CREATE TABLE document_map_use (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        partner text NOT NULL REFERENCES partner(id) ON DELETE CASCADE,
        set_id text NOT NULL,
        direction text NOT NULL,
        version integer NOT NULL,
        used_by text NOT NULL,
        used_from timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX document_map_use_of ON document_map_use (partner, set_id, direction, id);

      ALTER TABLE document ADD map_version integer;
      ALTER TABLE purchase_order ADD heading jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE purchase_order DROP heading;
      ALTER TABLE document DROP map_version;
      DROP TABLE document_map_use, document_map;
    `);
  }
}
