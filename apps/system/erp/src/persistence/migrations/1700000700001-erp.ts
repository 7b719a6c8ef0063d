import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Erp1700000700001 implements MigrationInterface {
  name = 'Erp1700000700001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE legal_entity (id text PRIMARY KEY, currency text NOT NULL, next_invoice bigint NOT NULL DEFAULT 1, next_entry bigint NOT NULL DEFAULT 1);
      CREATE TABLE account (legal_entity text NOT NULL REFERENCES legal_entity(id), role text NOT NULL, account text NOT NULL, PRIMARY KEY (legal_entity, role));
      CREATE TABLE fiscal_period (
        legal_entity text NOT NULL REFERENCES legal_entity(id), starts_on date NOT NULL, ends_on date NOT NULL, open boolean NOT NULL,
        PRIMARY KEY (legal_entity, starts_on)
      );
      CREATE TABLE customer (
        legal_entity text NOT NULL, customer_number text NOT NULL, name text NOT NULL, active boolean NOT NULL, currency text NOT NULL,
        payment_terms text NOT NULL, terms_days int NOT NULL, tax_exempt boolean NOT NULL, tax_registration text, bill_to jsonb NOT NULL,
        credit_limit numeric(18,2) NOT NULL, receivable numeric(18,2) NOT NULL DEFAULT 0,
        PRIMARY KEY (legal_entity, customer_number)
      );
      CREATE TABLE item (
        legal_entity text NOT NULL, sku text NOT NULL, name text NOT NULL, gtin text, active boolean NOT NULL, sell_out boolean NOT NULL,
        base_unit text NOT NULL, units jsonb NOT NULL, list_price numeric(18,6), unit_cost numeric(18,6) NOT NULL, tax_category text NOT NULL,
        PRIMARY KEY (legal_entity, sku)
      );
      CREATE TABLE price_agreement (
        legal_entity text NOT NULL, customer_number text NOT NULL, sku text NOT NULL, valid_from date NOT NULL, valid_to date,
        unit_price numeric(18,6) NOT NULL, discount numeric(7,6) NOT NULL,
        PRIMARY KEY (legal_entity, customer_number, sku, valid_from)
      );
      CREATE TABLE item_balance (
        legal_entity text NOT NULL, node text NOT NULL, sku text NOT NULL, on_hand bigint NOT NULL DEFAULT 0, PRIMARY KEY (legal_entity, node, sku)
      ) WITH (fillfactor = 50);

      -- What open orders may still become: with the receivable it is the customer's exposure.
      CREATE TABLE credit_commitment (
        order_id uuid PRIMARY KEY, legal_entity text NOT NULL, customer_number text NOT NULL, amount numeric(18,2) NOT NULL,
        open numeric(18,2) NOT NULL CHECK (open >= 0), decision jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX credit_commitment_open ON credit_commitment (legal_entity, customer_number) WHERE open > 0;

      CREATE TABLE invoice (
        id uuid PRIMARY KEY, legal_entity text NOT NULL, number text NOT NULL, order_id uuid NOT NULL, order_number text NOT NULL,
        customer_number text NOT NULL, shipment_id uuid NOT NULL, tax_document_number text NOT NULL, invoice_date date NOT NULL, due_on date NOT NULL,
        currency text NOT NULL, net numeric(18,2) NOT NULL, freight numeric(18,2) NOT NULL, tax numeric(18,2) NOT NULL, total numeric(18,2) NOT NULL,
        content_hash text NOT NULL, document jsonb NOT NULL, posted_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (legal_entity, number), UNIQUE (shipment_id)
      );
      CREATE INDEX invoice_order ON invoice (order_id);
      CREATE TABLE journal_entry (
        id uuid PRIMARY KEY, legal_entity text NOT NULL, number text NOT NULL, source text NOT NULL, source_id text NOT NULL, posted_on date NOT NULL,
        posted_at timestamptz NOT NULL DEFAULT now(), UNIQUE (legal_entity, number), UNIQUE (legal_entity, source, source_id)
      );
      CREATE TABLE journal_line (
        entry_id uuid NOT NULL REFERENCES journal_entry(id), line int NOT NULL, role text NOT NULL, account text NOT NULL,
        debit numeric(18,2) NOT NULL CHECK (debit >= 0), credit numeric(18,2) NOT NULL CHECK (credit >= 0), PRIMARY KEY (entry_id, line)
      );
      CREATE TABLE booked_movement (node text NOT NULL, sku text NOT NULL, sequence bigint NOT NULL, PRIMARY KEY (node, sku, sequence));

      -- Postings whose answer was lost: looked up before anything is repeated.
      CREATE TABLE doubtful_posting (
        invoice_id uuid PRIMARY KEY, legal_entity text NOT NULL, document jsonb NOT NULL, cause jsonb NOT NULL, created_at timestamptz NOT NULL DEFAULT now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE doubtful_posting, booked_movement, journal_line, journal_entry, invoice, credit_commitment, item_balance, price_agreement,
      item, customer, fiscal_period, account, legal_entity`);
  }
}
