import { createHash } from 'node:crypto';
import type { Money } from '@crossdock/canonical';
import type { AddressValue, TaxDocumentQuery } from '@crossdock/contracts';

/** SHA-256 of all that a tax depends on: two queries of one fingerprint are repeats of each other. */
export function fingerprintOf(query: TaxDocumentQuery): string {
  const { legalEntity, taxDate, currency, customerNumber, customerTaxExempt, taxRegistration, freight, lines } = query;
  const facts = [
    legalEntity, taxDate, currency, customerNumber, customerTaxExempt, taxRegistration ?? '', placeOf(query.shipFrom), placeOf(query.shipTo),
    amountOf(freight), lines.map(({ lineNumber, sku, taxCategory, amount }) => [lineNumber, sku, taxCategory, amountOf(amount)]),
  ]; // prettier-ignore
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}

const placeOf = ({ country, region = '', postalCode = '' }: AddressValue) => [country, region, postalCode];
const amountOf = (amount?: Money) => (amount ? [Number(amount.amount).toString(), amount.currency] : []);
