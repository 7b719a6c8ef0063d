// Northwind's SQL script → the JSON files beside this one.
//   node tools/demo/data/convert-northwind.mjs path/to/instnwnd.sql
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rowsOf } from './sql-rows.mjs';
import { priceAgreements } from './price-agreements.mjs';

const sql = readFileSync(process.argv[2], 'utf8');
const carriers = { 1: 'SPEEDY', 2: 'UNITED', 3: 'FEDERAL' };
const countries = {
  Argentina: 'AR', Australia: 'AU', Austria: 'AT', Belgium: 'BE', Brazil: 'BR', Canada: 'CA', Denmark: 'DK', Finland: 'FI', France: 'FR',
  Germany: 'DE', Ireland: 'IE', Italy: 'IT', Japan: 'JP', Mexico: 'MX', Netherlands: 'NL', Norway: 'NO', Poland: 'PL', Portugal: 'PT',
  Singapore: 'SG', Spain: 'ES', Sweden: 'SE', Switzerland: 'CH', UK: 'GB', USA: 'US', Venezuela: 'VE',
}; // prettier-ignore
// Names that Northwind spells out → ISO 3166-2; what is a code already (WA, BC, SP, NSW) stays.
const regions = {
  'GB Isle of Wight': 'IOW', 'GB Essex': 'ESS', 'IE Co. Cork': 'CO', 'VE DF': 'A', 'VE Táchira': 'S', 'VE Lara': 'K',
  'VE Nueva Esparta': 'O', 'CA Québec': 'QC', 'ES Asturias': 'AS', 'AU Victoria': 'VIC',
}; // prettier-ignore

const text = (value) => value?.replace(/\s+/g, ' ').trim() || undefined;
const price = (value) => Number(value).toFixed(2);
const day = (value) =>
  value && value.replace(/^(\d+)\/(\d+)\/(\d+)$/, (_, m, d, y) => `${y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`);
const skuOf = (id) => `NW-${id}`;

function address(name, street, city, region, postalCode, country) {
  const code = countries[country];
  if (!code) throw new Error(`no ISO 3166-1 code for ${country}`);
  const isoRegion = text(region) && (regions[`${code} ${region}`] ?? region);
  if (isoRegion && !/^[A-Z0-9]{1,3}$/.test(isoRegion)) throw new Error(`no ISO 3166-2 code for ${region}, ${country}`);
  return {
    name: text(name),
    street: text(street),
    city: text(city),
    region: isoRegion,
    postalCode: text(postalCode),
    country: code,
  };
}

// GTIN-13 of the GS1 range 200–299, kept for restricted circulation: never a real product's number.
function gtinOf(productId) {
  const digits = `2000000${String(productId).padStart(5, '0')}`;
  const sum = [...digits].reverse().reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 3 : 1), 0);
  return digits + ((10 - (sum % 10)) % 10);
}

const categories = new Map(rowsOf(sql, 'Categories').map(([id, name]) => [id, name]));
const items = rowsOf(sql, 'Products').map(([id, name, supplier, category, packaging, listPrice, unitsInStock, , reorderLevel, discontinued]) => ({
  sku: skuOf(id), name: text(name), category: categories.get(category), gtin: gtinOf(id), listPrice: price(listPrice),
  units: [{ unit: 'EA', baseUnits: 1 }], packaging: text(packaging), supplier: Number(supplier),
  unitsInStock: Number(unitsInStock), reorderLevel: Number(reorderLevel), discontinued: discontinued === '1',
})); // prettier-ignore

const customers = rowsOf(sql, 'Customers').map(([id, name, contact, title, street, city, region, postal, country, phone]) => ({
  customerNumber: id, name: text(name), contact: text(contact), contactTitle: text(title), phone: text(phone),
  address: address(name, street, city, region, postal, country),
})); // prettier-ignore

const suppliers = rowsOf(sql, 'Suppliers').map(([id, name, contact, , street, city, region, postal, country, phone]) => ({
  supplier: Number(id), name: text(name), contact: text(contact), phone: text(phone),
  address: address(name, street, city, region, postal, country),
})); // prettier-ignore

const shippers = rowsOf(sql, 'Shippers').map(([id, name, phone]) => ({ code: carriers[id], name, phone }));

const linesOf = new Map();
for (const [order, product, unitPrice, quantity, discount] of rowsOf(sql, 'Order Details')) {
  const line = {
    sku: skuOf(product),
    quantity: Number(quantity),
    unitPrice: price(unitPrice),
    discount: String(Number(discount)),
  };
  linesOf.set(order, [...(linesOf.get(order) ?? []), line]);
}
const orders = rowsOf(sql, 'Orders').map(([id, customer, , ordered, required, shipped, via, freight, name, street, city, region, postal, country]) => ({
  orderNumber: id, customer, orderedOn: day(ordered), requestedDelivery: day(required), shippedOn: day(shipped) || undefined,
  carrier: carriers[via], freight: price(freight), shipTo: address(name, street, city, region, postal, country), lines: linesOf.get(id),
})); // prettier-ignore

const write = (name, rows) =>
  writeFileSync(
    join(import.meta.dirname, `${name}.json`),
    `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`,
  );
write('items', items);
write('customers', customers);
write('suppliers', suppliers);
write('shippers', shippers);
write('orders', orders);
write('contract-prices', priceAgreements(orders, new Map(items.map((item) => [item.sku, item.listPrice]))));
