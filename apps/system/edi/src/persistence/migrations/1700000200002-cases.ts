import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiCases1700000200002 implements MigrationInterface {
  name = 'EdiCases1700000200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The same bytes under the same name are one file, however often they are found.
      ALTER TABLE raw_file ADD fingerprint text UNIQUE, ADD attempts integer NOT NULL DEFAULT 0;

      ALTER TABLE interchange ADD ordinal integer NOT NULL DEFAULT 0, ADD acknowledged text, ADD acknowledged_at timestamptz;
      CREATE INDEX interchange_file ON interchange (file_id);
      CREATE INDEX interchange_sent ON interchange (partner, control) WHERE direction = 'out';

      -- 'taken' = what follows from it has been announced or done; 'parked' = a case is open; 'duplicate' = the same set came before.
      ALTER TABLE document ADD status text NOT NULL DEFAULT 'taken' CHECK (status IN ('taken', 'parked', 'duplicate', 'kept')),
        ADD ordinal integer NOT NULL DEFAULT 0, ADD content_hash text, ADD acknowledged_at timestamptz, ADD acknowledgement jsonb;
      CREATE INDEX document_interchange ON document (interchange_id);
      CREATE INDEX document_content ON document (partner, set_id, content_hash) WHERE direction = 'in';

      -- What waits for a person: one open case for a file, an interchange or a document.
      CREATE TABLE edi_case (
        id uuid PRIMARY KEY,
        subject text NOT NULL CHECK (subject IN ('file', 'interchange', 'document')),
        subject_id uuid NOT NULL,
        retry_path text,
        code text NOT NULL,
        detail text NOT NULL,
        partner text,
        legal_entity text NOT NULL,
        order_id uuid,
        opened_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        resolution text
      );
      CREATE UNIQUE INDEX edi_case_open ON edi_case (subject, subject_id) WHERE closed_at IS NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE edi_case;
      ALTER TABLE document DROP status, DROP ordinal, DROP content_hash, DROP acknowledged_at, DROP acknowledgement;
      DROP INDEX interchange_sent, interchange_file;
      ALTER TABLE interchange DROP ordinal, DROP acknowledged, DROP acknowledged_at;
      ALTER TABLE raw_file DROP fingerprint, DROP attempts;
    `);
  }
}
