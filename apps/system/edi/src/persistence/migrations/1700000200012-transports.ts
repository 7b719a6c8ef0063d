import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiTransports1700000200012 implements MigrationInterface {
  name = 'EdiTransports1700000200012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A file waits for its transport: until when, why, and what the other side said when it took it.
      ALTER TABLE outgoing_file ADD attempts integer NOT NULL DEFAULT 0, ADD next_at timestamptz NOT NULL DEFAULT now(),
        ADD claimed_until timestamptz, ADD problem text, ADD parked_at timestamptz, ADD transport text, ADD receipt jsonb,
        ADD sendings integer NOT NULL DEFAULT 1;
      DROP INDEX outgoing_file_waiting;
      CREATE INDEX outgoing_file_waiting ON outgoing_file (partner, created_at) WHERE delivered_at IS NULL AND parked_at IS NULL;
      CREATE INDEX outgoing_file_newest ON outgoing_file (created_at);

      -- A case may be about a partner as a whole: nothing goes to it, nothing can be fetched from it.
      ALTER TABLE edi_case DROP CONSTRAINT edi_case_subject_check,
        ADD CONSTRAINT edi_case_subject_check CHECK (subject IN ('file', 'interchange', 'document', 'partner'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM edi_case WHERE subject = 'partner';
      ALTER TABLE edi_case DROP CONSTRAINT edi_case_subject_check,
        ADD CONSTRAINT edi_case_subject_check CHECK (subject IN ('file', 'interchange', 'document'));
      DROP INDEX outgoing_file_newest, outgoing_file_waiting;
      ALTER TABLE outgoing_file DROP attempts, DROP next_at, DROP claimed_until, DROP problem, DROP parked_at, DROP transport,
        DROP receipt, DROP sendings;
      CREATE INDEX outgoing_file_waiting ON outgoing_file (created_at) WHERE delivered_at IS NULL;
    `);
  }
}
