import type { MigrationInterface, QueryRunner } from 'typeorm';

// Rows come and go: vacuum by count, not by share, and keep bodies out of line storage up to a page.
const queueSettings = `
  autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1,
  autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 50000,
  autovacuum_vacuum_cost_delay = 0, toast_tuple_target = 8160`;

export class Messaging1700000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        message_id uuid NOT NULL,
        type text NOT NULL,
        kind text NOT NULL,
        key text NOT NULL,
        body text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        attempts integer NOT NULL DEFAULT 0,
        retry_at timestamptz,
        problem text
      ) WITH (${queueSettings})`);
    await runner.query('ALTER TABLE outbox ALTER COLUMN body SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX outbox_held_back ON outbox (key) WHERE retry_at IS NOT NULL');
    await runner.query(`
      CREATE TABLE inbox (
        day date NOT NULL,
        message_id uuid NOT NULL,
        PRIMARY KEY (day, message_id)
      ) PARTITION BY RANGE (day)`);
    await runner.query(`
      CREATE TABLE consumer_replica (
        owner text PRIMARY KEY,
        seen_at timestamptz NOT NULL
      ) WITH (fillfactor = 50)`);
    await runner.query(`
      CREATE TABLE parked (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        position bigint GENERATED ALWAYS AS IDENTITY,
        message_id uuid UNIQUE,
        type text NOT NULL,
        key text NOT NULL,
        envelope jsonb,
        raw bytea,
        status text NOT NULL CHECK (status IN ('waiting', 'parked', 'queued-behind', 'replayed', 'discarded')),
        attempts integer NOT NULL,
        next_attempt_at timestamptz,
        kind text,
        code text,
        detail text,
        errors jsonb,
        reason text NOT NULL,
        owner_role text,
        due_at timestamptz,
        announced boolean NOT NULL DEFAULT false,
        history jsonb NOT NULL DEFAULT '[]',
        parked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        resolved_at timestamptz,
        CHECK (envelope IS NOT NULL OR raw IS NOT NULL)
      ) WITH (fillfactor = 80)`);
    await runner.query(`CREATE INDEX parked_open_by_key ON parked (key, position) WHERE resolved_at IS NULL`);
    await runner.query(`CREATE INDEX parked_due ON parked (next_attempt_at) WHERE resolved_at IS NULL`);
    await runner.query(`CREATE INDEX parked_resolved ON parked (resolved_at) WHERE resolved_at IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE parked, consumer_replica, inbox, outbox');
  }
}

/** To be listed among the migrations of every service that sends or receives. */
export const messagingMigrations: Function[] = [Messaging1700000000010];
