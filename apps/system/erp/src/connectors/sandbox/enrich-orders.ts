import { Injectable } from '@nestjs/common';
import Big from 'big.js';
import type { CustomerMaster, EnrichedLine, Enrichment, EnrichmentQuery } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { allowancesOf, contractOf, masterOf } from './contracts';
import { customersOf, entitiesOf, type ItemRow, itemsOf, type PriceRow, pricesOf, type Query } from './read-books';
import { successorsOf } from './supersession';

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
