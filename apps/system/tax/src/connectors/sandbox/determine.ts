import Big from 'big.js';
import { DomainError, type Money, money, sum, zero } from '@crossdock/canonical';
import type {
  AddressValue,
  JurisdictionTax,
  TaxDetermination,
  TaxDocumentQuery,
  TaxedLine,
} from '@crossdock/contracts';
import { type Assessment, untaxed } from './assessment';
import { isCountry } from './countries';
import { assessVat, hasVat } from './eu-vat';
import { type TaxTables, taxTables } from './tables';
import { assessUs, isUs } from './us-sales-tax';

/** What the engine works out of a document, before it gives it a number. */
export type Determined = Omit<TaxDetermination, 'documentId' | 'taxDocumentNumber' | 'status'>;

/**
 * The tax of a document. Pure.
 *
 * Every line is taxed by every jurisdiction apart and each of these amounts is rounded half up to the currency's minor unit; a
 * line's tax, a jurisdiction's tax and the total are sums of them, so that they agree to the cent.
 * @throws DomainError `rejected`: `TAX_JURISDICTION_UNKNOWN`, `CURRENCY_MISMATCH`, `DUPLICATE_LINE`, each naming the field
 */
export function determine(query: TaxDocumentQuery, tables: TaxTables = taxTables()): Determined {
  checkLines(query);
  const { currency, freight } = query;
  const { reason, detail, rates, freightTaxable } = assess(query, tables);
  const charges = query.lines.map(({ lineNumber, amount }) => ({ lineNumber, amount, taxable: true }));
  if (freight) charges.push({ lineNumber: 0, amount: freight, taxable: freightTaxable });
  const taxed = charges.map(({ amount, taxable }) =>
    rates.map(({ rate }) => (taxable ? taxOf(amount, rate) : zero(currency))),
  );
  const base = sum(charges.filter(({ taxable }) => taxable).map(({ amount }) => amount), currency); // prettier-ignore
  const lines: TaxedLine[] = charges.map(({ lineNumber }, row) => ({ lineNumber, tax: sum(taxed[row], currency) }));
  const jurisdictions: JurisdictionTax[] = rates.map(({ jurisdiction, rate }, column) => {
    const tax = sum(taxed.map((row) => row[column]), currency); // prettier-ignore
    return { jurisdiction, rate: new Big(rate).div(1_000_000).toFixed(), taxable: base, tax };
  });
  const total = sum(jurisdictions.map(({ tax }) => tax), currency); // prettier-ignore
  return { reason, ...(detail && { reasonDetail: detail }), total, lines, jurisdictions };
}

const taxOf = ({ amount, currency }: Money, rate: number): Money =>
  money(new Big(amount).times(rate).div(1_000_000), currency);

function assess(query: TaxDocumentQuery, tables: TaxTables): Assessment {
  const { shipTo, shipFrom } = query;
  checkCountry(shipTo, '/shipTo');
  checkCountry(shipFrom, '/shipFrom');
  if (isUs(shipTo)) return assessUs(query, tables);
  if (hasVat(shipTo, tables)) return assessVat(query, tables);
  return untaxed('export', `ship-to country ${shipTo.country} is outside the tax tables: export`);
}

function checkCountry({ country }: AddressValue, pointer: string): void {
  if (isCountry(country)) return;
  throw faultOf(
    `${pointer}/country`,
    'TAX_JURISDICTION_UNKNOWN',
    `${country} is no country; give its ISO 3166-1 alpha-2 code, e.g. US`,
  );
}

function checkLines({ currency, freight, lines }: TaxDocumentQuery): void {
  const seen = new Set<number>();
  for (const [index, { lineNumber, amount }] of lines.entries()) {
    if (seen.has(lineNumber))
      throw faultOf(`/lines/${index}/lineNumber`, 'DUPLICATE_LINE', `line number ${lineNumber} stands twice`);
    seen.add(lineNumber);
    if (amount.currency !== currency) throw wrongCurrency(`/lines/${index}/amount/currency`, amount.currency, currency);
  }
  if (freight && freight.currency !== currency) throw wrongCurrency('/freight/currency', freight.currency, currency);
}

const wrongCurrency = (pointer: string, found: string, expected: string) =>
  faultOf(pointer, 'CURRENCY_MISMATCH', `the document is in ${expected}, not ${found}`);

const faultOf = (pointer: string, code: string, message: string) =>
  new DomainError('rejected', code, { field: pointer }, [{ pointer, code, message }]);
