import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Marketplace1700000100001 implements MigrationInterface {
  name = 'Marketplace1700000100001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE channel (
        name text PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('shopify', 'api')),
        legal_entity text NOT NULL,
        currency text NOT NULL,
        webhook_secret text,
        default_customer text,
        customers jsonb NOT NULL DEFAULT '{}',
        active boolean NOT NULL DEFAULT true,
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      -- What a channel sent, byte for byte, before anything was made of it.
      CREATE TABLE receipt (
        id uuid PRIMARY KEY,
        channel text NOT NULL REFERENCES channel(name),
        delivery_id text NOT NULL,
        topic text NOT NULL,
        body bytea NOT NULL,
        correlation_id text NOT NULL,
        status text NOT NULL CHECK (status IN ('submitted', 'parked', 'ignored')),
        reason text,
        channel_order_number text,
        received_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (channel, delivery_id)
      );
      CREATE INDEX receipt_order ON receipt (channel, channel_order_number);
      CREATE INDEX receipt_age ON receipt (received_at);

      -- What became of a channel's orders, as a feed that is read with a cursor.
      CREATE TABLE order_update (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        event_id uuid NOT NULL UNIQUE,
        channel text NOT NULL,
        channel_order_number text NOT NULL,
        order_id uuid NOT NULL,
        order_number text NOT NULL,
        type text NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL
      );
      CREATE INDEX order_update_feed ON order_update (channel, sequence);
      CREATE INDEX order_update_order ON order_update (channel, channel_order_number, sequence);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE order_update, receipt, channel');
  }
}
