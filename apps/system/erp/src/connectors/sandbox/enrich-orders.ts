import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import type { CustomerMaster, EnrichedLine, Enrichment, EnrichmentQuery, UnitOfItemValue } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { allowancesOf, type BookedCustomer, contractOf, masterOf } from './contracts';
import { successorsOf } from './supersession';

interface ItemRow {
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
interface PriceRow {
  ord: number;
  lineNumber: number;
  unitPrice: string;
  discount: string;
  source: 'contract' | 'list';
}

type Query = Tx['query'];

/** Customers, items and prices of many orders in four statements, however many lines they have; three more where items are superseded. */
@Injectable()
export class EnrichOrders {
  constructor(private readonly database: Database) {}

  async enrich(orders: EnrichmentQuery[]): Promise<Enrichment[]> {
    const { entities, customers, items, prices, substitutes } = await this.database.together(async (query) => {
      const [entities, customers, items, prices] = await Promise.all([
        entitiesOf(query, orders),
        customersOf(query, orders),
        itemsOf(query, orders),
        pricesOf(query, orders),
      ]);
      return { entities, customers, items, prices, substitutes: await substitutesOf(query, orders, items) };
    });
    return orders.map((order, index) => {
      const booked = customers.get(`${order.legalEntity}|${order.customerNumber}`);
      const contract = booked && contractOf(booked, order.orderedOn);
      const customer = booked && masterOf(booked, contract);
      const currency = entities.get(order.legalEntity);
      return {
        orderId: order.orderId,
        problem: problemOf(order, currency, customer),
        customer,
        ...allowancesOf(contract),
        lines: order.lines.map((line) => {
          const item = items.get(`${order.legalEntity}|${line.sku}`);
          const at = `${index + 1}|${line.lineNumber}`;
          const substitute = substitutes.get(at);
          const said = item && substitute ? substituted(line, item, substitute) : lineOf(line, item, prices.get(at));
          return { ...said, ...allowancesOf(contract, said.substituteSku ?? line.sku) };
        }),
      };
    });
  }
}

async function entitiesOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, string>> {
  const rows = await query<{ id: string; currency: string }>(
    'SELECT id, currency FROM legal_entity WHERE id = ANY($1)',
    [orders.map((o) => o.legalEntity)],
  );
  return new Map(rows.map(({ id, currency }) => [id, currency]));
}

async function customersOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, BookedCustomer>> {
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

async function itemsOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, ItemRow>> {
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
async function pricesOf(query: Query, orders: EnrichmentQuery[]): Promise<Map<string, PriceRow>> {
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

interface Substitute {
  item: ItemRow;
  price?: PriceRow;
}
/** What stands in the place of items that are no longer active, with its price; by place of the order and line number. */
async function substitutesOf(query: Query, orders: EnrichmentQuery[], items: Map<string, ItemRow>): Promise<Map<string, Substitute>> {
  const gone = [...items.values()].filter(({ active, supersededBy }) => !active && supersededBy !== undefined);
  const successors = await successorsOf(query, gone);
  if (successors.size === 0) return new Map();
  const successorOf = ({ legalEntity }: EnrichmentQuery, sku: string) => successors.get(`${legalEntity}|${sku}`);
  const instead = orders.map((order) => ({
    ...order, lines: order.lines.flatMap((line) => successorOf(order, line.sku) ? [{ ...line, sku: successorOf(order, line.sku)! }] : []),
  }));
  const [found, prices] = await Promise.all([itemsOf(query, instead), pricesOf(query, instead)]);
  return new Map(instead.flatMap(({ legalEntity, lines }, index) => lines.map(({ lineNumber, sku }) => {
    const at = `${index + 1}|${lineNumber}`;
    return [at, { item: found.get(`${legalEntity}|${sku}`)!, price: prices.get(at) }] as const;
  })));
} // prettier-ignore

function problemOf(
  order: EnrichmentQuery,
  currency: string | undefined,
  customer: CustomerMaster | undefined,
): Enrichment['problem'] {
  if (!currency) return 'UNKNOWN_LEGAL_ENTITY';
  if (!customer) return 'UNKNOWN_CUSTOMER';
  if (!customer.active) return 'INACTIVE_CUSTOMER';
  return order.currency === customer.currency ? undefined : 'CURRENCY_MISMATCH';
}

/** A line is counted by its item's unit, so the substitute must be packed alike. */
function substituted(
  line: EnrichmentQuery['lines'][number],
  ordered: ItemRow,
  { item, price }: Substitute,
): EnrichedLine {
  const holds = ({ units }: ItemRow) => units.find(({ unit }) => unit === line.unit)?.baseUnits;
  const said = { ...lineOf(line, item, price), substituteSku: item.sku };
  return holds(ordered) === holds(item) ? said : { ...said, problem: 'SUBSTITUTE_UNIT_DIFFERS' };
}

function lineOf(
  { lineNumber, sku, unit }: { lineNumber: number; sku: string; unit: string },
  item?: ItemRow,
  price?: PriceRow,
): EnrichedLine {
  if (!item) return { lineNumber, sku, problem: 'UNKNOWN_ITEM' };
  const { name, gtin, baseUnit, units, unitCost, taxCategory, sellOut } = item;
  const known = { lineNumber, sku, name, gtin, baseUnit, units, unitCost, taxCategory, sellOut };
  if (!item.active) return { ...known, problem: 'INACTIVE_ITEM' };
  const asked = units.find((each) => each.unit === unit);
  if (!asked) return { ...known, problem: 'UNIT_NOT_OF_ITEM' };
  if (!price) return { ...known, problem: 'NO_PRICE' };
  return {
    ...known,
    unitPrice: perUnit(price.unitPrice, asked.baseUnits),
    discount: price.discount,
    priceSource: price.source,
  };
}

const perUnit = (basePrice: string, baseUnits: number): string =>
  baseUnits === 1 ? basePrice : new Big(basePrice).times(baseUnits).toFixed();

const withoutNulls = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
