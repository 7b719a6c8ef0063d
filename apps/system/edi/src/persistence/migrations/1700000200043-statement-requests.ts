import type { MigrationInterface, QueryRunner } from 'typeorm';

export class EdiStatementRequests1700000200043 implements MigrationInterface {
  name = 'EdiStatementRequests1700000200043';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- When a partner was last told on schedule what there is (846) and what it costs (832).
      ALTER TABLE inventory_advice_request RENAME TO statement_request;
      ALTER TABLE statement_request ADD set_id text NOT NULL DEFAULT '846', DROP CONSTRAINT inventory_advice_request_pkey,
        ADD PRIMARY KEY (partner, set_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM statement_request WHERE set_id <> '846';
      ALTER TABLE statement_request DROP CONSTRAINT statement_request_pkey, DROP set_id;
      ALTER TABLE statement_request RENAME TO inventory_advice_request;
      ALTER TABLE inventory_advice_request ADD PRIMARY KEY (partner);
    `);
  }
}
