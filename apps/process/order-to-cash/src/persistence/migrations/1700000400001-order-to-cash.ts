import type { MigrationInterface, QueryRunner } from 'typeorm';
import { quantityKinds } from '@crossdock/canonical';

const kinds = quantityKinds.map((kind) => `'${kind}'`).join(', ');

export class OrderToCash1700000400001 implements MigrationInterface {
  name = 'OrderToCash1700000400001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SEQUENCE sales_order_number;
      CREATE TABLE sales_order (
        id uuid PRIMARY KEY,
        order_number text NOT NULL UNIQUE,
        legal_entity text NOT NULL,
        channel_kind text NOT NULL,
        channel_name text NOT NULL,
        channel_order_number text NOT NULL,
        customer_number text NOT NULL,
        customer_po text,
        currency text NOT NULL,
        submission jsonb NOT NULL,
        submission_hash text NOT NULL,
        document jsonb,
        net numeric,
        state text NOT NULL,
        waiting jsonb NOT NULL DEFAULT '[]',
        raw_reference text,
        idempotency_caller text,
        idempotency_key text,
        correlation_id text NOT NULL,
        actor text NOT NULL,
        freight_invoice_id uuid,
        received_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (channel_name, channel_order_number)
      ) WITH (fillfactor = 70);
      CREATE INDEX sales_order_customer ON sales_order (customer_number, order_number);
      CREATE INDEX sales_order_po ON sales_order (customer_po) WHERE customer_po IS NOT NULL;
      CREATE INDEX sales_order_channel_number ON sales_order (channel_order_number);

      CREATE TABLE order_line (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES sales_order,
        line_number int NOT NULL,
        sku text NOT NULL,
        unit text NOT NULL,
        quantity numeric NOT NULL,
        base_quantity int NOT NULL CHECK (base_quantity > 0),
        unit_price numeric NOT NULL,
        discount numeric NOT NULL,
        unit_cost numeric NOT NULL,
        tax_category text NOT NULL,
        UNIQUE (order_id, line_number)
      );
      CREATE TABLE line_quantity (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        order_id uuid NOT NULL,
        line_id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN (${kinds})),
        quantity int NOT NULL,
        source_document text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (line_id, kind, source_document)
      );
      CREATE INDEX line_quantity_order ON line_quantity (order_id);
      CREATE TABLE hold (
        hold_id uuid PRIMARY KEY,
        order_id uuid NOT NULL,
        line_id uuid NOT NULL,
        node text NOT NULL,
        quantity int NOT NULL,
        fulfilment_id uuid
      );
      CREATE INDEX hold_order ON hold (order_id);
      CREATE INDEX hold_fulfilment ON hold (fulfilment_id);

      CREATE TABLE fulfilment (
        id uuid PRIMARY KEY,
        fulfilment_number text NOT NULL UNIQUE,
        order_id uuid NOT NULL REFERENCES sales_order,
        node text NOT NULL,
        state text NOT NULL,
        release jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      ) WITH (fillfactor = 80);
      CREATE INDEX fulfilment_order ON fulfilment (order_id);
      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        shipment_number text NOT NULL,
        fulfilment_id uuid NOT NULL,
        order_id uuid NOT NULL REFERENCES sales_order,
        node text NOT NULL,
        carrier text NOT NULL,
        shipped_at timestamptz NOT NULL,
        UNIQUE (node, shipment_number)
      );
      CREATE INDEX shipment_order ON shipment (order_id);
      CREATE TABLE shipment_line (
        shipment_id uuid NOT NULL REFERENCES shipment,
        line_id uuid NOT NULL,
        shipped int NOT NULL,
        short int NOT NULL,
        PRIMARY KEY (shipment_id, line_id)
      );

      CREATE TABLE invoice (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES sales_order,
        order_number text NOT NULL,
        legal_entity text NOT NULL,
        customer_number text NOT NULL,
        shipment_id uuid NOT NULL UNIQUE,
        shipment_number text NOT NULL,
        state text NOT NULL,
        currency text NOT NULL,
        net numeric NOT NULL,
        freight numeric NOT NULL,
        tax numeric,
        total numeric,
        tax_document_number text,
        invoice_number text,
        journal_number text,
        posted_on date,
        due_on date,
        draft jsonb NOT NULL,
        tax_query jsonb NOT NULL,
        posting jsonb,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (legal_entity, invoice_number)
      ) WITH (fillfactor = 60);
      CREATE INDEX invoice_order ON invoice (order_id);
      CREATE TABLE invoice_line (
        invoice_id uuid NOT NULL REFERENCES invoice,
        line_id uuid NOT NULL,
        line_number int NOT NULL,
        sku text NOT NULL,
        quantity int NOT NULL CHECK (quantity > 0),
        unit_price numeric NOT NULL,
        discount numeric NOT NULL,
        net numeric NOT NULL,
        tax numeric,
        cost numeric NOT NULL,
        PRIMARY KEY (invoice_id, line_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE invoice_line, invoice, shipment_line, shipment, fulfilment, hold, line_quantity, order_line, sales_order;
      DROP SEQUENCE sales_order_number`);
  }
}
