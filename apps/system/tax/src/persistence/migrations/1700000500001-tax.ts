import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Tax1700000500001 implements MigrationInterface {
  name = 'Tax1700000500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What this service knows of each order's or invoice's tax, whichever engine worked it out.
      CREATE TABLE tax_document (
        document_id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        status text NOT NULL CHECK (status IN ('estimate', 'committed', 'voided')),
        connector text NOT NULL,
        fingerprint text NOT NULL,
        legal_entity text NOT NULL,
        customer_number text NOT NULL,
        order_id uuid,
        order_number text,
        tax_date date NOT NULL,
        ship_from_country text NOT NULL,
        ship_from_region text,
        ship_to_country text NOT NULL,
        ship_to_region text,
        ship_to_postal_code text,
        tax_registration text,
        currency text NOT NULL,
        reason text NOT NULL,
        reason_detail text,
        total numeric NOT NULL,
        void_reason text,
        determined_at timestamptz NOT NULL DEFAULT now(),
        voided_at timestamptz
      );
      CREATE INDEX tax_document_order ON tax_document (order_id) WHERE order_id IS NOT NULL;
      CREATE INDEX tax_document_estimates ON tax_document (determined_at) WHERE status = 'estimate';

      CREATE TABLE tax_document_line (
        document_id uuid NOT NULL REFERENCES tax_document ON DELETE CASCADE,
        -- 0 is freight
        line_number int NOT NULL,
        tax numeric NOT NULL,
        PRIMARY KEY (document_id, line_number)
      );

      CREATE TABLE tax_document_jurisdiction (
        document_id uuid NOT NULL REFERENCES tax_document ON DELETE CASCADE,
        position int NOT NULL,
        jurisdiction text NOT NULL,
        rate numeric NOT NULL,
        taxable numeric NOT NULL,
        tax numeric NOT NULL,
        PRIMARY KEY (document_id, position)
      );

      -- The sandbox engine's own books: no other code reads or writes them.
      CREATE SEQUENCE sandbox_document_number;
      CREATE TABLE sandbox_document (
        document_id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE DEFAULT 'TX-' || lpad(nextval('sandbox_document_number')::text, 7, '0'),
        status text NOT NULL DEFAULT 'committed' CHECK (status IN ('committed', 'voided')),
        fingerprint text NOT NULL,
        determined jsonb NOT NULL,
        void_reason text,
        created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE tax_document_jurisdiction, tax_document_line, tax_document, sandbox_document; DROP SEQUENCE sandbox_document_number',
    );
  }
}
