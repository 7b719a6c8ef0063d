// Published tax tables → the compact files beside this one.
//   node apps/system/tax/src/connectors/sandbox/tables/convert-tables.mjs path/to/us path/to/vat-rates.json
// `us` holds taxrates-us's <state>-tax-rates.json and zip/<state>-zip-rates.json.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [usFolder, vatFile] = process.argv.slice(2);
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));
const write = (name, text) => writeFileSync(join(import.meta.dirname, name), text);
const codeOf = (file) => file.slice(0, 2).toUpperCase();
const filesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .sort();

// The published tables have state rates for 50 states and DC. California's is given by city only: 7.25 % is the lowest of them,
// the state's 6 % and the 1.25 % that is levied everywhere. Puerto Rico's is in its ZIP table only.
const states = { CA: { name: 'California', rate: 72_500 }, PR: { name: 'Puerto Rico', rate: 115_000 } };
for (const file of filesIn(usFolder, '-tax-rates.json')) {
  const { jurisdictions } = read(usFolder, file);
  const state = jurisdictions.find(({ type }) => type === 'State');
  if (state) states[codeOf(file)] = { name: state.location, rate: millionths(state.rate) };
}
const inOrder = Object.entries(states).sort(([a], [b]) => (a < b ? -1 : 1));
write(
  'us-states.json',
  `{\n${inOrder.map(([code, state]) => `  "${code}": ${JSON.stringify(state)}`).join(',\n')}\n}\n`,
);

// One row a state, place and set of rates: its ZIPs. A third of the published file's size repeats names.
const rows = new Map();
for (const file of filesIn(join(usFolder, 'zip'), '-zip-rates.json')) {
  for (const [zip, { n, r, ...parts }] of Object.entries(read(usFolder, 'zip', file))) {
    const rates = ['s', 'co', 'ci', 'sp'].map((part) => millionths(parts[part] ?? 0));
    const row = [codeOf(file), n.replaceAll('|', '/'), ...settle(rates, millionths(r))].join('|');
    rows.set(row, [...(rows.get(row) ?? []), zip]);
  }
}
const lines = [...rows].map(([row, zips]) => `${row}|${zips.join(' ')}`).sort();
write('us-zip-rates.csv', `state|place|stateRate|countyRate|cityRate|specialRate|zips\n${lines.join('\n')}\n`);

const { items } = read(vatFile);
const countries = Object.entries(items).sort(([a], [b]) => (a < b ? -1 : 1));
write(
  'eu-vat-rates.json',
  `{\n${countries.map(([code, periods]) => `  "${code}": ${JSON.stringify(periods)}`).join(',\n')}\n}\n`,
);

function millionths(rate) {
  return Math.round(rate * 1_000_000);
}

// Some published parts were cut off at the sixth digit (0.048499 for 0.0485), so that they miss their own total by one millionth.
function settle(rates, total) {
  const missing = total - rates.reduce((sum, rate) => sum + rate, 0);
  if (missing === 0) return rates;
  const cut = rates.findIndex((rate) => rate % 100 === 99);
  if (missing !== 1 || cut < 0) throw new Error(`parts ${rates} do not make ${total}`);
  return rates.with(cut, rates[cut] + 1);
}
