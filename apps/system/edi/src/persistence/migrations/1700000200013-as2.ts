import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiAs21700000200013 implements MigrationInterface {
  name = 'EdiAs21700000200013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Each AS2 message as it came, what we said of it, and the receipt: the same message again gets the same receipt.
      CREATE TABLE as2_message (
        partner text NOT NULL,
        message_id text NOT NULL,
        headers jsonb NOT NULL,
        blob_id uuid NOT NULL REFERENCES blob(id),
        received_at timestamptz NOT NULL DEFAULT now(),
        disposition text,
        file_id uuid REFERENCES raw_file(id) ON DELETE SET NULL,
        receipt_type text,
        receipt bytea,
        PRIMARY KEY (partner, message_id)
      );
      CREATE INDEX as2_message_age ON as2_message (received_at);
      CREATE INDEX as2_message_blob ON as2_message (blob_id);
      CREATE INDEX as2_message_file ON as2_message (file_id);
      CREATE INDEX partner_as2 ON partner ((profile #>> '{transport,as2,theirId}'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX partner_as2; DROP TABLE as2_message');
  }
}
