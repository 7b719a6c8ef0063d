import { randomUUID } from 'node:crypto';
import type { AddressValue, FinalizeTax, TaxDocumentQuery } from '@crossdock/contracts';

const usd = (amount: string) => ({ amount, currency: 'USD' });
export const seattle: AddressValue = {
  name: 'Northwind Seattle',
  street: '1 Occidental Ave. S.',
  city: 'Seattle',
  region: 'WA',
  postalCode: '98134',
  country: 'US',
};

/** A document to be taxed: from Seattle to Seattle, one line of 100.00, until told otherwise. */
export class ADocument {
  private constructor(private readonly facts: TaxDocumentQuery) {}

  static to(country = 'US', region?: string, postalCode?: string): ADocument {
    return new ADocument({
      documentId: randomUUID(), legalEntity: 'NW-US', taxDate: '2026-11-21', currency: 'USD', shipFrom: seattle, customerNumber: 'WHITC', customerTaxExempt: false,
      shipTo: { name: 'White Clover Markets', street: '1029 - 12th Ave. S.', city: 'Seattle', region, postalCode, country },
      lines: [{ lineNumber: 1, sku: 'NW-1', taxCategory: 'general', amount: usd('100.00') }],
    }); // prettier-ignore
  }

  static inSeattle = (): ADocument => ADocument.to('US', 'WA', '98124');

  with(changes: Partial<TaxDocumentQuery>): ADocument {
    return new ADocument({ ...this.facts, ...changes });
  }

  withLines(...amounts: string[]): ADocument {
    return this.with({
      lines: amounts.map((amount, index) => ({
        lineNumber: index + 1,
        sku: `NW-${index + 1}`,
        taxCategory: 'general',
        amount: usd(amount),
      })),
    });
  }

  withFreight = (amount: string): ADocument => this.with({ freight: usd(amount) });

  from(country: string, region?: string, postalCode?: string): ADocument {
    return this.with({ shipFrom: { ...seattle, country, region, postalCode } });
  }

  asked = (): TaxDocumentQuery => this.facts;

  /** As an invoice of an order. */
  toFinalize = (): FinalizeTax => ({
    ...this.facts,
    orderId: randomUUID(),
    orderNumber: `SO-${this.facts.documentId.slice(-8)}`,
  });
}
