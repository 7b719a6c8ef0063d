import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Wms1700000600001 implements MigrationInterface {
  name = 'Wms1700000600001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE node (
        node text PRIMARY KEY,
        legal_entity text NOT NULL,
        -- GS1 company prefix of its SSCCs, and the next serial
        sscc_prefix text NOT NULL DEFAULT '200000',
        next_serial bigint NOT NULL DEFAULT 1
      );

      CREATE TABLE on_hand (
        node text NOT NULL REFERENCES node(node),
        sku text NOT NULL,
        quantity bigint NOT NULL DEFAULT 0 CHECK (quantity >= 0),
        sequence bigint NOT NULL DEFAULT 0,
        PRIMARY KEY (node, sku)
      ) WITH (fillfactor = 50);

      CREATE TABLE movement (
        node text NOT NULL,
        sku text NOT NULL,
        sequence bigint NOT NULL,
        kind text NOT NULL,
        quantity bigint NOT NULL,
        document text NOT NULL,
        reason text,
        occurred_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (node, sku, sequence)
      );

      -- A document of receipts, adjustments or counts is booked once.
      CREATE TABLE stock_document (
        node text NOT NULL,
        document text NOT NULL,
        booked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (node, document)
      );

      CREATE TABLE release (
        fulfilment_id uuid PRIMARY KEY,
        fulfilment_number text NOT NULL,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        node text NOT NULL,
        data jsonb NOT NULL,
        cause jsonb NOT NULL,
        legal_entity text NOT NULL,
        status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'shipped')),
        -- first come, first served
        arrival bigint GENERATED ALWAYS AS IDENTITY,
        released_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX release_waiting ON release (arrival) WHERE status = 'waiting';
      CREATE INDEX release_order ON release (order_number);

      CREATE TABLE shipment (
        id uuid PRIMARY KEY,
        fulfilment_id uuid NOT NULL UNIQUE REFERENCES release(fulfilment_id),
        number text NOT NULL UNIQUE,
        order_id uuid NOT NULL,
        node text NOT NULL,
        data jsonb NOT NULL,
        shipped_at timestamptz NOT NULL
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE shipment, release, stock_document, movement, on_hand, node');
  }
}
