import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Stock1700000500001 implements MigrationInterface {
  name = 'Stock1700000500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The ledger: append only, signed. A position is the sum of its entries.
      CREATE TABLE stock_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        legal_entity text NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        state text NOT NULL CHECK (state IN ('on-hand', 'held')),
        quantity bigint NOT NULL CHECK (quantity <> 0),
        reason text NOT NULL,
        document text NOT NULL,
        source text NOT NULL,
        source_sequence bigint,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX stock_entry_once ON stock_entry (source, node, sku, source_sequence) WHERE source_sequence IS NOT NULL;
      CREATE INDEX stock_entry_position ON stock_entry (sku, node, legal_entity);

      -- The database itself refuses a hold beyond the promise: only what physically happened may be over-committed.
      CREATE TABLE position (
        legal_entity text NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        on_hand bigint NOT NULL DEFAULT 0,
        held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
        over_committed bigint NOT NULL DEFAULT 0 CHECK (over_committed >= 0),
        version bigint NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (legal_entity, node, sku),
        CONSTRAINT promise_not_below_zero CHECK (held <= on_hand + over_committed)
      ) WITH (fillfactor = 50);
      CREATE INDEX position_sku ON position (sku);

      CREATE TABLE hold (
        id uuid PRIMARY KEY,
        legal_entity text NOT NULL,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        line_id uuid NOT NULL,
        line_number int NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        quantity bigint NOT NULL CHECK (quantity > 0),
        posted bigint NOT NULL DEFAULT 0,
        voided bigint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now(),
        CHECK (posted >= 0 AND voided >= 0 AND posted + voided <= quantity)
      );
      CREATE INDEX hold_line ON hold (line_id, node);
      CREATE INDEX hold_order ON hold (order_id);
      CREATE INDEX hold_open ON hold (sku, node) WHERE posted + voided < quantity;

      -- Who waits, in the order of asking.
      CREATE TABLE backorder (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        legal_entity text NOT NULL,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        line_id uuid NOT NULL,
        line_number int NOT NULL,
        sku text NOT NULL,
        quantity bigint NOT NULL CHECK (quantity > 0),
        open bigint NOT NULL CHECK (open >= 0),
        nodes text[] NOT NULL,
        source text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (line_id, source)
      );
      CREATE INDEX backorder_open ON backorder (sku, id) WHERE open > 0;
      CREATE INDEX backorder_order ON backorder (order_id);

      -- The first answer to each order: a repeat gets it again.
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
    await runner.query('DROP TABLE applied_shipment, allocation, backorder, hold, position, stock_entry');
  }
}
