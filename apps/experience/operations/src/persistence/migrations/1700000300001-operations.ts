import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Operations1700000300001 implements MigrationInterface {
  name = 'Operations1700000300001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE timeline_event (
        id uuid PRIMARY KEY,
        -- order of recording: tells apart what happened in the same millisecond
        sequence bigint GENERATED ALWAYS AS IDENTITY,
        type text NOT NULL,
        service text NOT NULL,
        occurred_at timestamptz NOT NULL,
        actor text NOT NULL,
        legal_entity text NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        order_id uuid,
        subject text,
        data jsonb NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX timeline_event_order ON timeline_event (order_id, occurred_at) WHERE order_id IS NOT NULL;
      CREATE INDEX timeline_event_correlation ON timeline_event (correlation_id);
      CREATE INDEX timeline_event_age ON timeline_event USING brin (recorded_at);

      -- Every number that people know an order by.
      CREATE TABLE timeline_reference (
        kind text NOT NULL,
        value text NOT NULL,
        order_id uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (kind, value, order_id)
      );
      CREATE INDEX timeline_reference_age ON timeline_reference USING brin (recorded_at);

      CREATE TABLE exception (
        id uuid PRIMARY KEY,
        service text NOT NULL,
        stage text NOT NULL,
        code text NOT NULL,
        detail text NOT NULL,
        owner_role text NOT NULL,
        status text NOT NULL CHECK (status IN ('open', 'closed')),
        due_at timestamptz NOT NULL,
        order_id uuid,
        order_number text,
        customer_po text,
        retry_service text,
        retry_path text,
        facts jsonb,
        resolution text,
        opened_at timestamptz NOT NULL,
        closed_at timestamptz
      );
      CREATE INDEX exception_open ON exception (due_at) WHERE status = 'open';
      CREATE INDEX exception_closed ON exception (closed_at) WHERE closed_at IS NOT NULL;
      CREATE INDEX exception_order ON exception (order_number) WHERE order_number IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE exception, timeline_reference, timeline_event');
  }
}
