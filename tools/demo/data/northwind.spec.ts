import Big from 'big.js';
import { company, contractPrices, customers, fiscalPeriods, items, orders, shippers, suppliers } from './index';
import type { DemoOrder, PriceAgreement } from './index';

const allLines = orders().flatMap((order) => order.lines.map((line) => ({ ...line, order })));
const listPrices = new Map(items().map(({ sku, listPrice }) => [sku, listPrice]));

describe('the data of Northwind', () => {
  it('is all there', () => {
    expect([items(), customers(), suppliers(), shippers(), orders(), allLines].map(({ length }) => length)).toEqual([
      77, 91, 29, 3, 830, 2155,
    ]);
    expect(allLines.reduce((units, { quantity }) => units + quantity, 0)).toBe(51_317);
    expect(allLines.filter(({ sku, unitPrice }) => unitPrice !== listPrices.get(sku))).toHaveLength(658);
  });

  it('sends 227 orders to countries without a tax table', () => {
    const withoutTable = ['AR', 'BR', 'CA', 'CH', 'MX', 'NO', 'VE'];
    expect(orders().filter(({ shipTo }) => withoutTable.includes(shipTo.country))).toHaveLength(227);
  });

  it('names only customers, items and carriers that exist', () => {
    const known = { customers: customers().map((c) => c.customerNumber), carriers: shippers().map((s) => s.code) };
    for (const order of orders()) {
      expect(known.customers).toContain(order.customer);
      expect(known.carriers).toContain(order.carrier);
    }
    for (const { sku } of allLines) expect(listPrices.has(sku)).toBe(true);
  });

  it('gives every item a GTIN-13 with a right check digit', () => {
    for (const { gtin } of items()) {
      expect(gtin).toMatch(/^2\d{12}$/);
      expect([...gtin].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0) % 10).toBe(0);
    }
    expect(new Set(items().map(({ gtin }) => gtin)).size).toBe(77);
  });
});

describe('contract prices', () => {
  const agreements = new Map<string, PriceAgreement[]>();
  for (const each of contractPrices()) {
    const key = `${each.customer} ${each.sku}`;
    agreements.set(key, [...(agreements.get(key) ?? []), each]);
  }
  const agreedFor = ({ customer, orderedOn }: DemoOrder, sku: string) =>
    (agreements.get(`${customer} ${sku}`) ?? []).filter(
      ({ validFrom, validTo }) => validFrom <= orderedOn && orderedOn <= (validTo ?? '9999-12-31'),
    );

  it('overlap for no customer, item and day', () => {
    for (const { sku, order } of allLines) expect(agreedFor(order, sku).length).toBeLessThanOrEqual(1);
  });

  it('give the unit price of every line', () => {
    const wrong = allLines.filter(
      ({ sku, unitPrice, order }) => (agreedFor(order, sku)[0]?.unitPrice ?? listPrices.get(sku)) !== unitPrice,
    );
    expect(wrong).toEqual([]);
  });

  it('give the discount of every line but one, which a marketplace states itself', () => {
    const other = allLines.filter(
      ({ sku, discount, order }) => (agreedFor(order, sku)[0]?.discount ?? '0') !== discount,
    );
    expect(other.map(({ order, sku }) => [order.orderNumber, sku, order.channel])).toEqual([
      ['10411', 'NW-59', 'marketplace'],
    ]);
  });
});

describe('the company around it', () => {
  it('states opening stock for every item, short of the demand for seven', () => {
    const demand = new Map<string, number>();
    for (const { sku, quantity } of allLines) demand.set(sku, (demand.get(sku) ?? 0) + quantity);
    const short = items().filter(({ sku }) => {
      const { SEA, NYC } = company.openingStock[sku];
      return SEA + NYC < demand.get(sku)!;
    });
    expect(Object.keys(company.openingStock)).toHaveLength(77);
    expect(short.map(({ sku }) => sku)).toEqual(['NW-5', 'NW-11', 'NW-17', 'NW-29', 'NW-31', 'NW-53', 'NW-60']);
  });

  it('leaves at least 800 of the orders both in stock and within credit, taxes of 27 % included', () => {
    const stock = new Map(Object.entries(company.openingStock).map(([sku, at]) => [sku, at.SEA + at.NYC]));
    const credit = new Map(
      customers().map(({ customerNumber, creditLimit }) => [customerNumber, new Big(creditLimit)]),
    );
    const untroubled = orders().filter(({ customer, lines, freight }) => {
      const net = lines.reduce(
        (sum, line) => sum.plus(new Big(line.unitPrice).times(line.quantity).times(new Big(1).minus(line.discount))),
        new Big(freight),
      );
      const left = credit.get(customer)!.minus(net.times('1.27'));
      if (left.lt(0)) return false;
      credit.set(customer, left);
      const short = lines.filter(({ sku, quantity }) => stock.get(sku)! < quantity);
      for (const { sku, quantity } of lines) stock.set(sku, Math.max(0, stock.get(sku)! - quantity));
      return short.length === 0;
    });
    expect(untroubled.length).toBeGreaterThanOrEqual(800);
    expect(untroubled.length).toBeLessThan(830);
  });

  it('keeps partners’ separators out of what their documents say', () => {
    const said = JSON.stringify([items(), customers(), orders()]);
    const taken = company.ediPartners.flatMap(({ separators }) => Object.values(separators));
    expect(taken.filter((separator) => said.includes(separator))).toEqual([]);
  });

  it('assigns every customer to an EDI partner and the orders to three channels in turn', () => {
    const partners = new Set(customers().map(({ ediPartner }) => ediPartner));
    expect([...partners].sort()).toEqual(company.ediPartners.map(({ id }) => id).sort());
    const perChannel = (channel: string) => orders().filter((order) => order.channel === channel).length;
    expect(['portal', 'marketplace', 'shopify', 'edi'].map(perChannel)).toEqual([277, 139, 138, 276]);
  });

  it('has an open fiscal period for today and closed ones before', () => {
    const periods = fiscalPeriods(new Date('2027-01-01T00:00:00Z'));
    expect(periods.filter(({ open }) => open)[0]).toEqual({
      period: '2026-12',
      from: '2026-12-01',
      to: '2026-12-31',
      open: true,
    });
    expect(periods.at(-1)).toMatchObject({ period: '2028-12', to: '2028-12-31', open: true });
  });
});
