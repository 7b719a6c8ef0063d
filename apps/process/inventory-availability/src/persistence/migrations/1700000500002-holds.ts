import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Holds, who waits, and the first answers to whoever asked. */
export class Holds1700000500002 implements MigrationInterface {
  name = 'Holds1700000500002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The first answer to each request: a repeat gets it again.
      CREATE TABLE hold_request (
        id uuid PRIMARY KEY,
        caller text NOT NULL,
        key text NOT NULL,
        body_hash text NOT NULL,
        -- json, not jsonb: a repeat gets the very same text
        response json NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (caller, key)
      );
      CREATE INDEX hold_request_age ON hold_request (created_at);

      CREATE TABLE hold (
        id uuid PRIMARY KEY,
        position_id bigint NOT NULL,
        -- the bucket of the position that its open quantity lies in; what is picked lies in picked
        state text NOT NULL CHECK (state IN ('held', 'allocated')),
        quantity bigint NOT NULL CHECK (quantity > 0),
        picked bigint NOT NULL DEFAULT 0,
        posted bigint NOT NULL DEFAULT 0,
        voided bigint NOT NULL DEFAULT 0,
        request_id uuid,
        reference text NOT NULL,
        channel text,
        priority int NOT NULL DEFAULT 0,
        -- soft holds end by themselves
        expires_at timestamptz,
        resolved_as text CHECK (resolved_as IN ('posted', 'voided', 'expired', 'disappointed')),
        -- of orders
        order_id uuid,
        line_id uuid,
        line_number int,
        lot text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (picked >= 0 AND posted >= 0 AND voided >= 0 AND posted + voided + picked <= quantity)
      );
      CREATE INDEX hold_request_id ON hold (request_id) WHERE request_id IS NOT NULL;
      CREATE INDEX hold_line ON hold (line_id) WHERE line_id IS NOT NULL;
      CREATE INDEX hold_order ON hold (order_id) WHERE order_id IS NOT NULL;
      CREATE INDEX hold_open ON hold (position_id) WHERE posted + voided < quantity;
      CREATE INDEX hold_expiring ON hold (expires_at) WHERE expires_at IS NOT NULL AND posted + voided < quantity;

      -- Who waits, in the order of asking.
      CREATE TABLE backorder (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        legal_entity text NOT NULL,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        line_id uuid NOT NULL,
        line_number int NOT NULL,
        sku text NOT NULL,
        channel text,
        priority int NOT NULL DEFAULT 0,
        quantity bigint NOT NULL CHECK (quantity > 0),
        open bigint NOT NULL CHECK (open >= 0),
        nodes text[] NOT NULL,
        source text NOT NULL,
        expected_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (line_id, source)
      );
      CREATE INDEX backorder_open ON backorder (sku, priority DESC, id) WHERE open > 0;
      CREATE INDEX backorder_order ON backorder (order_id);

      -- The first answer to each order.
      CREATE TABLE allocation (
        order_id uuid PRIMARY KEY,
        response jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE applied_shipment (
        shipment_id uuid PRIMARY KEY,
        applied_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE applied_shipment, allocation, backorder, hold, hold_request');
  }
}
