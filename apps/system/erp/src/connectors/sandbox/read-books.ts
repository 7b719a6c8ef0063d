import type { EnrichmentQuery, UnitOfItemValue } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { BookedCustomer } from './contracts';

export interface ItemRow {
  legalEntity: string;
  sku: string;
  name: string;
  gtin?: string;
  active: boolean;
  sellOut: boolean;
  baseUnit: string;
  units: UnitOfItemValue[];
  unitCost: string;
  taxCategory: string;
  supersededBy?: string;
}
export interface PriceRow {
  ord: number;
  lineNumber: number;
  unitPrice: string;
  discount: string;
  source: 'contract' | 'list';
}

export type Query = Tx['query'];

export async function entitiesOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; currency: string }>(
    'SELECT id, currency FROM legal_entity WHERE id = ANY($1)',
    [orders.map((o) => o.legalEntity)],
  );
  return new Map(rows.map(({ id, currency }) => [id, currency]));
}

export async function customersOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, BookedCustomer>> {
  const rows = await query<BookedCustomer & { legalEntity: string }>(
    `SELECT c.legal_entity AS "legalEntity", customer_number AS "customerNumber", name, active, currency, payment_terms AS "paymentTerms",
       tax_exempt AS "taxExempt", tax_registration AS "taxRegistration", bill_to AS "billTo", cash_discount AS "cashDiscount", contracts,
       nullif(no_substitutes, false) AS "noSubstitutes"
     FROM customer c JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS q(e, n)) q ON c.legal_entity = q.e AND c.customer_number = q.n`,
    [orders.map((o) => o.legalEntity), orders.map((o) => o.customerNumber)],
  );
  return new Map(
    rows.map(({ legalEntity, ...customer }) => [`${legalEntity}|${customer.customerNumber}`, withoutNulls(customer)]),
  );
}

export async function itemsOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, ItemRow>> {
  const lines = orders.flatMap((order) => order.lines.map(({ sku }) => ({ entity: order.legalEntity, sku })));
  const rows = await query<ItemRow>(
    `SELECT i.legal_entity AS "legalEntity", i.sku, name, gtin, active, sell_out AS "sellOut", base_unit AS "baseUnit", units,
       trim_scale(unit_cost)::text AS "unitCost", tax_category AS "taxCategory", superseded_by AS "supersededBy"
     FROM item i JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS q(e, s)) q ON i.legal_entity = q.e AND i.sku = q.s`,
    [lines.map((line) => line.entity), lines.map((line) => line.sku)],
  );
  return new Map(rows.map((row) => [`${row.legalEntity}|${row.sku}`, withoutNulls(row)]));
}

// The agreement that is valid on the order's date, the newest first; else the list price. Prices are per base unit.
export async function pricesOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, PriceRow>> {
  const lines = orders.flatMap((order, index) => order.lines.map((line) => ({ ...order, ...line, ord: index + 1 })));
  const rows = await query<PriceRow>(
    `SELECT q.ord, q.line AS "lineNumber", trim_scale(coalesce(a.unit_price, i.list_price))::text AS "unitPrice",
       trim_scale(coalesce(a.discount, 0))::text AS discount, CASE WHEN a.unit_price IS NULL THEN 'list' ELSE 'contract' END AS source
     FROM unnest($1::int[], $2::int[], $3::text[], $4::text[], $5::text[], $6::date[]) AS q(ord, line, e, c, s, d)
     JOIN item i ON i.legal_entity = q.e AND i.sku = q.s
     LEFT JOIN LATERAL (
       SELECT unit_price, discount FROM price_agreement a WHERE a.legal_entity = q.e AND a.customer_number = q.c AND a.sku = q.s
         AND a.valid_from <= q.d AND (a.valid_to IS NULL OR a.valid_to >= q.d) ORDER BY a.valid_from DESC LIMIT 1) a ON true
     WHERE coalesce(a.unit_price, i.list_price) IS NOT NULL`,
    [
      lines.map((l) => l.ord), lines.map((l) => l.lineNumber), lines.map((l) => l.legalEntity), lines.map((l) => l.customerNumber),
      lines.map((l) => l.sku), lines.map((l) => l.orderedOn),
    ], // prettier-ignore
  );
  return new Map(rows.map((row) => [`${row.ord}|${row.lineNumber}`, row]));
}

const withoutNulls = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
