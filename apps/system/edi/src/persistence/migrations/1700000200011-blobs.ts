import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiBlobs1700000200011 implements MigrationInterface {
  name = 'EdiBlobs1700000200011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Raw files in pieces, so that no file is ever whole in memory.
      CREATE TABLE blob (id uuid PRIMARY KEY, written_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX blob_age ON blob (written_at);
      CREATE TABLE blob_piece (
        blob_id uuid NOT NULL REFERENCES blob(id) ON DELETE CASCADE,
        ordinal integer NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (blob_id, ordinal)
      );

      ALTER TABLE raw_file ADD blob_id uuid, ADD bytes bigint, ADD facts jsonb NOT NULL DEFAULT '{}';
      UPDATE raw_file SET blob_id = gen_random_uuid(), bytes = length(content);
      INSERT INTO blob (id, written_at) SELECT blob_id, received_at FROM raw_file;
      INSERT INTO blob_piece (blob_id, ordinal, content) SELECT blob_id, 0, content FROM raw_file;
      ALTER TABLE raw_file DROP content, ALTER blob_id SET NOT NULL, ALTER bytes SET NOT NULL,
        ADD CONSTRAINT raw_file_blob_id_fkey FOREIGN KEY (blob_id) REFERENCES blob(id);
      CREATE INDEX raw_file_blob ON raw_file (blob_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE raw_file ADD content bytea;
      UPDATE raw_file f SET content = (SELECT string_agg(content, ''::bytea ORDER BY ordinal) FROM blob_piece p WHERE p.blob_id = f.blob_id);
      ALTER TABLE raw_file ALTER content SET NOT NULL, DROP blob_id, DROP bytes, DROP facts;
      DROP TABLE blob_piece, blob;
    `);
  }
}
