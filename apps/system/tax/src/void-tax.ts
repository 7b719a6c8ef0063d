import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import { TaxConnectors } from './connectors';
import type { TaxVoid } from './connectors/tax-connector';
import { TaxDocuments } from './persistence/tax-documents';

/** Takes committed documents back, in the engine that committed them. */
@Injectable()
export class VoidTax {
  constructor(
    private readonly connectors: TaxConnectors,
    private readonly documents: TaxDocuments,
  ) {}

  /** @throws DomainError `not-found` / `TAX_DOCUMENT_UNKNOWN`: nothing was committed under this id (yet) */
  async void(tx: Tx, voids: TaxVoid[]): Promise<void> {
    const vendors = await this.documents.connectorsOf(tx, voids.map(({ documentId }) => documentId)); // prettier-ignore
    const parts = new Map<string, TaxVoid[]>();
    for (const each of voids) {
      const vendor = vendors.get(each.documentId);
      if (!vendor) throw new DomainError('not-found', 'TAX_DOCUMENT_UNKNOWN', { documentId: each.documentId });
      parts.set(vendor, [...(parts.get(vendor) ?? []), each]);
    }
    for (const [vendor, part] of parts) {
      const connector = this.connectors.connectors.find((each) => each.vendor === vendor)!;
      const refused = (await connector.void(part)).find((answer) => answer instanceof DomainError);
      if (refused) throw refused;
    }
    await this.documents.markVoided(tx, voids);
  }
}
