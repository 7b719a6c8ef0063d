import type { DomainError } from '@crossdock/canonical';
import type { Connector } from '@crossdock/connectors';
import type { TaxDetermination, TaxDocumentQuery } from '@crossdock/contracts';

export type TaxCapability =
  | 'us-sales-tax'
  | 'eu-vat'
  | 'export'
  | 'resale-certificates'
  | 'reverse-charge'
  | 'freight'
  | 'commit'
  | 'void'
  | 'look-up';

/** What a tax engine says of one document: a determination, or why there is none. */
export type TaxAnswer = TaxDetermination | DomainError;

export interface TaxVoid {
  documentId: string;
  reason: string;
}

/**
 * The way to a tax engine. All calls take batches and answer in the order of asking; what is wrong with one document is an
 * error in its place and holds back no other. The natural key of a document is its `documentId`: committing it again gets the
 * first determination, committing something else under it is a `conflict`.
 */
export interface TaxConnector extends Connector<TaxCapability> {
  /** What would be owed; the engine keeps nothing. */
  estimate(queries: TaxDocumentQuery[]): Promise<TaxAnswer[]>;
  /** What is owed, recorded in the engine. */
  commit(queries: TaxDocumentQuery[]): Promise<TaxAnswer[]>;
  /** Takes committed documents back; voiding twice is the same as once. */
  void(documents: TaxVoid[]): Promise<TaxAnswer[]>;
  /** What the engine holds, by documentId: for when an answer was lost. */
  lookUp(documentIds: string[]): Promise<Map<string, TaxDetermination>>;
}
