import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ledger, the positions that it adds up to, and what is known of each source's sequence. */
export class Ledger1700000500001 implements MigrationInterface {
  name = 'Ledger1700000500001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One row per legal entity, node and item: the sums of its entries. Locked in id order, always.
      CREATE TABLE position (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        legal_entity text NOT NULL,
        node text NOT NULL,
        sku text NOT NULL,
        -- what is there; on_hand may fall below zero when a warehouse ships what it never told of
        on_hand bigint NOT NULL DEFAULT 0,
        damaged bigint NOT NULL DEFAULT 0,
        quarantined bigint NOT NULL DEFAULT 0,
        in_transfer bigint NOT NULL DEFAULT 0,
        inbound_expected bigint NOT NULL DEFAULT 0,
        -- what is claimed of on_hand
        safety_stock bigint NOT NULL DEFAULT 0 CHECK (safety_stock >= 0),
        held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
        allocated bigint NOT NULL DEFAULT 0 CHECK (allocated >= 0),
        picked bigint NOT NULL DEFAULT 0 CHECK (picked >= 0),
        -- what is missing for the claims: grows only with what physically happened
        shortfall bigint NOT NULL DEFAULT 0 CHECK (shortfall >= 0),
        over_committed bigint GENERATED ALWAYS AS (greatest(0, held + allocated + picked - on_hand)) STORED,
        version bigint NOT NULL DEFAULT 0,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT position_key UNIQUE (sku, node, legal_entity),
        CONSTRAINT promise_not_below_zero CHECK (held + allocated + picked + safety_stock <= on_hand + shortfall)
      ) WITH (fillfactor = 50);

      -- A claim cannot make room for itself by raising the shortfall.
      CREATE FUNCTION refuse_claim() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'promise_not_below_zero: % at % has no room for this claim', NEW.sku, NEW.node USING ERRCODE = 'check_violation';
        END $$;
      CREATE TRIGGER position_claims BEFORE UPDATE ON position FOR EACH ROW
        WHEN (NEW.shortfall > OLD.shortfall AND NEW.on_hand >= OLD.on_hand AND NEW.safety_stock <= OLD.safety_stock)
        EXECUTE FUNCTION refuse_claim();

      -- Append only, signed. Entries of one transaction share the version that they gave the position.
      CREATE TABLE ledger_entry (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        position_id bigint NOT NULL,
        version bigint NOT NULL,
        state text NOT NULL CHECK (state IN ('on-hand', 'held', 'allocated', 'picked', 'damaged', 'quarantined', 'in-transfer',
          'inbound-expected', 'safety-stock')),
        quantity bigint NOT NULL CHECK (quantity <> 0),
        reason text NOT NULL,
        document text NOT NULL,
        source text NOT NULL,
        source_sequence bigint,
        hold_id uuid,
        lot text,
        serial text,
        expires_on date,
        occurred_at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now(),
        -- readers that follow the ledger go by transaction: ids are given out before commit, in no order
        recorded_in xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (position_id, source, source_sequence, state, coalesce(serial, lot, ''))
        WHERE source_sequence IS NOT NULL;
      CREATE INDEX ledger_entry_position ON ledger_entry (position_id, version);
      CREATE INDEX ledger_entry_recorded_in ON ledger_entry (recorded_in);

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'the ledger is append only: write a counter entry';
        END $$;
      CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

      CREATE VIEW stock_entry AS
        SELECT e.id, p.legal_entity, p.node, p.sku, e.state, e.quantity, e.reason, e.document, e.source, e.source_sequence, e.hold_id,
          e.lot, e.serial, e.expires_on, e.occurred_at, e.recorded_at, e.version, e.position_id
        FROM ledger_entry e JOIN position p ON p.id = e.position_id;

      -- Up to where each source's own numbering has been heard at each position.
      CREATE TABLE source_cursor (
        source text NOT NULL,
        position_id bigint NOT NULL,
        -- the last snapshot counts up to here: what is older is in it already
        counted_up_to bigint NOT NULL DEFAULT 0,
        -- every sequence up to here has come or is counted
        heard_up_to bigint NOT NULL DEFAULT 0,
        highest bigint NOT NULL DEFAULT 0,
        snapshot_at timestamptz,
        gap_since timestamptz,
        gap_alarmed_at timestamptz,
        PRIMARY KEY (source, position_id),
        CHECK (heard_up_to >= counted_up_to AND highest >= heard_up_to)
      );
      CREATE INDEX source_cursor_gap ON source_cursor (gap_since) WHERE gap_since IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE source_cursor; DROP VIEW stock_entry; DROP TABLE ledger_entry, position; DROP FUNCTION refuse_claim, refuse_change;
    `);
  }
}
