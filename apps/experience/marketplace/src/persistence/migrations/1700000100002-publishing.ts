import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Publishing1700000100002 implements MigrationInterface {
  name = 'Publishing1700000100002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX order_update_age ON order_update (occurred_at);

      -- What inventory-availability last said of an item, and until when its word holds.
      CREATE TABLE item_availability (
        legal_entity text NOT NULL,
        sku text NOT NULL,
        version bigint NOT NULL,
        available integer NOT NULL CHECK (available >= 0),
        channels jsonb NOT NULL DEFAULT '{}',
        PRIMARY KEY (legal_entity, sku)
      );
      CREATE TABLE availability_clock (legal_entity text PRIMARY KEY, as_of timestamptz NOT NULL);

      -- How a channel wants to be told, and how far telling it has come.
      CREATE TABLE publishing (
        channel text PRIMARY KEY REFERENCES channel(name),
        enabled boolean NOT NULL,
        cadence_seconds integer NOT NULL,
        page_size integer NOT NULL,
        requests_per_minute integer NOT NULL,
        max_staleness_seconds integer NOT NULL,
        endpoint text,
        secret text,
        previous_secret text,
        previous_secret_until timestamptz,
        next_cycle_at timestamptz NOT NULL DEFAULT now(),
        orders_cursor bigint NOT NULL DEFAULT 0,
        failures integer NOT NULL DEFAULT 0,
        retry_at timestamptz,
        endpoint_case uuid,
        stale_case uuid
      );

      -- What a channel should know of an item, and what it was told last; null: nobody knows what it knows.
      CREATE TABLE listing (
        channel text NOT NULL REFERENCES publishing(channel),
        sku text NOT NULL,
        wanted integer NOT NULL,
        version bigint NOT NULL,
        changed_at timestamptz NOT NULL,
        sent integer,
        told_at timestamptz,
        delivery_id uuid,
        PRIMARY KEY (channel, sku)
      );
      CREATE INDEX listing_due ON listing (channel, changed_at) WHERE wanted IS DISTINCT FROM sent;
      CREATE INDEX listing_sold_out ON listing (channel) WHERE wanted = 0 AND sent IS DISTINCT FROM 0;
      CREATE INDEX listing_delivery ON listing (delivery_id);

      -- One webhook call, repeated until it is answered.
      CREATE TABLE delivery (
        id uuid PRIMARY KEY,
        channel text NOT NULL REFERENCES publishing(channel),
        topic text NOT NULL CHECK (topic IN ('availability', 'orders')),
        body text NOT NULL,
        items integer NOT NULL,
        cursor bigint,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'delivered', 'superseded', 'given-up')),
        attempts integer NOT NULL DEFAULT 0,
        case_open boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        closed_at timestamptz
      );
      CREATE INDEX delivery_open ON delivery (channel, topic, created_at) WHERE status = 'open';
      CREATE INDEX delivery_log ON delivery (channel, created_at);
      CREATE INDEX delivery_age ON delivery (created_at);
      CREATE TABLE delivery_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        delivery_id uuid NOT NULL REFERENCES delivery(id) ON DELETE CASCADE,
        channel text NOT NULL,
        started_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        status integer,
        error text
      );
      CREATE INDEX delivery_attempt_quota ON delivery_attempt (channel, started_at);
      CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery_id);

      -- What a channel was told, when and why; never changed. Also the feed for channels that ask.
      CREATE TABLE publication (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        channel text NOT NULL,
        sku text NOT NULL,
        available integer NOT NULL,
        previous integer,
        version bigint NOT NULL,
        reason text NOT NULL CHECK (reason IN ('sold-out', 'changed', 'first', 'repeated')),
        delivery_id uuid,
        published_at timestamptz NOT NULL DEFAULT clock_timestamp()
      );
      CREATE INDEX publication_delivery ON publication (delivery_id);
      CREATE INDEX publication_feed ON publication (channel, sequence);
      CREATE INDEX publication_age ON publication (published_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX order_update_age');
    await runner.query(
      'DROP TABLE publication, delivery_attempt, delivery, listing, publishing, availability_clock, item_availability',
    );
  }
}
