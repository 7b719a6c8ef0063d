import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is to come, and what was announced to channels. */
export class Availability1700000500004 implements MigrationInterface {
  name = 'Availability1700000500004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Lines of purchase orders and transfers: expected = received + open + closed short.
      CREATE TABLE inbound_supply (
        document text NOT NULL,
        line int NOT NULL,
        position_id bigint NOT NULL,
        kind text NOT NULL CHECK (kind IN ('purchase-order', 'transfer')),
        revision bigint NOT NULL,
        expected bigint NOT NULL CHECK (expected >= 0),
        received bigint NOT NULL DEFAULT 0 CHECK (received >= 0),
        -- what the position's inbound-expected counts of this line
        open bigint NOT NULL CHECK (open >= 0),
        expected_on date NOT NULL,
        closed boolean NOT NULL DEFAULT false,
        updated_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (document, line)
      );
      CREATE INDEX inbound_supply_open ON inbound_supply (position_id, expected_on) WHERE open > 0;

      -- What channels were last told of each item; version grows with each change.
      CREATE TABLE announced_availability (
        legal_entity text NOT NULL,
        sku text NOT NULL,
        version bigint NOT NULL,
        available bigint NOT NULL,
        channels jsonb NOT NULL,
        announced_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (sku, legal_entity)
      );
      CREATE TABLE announcement_cursor (
        one boolean PRIMARY KEY DEFAULT true CHECK (one),
        -- every transaction before this one has been looked at
        seen xid8 NOT NULL,
        policy_version int NOT NULL,
        -- while all items are computed anew: up to which one
        anew_after text
      );
      INSERT INTO announcement_cursor (seen, policy_version, anew_after) VALUES (pg_current_xact_id(), 0, '');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE announcement_cursor, announced_availability, inbound_supply');
  }
}
