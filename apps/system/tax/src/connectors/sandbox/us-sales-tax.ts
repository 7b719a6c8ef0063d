import { DomainError } from '@crossdock/canonical';
import type { AddressValue, TaxDocumentQuery } from '@crossdock/contracts';
import { type Assessment, type JurisdictionRate, untaxed } from './assessment';
import type { TaxTables, UsRates } from './tables';

// A sale inside one of these states is taxed where the goods leave; any other sale where they arrive.
const originStates = ['AZ', 'IL', 'MO', 'OH', 'PA', 'TN', 'TX', 'UT', 'VA'];
// Freight that is stated apart and carried by a common carrier is not part of the taxable price in these states.
const freightUntaxed = [
  'AL',
  'AZ',
  'CA',
  'CO',
  'FL',
  'IA',
  'ID',
  'IL',
  'KS',
  'LA',
  'MA',
  'MD',
  'ME',
  'MI',
  'MO',
  'NV',
  'OK',
  'UT',
  'VA',
  'WY',
];
// Addresses of the armed forces abroad lie in no state.
const militaryMail = ['AA', 'AE', 'AP'];

interface Place {
  state: string;
  rates: UsRates;
  /** Set when only the state's own rate is known. */
  approximate?: string;
}

/** Sales tax of the United States. The seller is taken to be registered in every state. */
export function assessUs(query: TaxDocumentQuery, tables: TaxTables): Assessment {
  const { shipTo, shipFrom } = query;
  if (militaryMail.includes(regionOf(shipTo)))
    return untaxed('export', `${regionOf(shipTo)} is an address of the armed forces abroad`);
  const destination = placeOf(shipTo, tables, '/shipTo');
  if (query.customerTaxExempt)
    return untaxed('exempt-resale', `resale certificate ${query.taxRegistration ?? 'on file'}`);
  const { state } = destination;
  const insideState = isUs(shipFrom) && regionOf(shipFrom) === state;
  const place = insideState ? sourced(state, placeOf(shipFrom, tables, '/shipFrom'), destination) : destination;
  const rates = ratesOf(place);
  if (rates.length === 0)
    return untaxed('zero-rated', `US-${state} levies no sales tax at ${place.rates.place || shipTo.city}`);
  return { reason: 'taxed', detail: place.approximate, rates, freightTaxable: !freightUntaxed.includes(state) };
}

export const isUs = ({ country }: AddressValue): boolean => country === 'US' || country === 'PR';

function regionOf({ country, region }: AddressValue): string {
  return country === 'PR' ? 'PR' : (region ?? '').toUpperCase();
}

// California divides one sale: state and county tax belong to where it leaves, city and district taxes to where it arrives.
function sourced(state: string, origin: Place, destination: Place): Place {
  if (originStates.includes(state)) return origin;
  if (state !== 'CA' || origin.approximate || destination.approximate) return destination;
  return { state, rates: { ...destination.rates, state: origin.rates.state, county: origin.rates.county } };
}

function placeOf(address: AddressValue, tables: TaxTables, pointer: string): Place {
  const zip = /^\d{5}/.exec(address.postalCode ?? '')?.[0] ?? '';
  const state = regionOf(address) || onlyOne(tables.statesOfZip(zip));
  if (!state || !tables.states[state]) throw unknownRegion(address, pointer);
  const rates = tables.zips.get(`${state} ${zip}`);
  if (rates) return { state, rates };
  const approximate = `approximate: ZIP ${address.postalCode ?? 'none'} is not in the table of US-${state}, the state's own rate was taken`;
  return { state, approximate, rates: { place: '', state: tables.states[state].rate, county: 0, city: 0, special: 0 } };
}

const onlyOne = (states: string[]): string | undefined => (states.length === 1 ? states[0] : undefined);

function ratesOf({ state, rates }: Place): JurisdictionRate[] {
  const named = (part: string) => `US-${state} ${part}${part !== 'state' && rates.place ? `, ${rates.place}` : ''}`;
  return (['state', 'county', 'city', 'special'] as const)
    .filter((part) => rates[part] > 0)
    .map((part) => ({ jurisdiction: named(part), rate: rates[part] }));
}

function unknownRegion({ region, postalCode }: AddressValue, pointer: string): DomainError {
  const message = region
    ? `${region} is no state of the US; give its two letters, e.g. WA`
    : `a US address needs its state, e.g. WA; ZIP ${postalCode ?? 'none'} does not tell it`;
  return new DomainError('rejected', 'TAX_JURISDICTION_UNKNOWN', { field: `${pointer}/region`, region, postalCode }, [
    { pointer: `${pointer}/region`, code: 'TAX_JURISDICTION_UNKNOWN', message },
  ]);
}
