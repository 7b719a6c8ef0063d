import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Faults } from '@crossdock/connectors';
import type { TaxDetermination, TaxDocumentQuery } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { fingerprintOf } from '../fingerprint';
import type { TaxAnswer, TaxConnector, TaxVoid } from '../tax-connector';
import { capabilities } from './capabilities';
import { type Determined, determine } from './determine';
import { addDocuments, findDocuments, voidDocuments } from './sandbox-documents';
import { taxTables } from './tables';

/**
 * A tax engine on tables of its own. Each call commits in a transaction of its own, as an engine on the other side of a line
 * does: when its answer is lost, the document stays.
 */
@Injectable()
export class SandboxConnector implements TaxConnector, OnModuleInit {
  readonly vendor = 'sandbox';
  readonly capabilities = capabilities;

  constructor(
    private readonly database: Database,
    private readonly faults: Faults,
  ) {}

  // At boot rather than with the first order: a table that is missing stops the start.
  onModuleInit(): void {
    taxTables();
  }

  estimate(queries: TaxDocumentQuery[]): Promise<TaxAnswer[]> {
    return this.faults.around(async () =>
      queries.map((query) => {
        const determined = tryTo(() => determine(query));
        if (determined instanceof DomainError) return determined;
        const { documentId } = query;
        return { documentId, taxDocumentNumber: `EST-${documentId}`, status: 'estimate' as const, ...determined };
      }),
    );
  }

  commit(queries: TaxDocumentQuery[]): Promise<TaxAnswer[]> {
    return this.faults.around(async () => {
      const determined = queries.map((query) => tryTo(() => determine(query)));
      const fingerprints = queries.map(fingerprintOf);
      const wanted = new Map<string, { documentId: string; fingerprint: string; determined: Determined }>();
      queries.forEach(({ documentId }, i) => {
        const result = determined[i];
        if (!(result instanceof DomainError) && !wanted.has(documentId))
          wanted.set(documentId, { documentId, fingerprint: fingerprints[i], determined: result });
      });
      const held = await this.addOrFind([...wanted.values()]);
      return queries.map(({ documentId }, i) => {
        const result = determined[i];
        if (result instanceof DomainError) return result;
        const { fingerprint, determination } = held.get(documentId)!;
        if (fingerprint !== fingerprints[i])
          return new DomainError('conflict', 'TAX_DOCUMENT_DIFFERS', {
            documentId,
            message: `${determination.taxDocumentNumber} was committed with other contents`,
          });
        if (determination.status === 'voided')
          return new DomainError('conflict', 'TAX_DOCUMENT_VOIDED', {
            documentId,
            taxDocumentNumber: determination.taxDocumentNumber,
          });
        return determination;
      });
    });
  }

  void(voids: TaxVoid[]): Promise<TaxAnswer[]> {
    return this.faults.around(async () => {
      const voided = await this.database.transaction((tx) => voidDocuments(tx, voids));
      const byId = new Map(voided.map(({ documentId, determination }) => [documentId, determination]));
      return voids.map(
        ({ documentId }) =>
          byId.get(documentId) ?? new DomainError('not-found', 'TAX_DOCUMENT_UNKNOWN', { documentId }),
      );
    });
  }

  lookUp(documentIds: string[]): Promise<Map<string, TaxDetermination>> {
    return this.faults.around(async () => {
      const found = await this.database.transaction((tx) => findDocuments(tx, documentIds));
      return new Map(found.map(({ documentId, determination }) => [documentId, determination]));
    });
  }

  private async addOrFind(wanted: { documentId: string; fingerprint: string; determined: Determined }[]) {
    if (wanted.length === 0) return new Map();
    const documents = await this.database.transaction(async (tx) => {
      const added = await addDocuments(tx, wanted);
      if (added.length === wanted.length) return added;
      const known = new Set(added.map(({ documentId }) => documentId));
      const before = wanted.map(({ documentId }) => documentId).filter((id) => !known.has(id));
      return [...added, ...(await findDocuments(tx, before))];
    });
    return new Map(documents.map((document) => [document.documentId, document]));
  }
}

/** One document's error is its answer; anything else is a defect and stops the batch. */
function tryTo<T>(work: () => T): T | DomainError {
  try {
    return work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
