import type { TaxReason } from '@crossdock/contracts';

/** One public body's share of a tax. */
export interface JurisdictionRate {
  /** 'US-WA state', 'US-WA city, SEATTLE', 'FR VAT' */
  jurisdiction: string;
  /** Millionths: 65000 is 6.5 %. */
  rate: number;
}

/** Who taxes a document and how, before any amount is looked at. Without rates nothing is owed. */
export interface Assessment {
  reason: TaxReason;
  detail?: string;
  rates: JurisdictionRate[];
  freightTaxable: boolean;
}

export const untaxed = (reason: TaxReason, detail: string): Assessment => ({
  reason,
  detail,
  rates: [],
  freightTaxable: false,
});
