import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rates in millionths, so that they stay exact: 65000 is 6.5 %. */
export interface UsRates {
  place: string;
  state: number;
  county: number;
  city: number;
  special: number;
}

export interface VatPeriod {
  effective_from: string;
  rates: Record<string, number>;
  exceptions?: { name: string; postcode: string; standard: number }[];
}

export interface TaxTables {
  states: Record<string, { name: string; rate: number }>;
  /** 'WA 98124' → its rates. Some ZIPs lie in two states. */
  zips: Map<string, UsRates>;
  statesOfZip(zip: string): string[];
  /** Country → periods, latest first. */
  vat: Record<string, VatPeriod[]>;
}

const read = (name: string): string => readFileSync(join(__dirname, 'tables', name), 'utf8');
let loaded: TaxTables | undefined;

/** The published tables, read once a process. `tables/ATTRIBUTION.md` says whose they are. */
export function taxTables(): TaxTables {
  loaded ??= load();
  return loaded;
}

function load(): TaxTables {
  const states = JSON.parse(read('us-states.json')) as TaxTables['states'];
  const zips = readZips(read('us-zip-rates.csv'));
  const vat = JSON.parse(read('eu-vat-rates.json')) as TaxTables['vat'];
  for (const periods of Object.values(vat)) periods.sort((a, b) => (a.effective_from < b.effective_from ? 1 : -1));
  return {
    states,
    zips,
    vat,
    statesOfZip: (zip) => Object.keys(states).filter((state) => zips.has(`${state} ${zip}`)),
  };
}

function readZips(csv: string): TaxTables['zips'] {
  const zips = new Map<string, UsRates>();
  for (const row of csv.trimEnd().split('\n').slice(1)) {
    const [code, place, state, county, city, special, list] = row.split('|');
    const rates = { place, state: Number(state), county: Number(county), city: Number(city), special: Number(special) };
    for (const zip of list.split(' ')) zips.set(`${code} ${zip}`, rates);
  }
  return zips;
}
