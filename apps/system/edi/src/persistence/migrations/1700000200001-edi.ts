import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Edi1700000200001 implements MigrationInterface {
  name = 'Edi1700000200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        id text PRIMARY KEY,
        legal_entity text NOT NULL,
        qualifier text NOT NULL,
        interchange_id text NOT NULL,
        profile jsonb NOT NULL,
        updated_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (qualifier, interchange_id)
      );

      -- Every file as it arrived, byte for byte, before it is looked into.
      CREATE TABLE raw_file (
        id uuid PRIMARY KEY,
        source text NOT NULL,
        name text NOT NULL,
        sha256 text NOT NULL,
        content bytea NOT NULL,
        status text NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'processed', 'parked')),
        reason text,
        correlation_id text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX raw_file_open ON raw_file (received_at) WHERE status = 'received';

      CREATE TABLE interchange (
        id uuid PRIMARY KEY,
        direction text NOT NULL CHECK (direction IN ('in', 'out')),
        file_id uuid REFERENCES raw_file(id),
        partner text,
        sender text NOT NULL,
        receiver text NOT NULL,
        control text NOT NULL,
        content_hash text NOT NULL,
        verdict text NOT NULL,
        faults jsonb NOT NULL DEFAULT '[]',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX interchange_once ON interchange (sender, receiver, control, content_hash) WHERE direction = 'in';

      CREATE TABLE document (
        id uuid PRIMARY KEY,
        interchange_id uuid NOT NULL REFERENCES interchange(id),
        direction text NOT NULL,
        partner text,
        set_id text NOT NULL,
        group_control text NOT NULL,
        control text NOT NULL,
        verdict text NOT NULL,
        faults jsonb NOT NULL DEFAULT '[]',
        -- one document for one business fact: '855:<order>', '856:<shipment>', '810:<invoice>'
        natural_key text UNIQUE,
        customer_po text,
        order_id uuid,
        order_number text,
        acknowledged text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX document_order ON document (order_id);
      CREATE INDEX document_po ON document (partner, customer_po);
      CREATE INDEX document_control ON document (partner, direction, group_control);

      -- What is to be put into a partner's outbox; stays until the file is written.
      CREATE TABLE outgoing_file (
        interchange_id uuid PRIMARY KEY REFERENCES interchange(id),
        partner text NOT NULL,
        name text NOT NULL,
        content bytea NOT NULL,
        delivered_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX outgoing_file_waiting ON outgoing_file (created_at) WHERE delivered_at IS NULL;

      CREATE TABLE control_number (
        partner text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('interchange', 'group', 'set')),
        last bigint NOT NULL,
        PRIMARY KEY (partner, kind)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE control_number, outgoing_file, document, interchange, raw_file, partner');
  }
}
