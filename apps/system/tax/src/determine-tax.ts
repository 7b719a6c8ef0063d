import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { isAnswerLost } from '@crossdock/connectors';
import type { TaxDocumentQuery } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { TaxConnectors } from './connectors';
import { fingerprintOf } from './connectors/fingerprint';
import type { TaxAnswer, TaxConnector } from './connectors/tax-connector';
import { type DeterminedDocument, type StoredDocument, TaxDocuments } from './persistence/tax-documents';

type Query = DeterminedDocument['query'];

/** Tax of orders and invoices: asked of the engine that serves them, recorded here, answered the same again. */
@Injectable()
export class DetermineTax {
  constructor(
    private readonly connectors: TaxConnectors,
    private readonly documents: TaxDocuments,
  ) {}

  /** What would be owed. An estimate with other contents replaces the one before. */
  estimate(tx: Tx, queries: Query[]): Promise<TaxAnswer[]> {
    return this.determine(tx, queries, (connector, open) => connector.estimate(open), () => true); // prettier-ignore
  }

  /** What is owed, committed in the engine. */
  finalize(tx: Tx, queries: Query[]): Promise<TaxAnswer[]> {
    return this.determine(tx, queries, commitOrFind, ({ determination }) => determination.status !== 'estimate');
  }

  private async determine(
    tx: Tx, queries: Query[], ask: (connector: TaxConnector, open: Query[]) => Promise<TaxAnswer[]>, settles: (stored: StoredDocument) => boolean,
  ): Promise<TaxAnswer[]> {
    const fingerprints = queries.map(fingerprintOf);
    const stored = await this.documents.find(tx, queries.map(({ documentId }) => documentId));
    const answers = queries.map(({ documentId }, i) => {
      const known = stored.get(documentId);
      return known && settles(known) ? repeatOf(known, fingerprints[i]) : undefined;
    });
    const open = queries.map((query, i) => ({ query, fingerprint: fingerprints[i], i })).filter(({ i }) => answers[i] === undefined);
    const recorded = new Map<string, DeterminedDocument>();
    for (const [connector, part] of this.byConnector(open, answers)) {
      const found = await ask(connector, part.map(({ query }) => query));
      found.forEach((answer, at) => {
        const { query, fingerprint, i } = part[at];
        answers[i] = answer;
        if (!(answer instanceof DomainError)) recorded.set(query.documentId, { query, fingerprint, connector: connector.vendor, determination: answer });
      });
    }
    await this.documents.record(tx, [...recorded.values()]);
    return answers.map((answer) => answer!);
  } // prettier-ignore

  private byConnector<T extends { query: Query; i: number }>(
    open: T[],
    answers: (TaxAnswer | undefined)[],
  ): Map<TaxConnector, T[]> {
    const parts = new Map<TaxConnector, T[]>();
    for (const each of open) {
      const { legalEntity, shipTo } = each.query;
      try {
        const connector = this.connectors.serving({
          legalEntity,
          region: [shipTo.country, shipTo.region].filter(Boolean).join('-'),
        });
        parts.set(connector, [...(parts.get(connector) ?? []), each]);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        answers[each.i] = error;
      }
    }
    return parts;
  }
}

/** The answer to a document that is known: undefined for an estimate of other contents, which is worked out anew. */
function repeatOf({ fingerprint, determination }: StoredDocument, asked: string): TaxAnswer | undefined {
  const { documentId, taxDocumentNumber, status } = determination;
  if (status === 'voided') return new DomainError('conflict', 'TAX_DOCUMENT_VOIDED', { documentId, taxDocumentNumber });
  if (fingerprint === asked) return determination;
  if (status === 'estimate') return undefined;
  return new DomainError('conflict', 'TAX_DOCUMENT_DIFFERS', {
    documentId,
    message: `${taxDocumentNumber} was committed with other contents`,
  });
}

/** Commits; when the answer is lost, what the engine holds is looked up before anything is committed again. */
async function commitOrFind(connector: TaxConnector, queries: TaxDocumentQuery[]): Promise<TaxAnswer[]> {
  try {
    return await connector.commit(queries);
  } catch (error) {
    if (!isAnswerLost(error)) throw error;
  }
  const held = await connector.lookUp(queries.map(({ documentId }) => documentId));
  const missing = queries.filter(({ documentId }) => !held.has(documentId));
  const committed = missing.length > 0 ? await connector.commit(missing) : [];
  const rest = new Map(missing.map(({ documentId }, i) => [documentId, committed[i]]));
  return queries.map(({ documentId }) => held.get(documentId) ?? rest.get(documentId)!);
}
