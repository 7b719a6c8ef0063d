import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each activation of rules has superseded, so that roll-backs walk back; the defaults are version 0. */
export class SupersededRules1700000500030 implements MigrationInterface {
  name = 'SupersededRules1700000500030';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE rule_activation ADD supersedes bigint, DROP CONSTRAINT rule_activation_kind_version_fkey;
      UPDATE rule_activation a SET supersedes = b.before
        FROM (SELECT id, lag(id) OVER (PARTITION BY kind ORDER BY id) AS before FROM rule_activation) b WHERE b.id = a.id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM rule_activation WHERE version = 0;
      ALTER TABLE rule_activation DROP supersedes, ADD FOREIGN KEY (kind, version) REFERENCES rule_set;
    `);
  }
}
