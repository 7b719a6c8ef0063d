import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiDuplicates1700000200022 implements MigrationInterface {
  name = 'EdiDuplicates1700000200022';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE functional_group (
        id uuid PRIMARY KEY,
        interchange_id uuid NOT NULL REFERENCES interchange(id) ON DELETE CASCADE,
        partner text NOT NULL,
        code text NOT NULL,
        control text NOT NULL,
        content_hash text NOT NULL
      );
      CREATE INDEX functional_group_control ON functional_group (partner, code, control);
      CREATE INDEX functional_group_interchange ON functional_group (interchange_id);

      -- What a partner sent again: one row for what it repeats, however often that happens.
      CREATE TABLE duplicate (
        id uuid PRIMARY KEY,
        partner text NOT NULL,
        level text NOT NULL CHECK (level IN ('interchange', 'group', 'set')),
        -- 'same-content' changed nothing; 'number-again' is a control number over other content, which was taken
        reason text NOT NULL CHECK (reason IN ('same-content', 'number-again')),
        code text NOT NULL,
        control text NOT NULL,
        -- the interchange, group or document that came first
        first_id uuid NOT NULL,
        file_id uuid,
        times integer NOT NULL DEFAULT 1,
        first_seen timestamptz NOT NULL DEFAULT now(),
        last_seen timestamptz NOT NULL DEFAULT now(),
        UNIQUE (first_id, level, reason)
      );
      CREATE INDEX duplicate_newest ON duplicate (partner, last_seen);
      CREATE INDEX duplicate_age ON duplicate (last_seen);

      DROP INDEX outgoing_file_waiting;
      CREATE INDEX outgoing_file_waiting ON outgoing_file (partner, number) WHERE delivered_at IS NULL AND parked_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX outgoing_file_waiting;
      CREATE INDEX outgoing_file_waiting ON outgoing_file (partner, created_at) WHERE delivered_at IS NULL AND parked_at IS NULL;
      DROP TABLE duplicate, functional_group;
    `);
  }
}
