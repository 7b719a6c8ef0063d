import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProcessHistory1700000000060 implements MigrationInterface {
  name = 'ProcessHistory1700000000060';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE process_instance (
        process text NOT NULL,
        id uuid NOT NULL,
        state text NOT NULL,
        data jsonb NOT NULL,
        legal_entity text NOT NULL,
        version int NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (process, id)
      ) WITH (fillfactor = 70);

      CREATE TABLE process_history (
        process text NOT NULL,
        instance_id uuid NOT NULL,
        version int NOT NULL,
        event text NOT NULL,
        from_state text NOT NULL,
        to_state text NOT NULL,
        actor text NOT NULL,
        causation_id text,
        at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (instance_id, process, version)
      );
      CREATE INDEX process_history_age ON process_history USING brin (at);

      CREATE TABLE process_timer (
        process text NOT NULL,
        instance_id uuid NOT NULL,
        name text NOT NULL,
        due_at timestamptz NOT NULL,
        attempts int NOT NULL DEFAULT 0,
        PRIMARY KEY (process, instance_id, name)
      );
      CREATE INDEX process_timer_due ON process_timer (due_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE process_timer, process_history, process_instance');
  }
}

/** For `PersistenceModule.forService({ migrations })` of a service that runs processes. */
export const processMigrations = [ProcessHistory1700000000060];
