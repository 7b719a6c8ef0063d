import type { AddressValue, TaxDocumentQuery } from '@crossdock/contracts';
import { type Assessment, untaxed } from './assessment';
import type { TaxTables, VatPeriod } from './tables';

// VAT numbers begin with these where they do not begin with the country's ISO code.
const prefixes: Record<string, string> = { GR: 'EL' };

/** True for the member states of the EU and GB. */
export const hasVat = ({ country }: AddressValue, tables: TaxTables): boolean => country in tables.vat;

/**
 * Value added tax of where the goods arrive, at the standard rate of the tax date. Goods from outside are delivered duty paid:
 * the seller is registered there. A customer with a VAT number accounts for the tax itself when goods cross a border
 * (Directive 2006/112/EC, articles 138 and 194).
 */
export function assessVat(query: TaxDocumentQuery, tables: TaxTables): Assessment {
  const { shipTo, shipFrom, taxDate, taxRegistration } = query;
  const { country } = shipTo;
  const period = periodAt(tables.vat[country], taxDate);
  const territory = period.exceptions?.find(({ postcode }) =>
    new RegExp(`^(?:${postcode})$`).test((shipTo.postalCode ?? '').replace(/[\s-]/g, '')),
  );
  const percent = territory?.standard ?? period.rates.standard;
  if (percent === 0)
    return untaxed('zero-rated', `${territory?.name ?? country} is outside the VAT area of ${country}`);
  if (shipFrom.country !== country && isVatNumber(taxRegistration, tables)) {
    return untaxed('reverse-charge', `customer accounts for the VAT of ${country} under ${taxRegistration}`);
  }
  const jurisdiction = territory ? `${country} VAT, ${territory.name}` : `${country} VAT`;
  return { reason: 'taxed', rates: [{ jurisdiction, rate: Math.round(percent * 10_000) }], freightTaxable: true };
}

const periodAt = (periods: VatPeriod[], day: string): VatPeriod =>
  periods.find(({ effective_from }) => effective_from <= day) ?? periods.at(-1)!;

function isVatNumber(registration: string | undefined, tables: TaxTables): boolean {
  const number = (registration ?? '').replace(/[\s.-]/g, '').toUpperCase();
  return (
    /^[A-Z]{2}[0-9A-Z+*]{2,13}$/.test(number) &&
    Object.keys(tables.vat).some((country) => number.startsWith(prefixes[country] ?? country))
  );
}
