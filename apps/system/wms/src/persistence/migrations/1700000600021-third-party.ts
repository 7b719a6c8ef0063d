import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Third-party logistics providers (3PL) that are reached by EDI. */
export class ThirdParty1700000600021 implements MigrationInterface {
  name = 'ThirdParty1700000600021';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tpl_release (
        fulfilment_id uuid PRIMARY KEY,
        partner text NOT NULL,
        depositor_order text NOT NULL,
        order_number text NOT NULL,
        node text NOT NULL,
        data jsonb NOT NULL,
        cause jsonb NOT NULL,
        legal_entity text NOT NULL,
        status text NOT NULL DEFAULT 'sent' CHECK (status IN ('sent', 'shipped')),
        released_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (partner, depositor_order)
      );
      CREATE INDEX tpl_release_order ON tpl_release (order_number);
      -- The id is that of the advice (945) that told of it.
      CREATE TABLE tpl_shipment (
        id uuid PRIMARY KEY,
        fulfilment_id uuid NOT NULL REFERENCES tpl_release,
        data jsonb NOT NULL,
        taken_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX tpl_shipment_fulfilment ON tpl_shipment (fulfilment_id);
      CREATE TABLE tpl_stock (
        node text NOT NULL,
        sku text NOT NULL,
        -- may be below zero: the operator ships what it never told to have
        quantity bigint NOT NULL,
        sequence bigint NOT NULL,
        PRIMARY KEY (node, sku)
      );
      CREATE TABLE tpl_transfer (
        node text NOT NULL,
        document text NOT NULL,
        supply_document text,
        told_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (node, document)
      );
      CREATE TABLE tpl_document (
        node text NOT NULL,
        document text NOT NULL,
        booked_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (node, document)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE tpl_document, tpl_transfer, tpl_stock, tpl_shipment, tpl_release');
  }
}
