import type { DomainError } from '@crossdock/canonical';
import type { Connector } from '@crossdock/connectors';
import type {
  CreditCheckQuery,
  CreditDecision,
  Enrichment,
  EnrichmentQuery,
  InvoicePosted,
  PostInvoice,
  PostStockMovement,
} from '@crossdock/contracts';

export type ErpCapability = 'enrichment' | 'credit' | 'invoices' | 'look-up' | 'stock-movements';

/** What the ERP says of one invoice: its numbers, or why it refuses it. */
export type PostingAnswer = InvoicePosted | DomainError;

export interface BookedMovements {
  legalEntity: string;
  moved: PostStockMovement;
}

/**
 * The way to an ERP. Calls take batches and answer in the order of asking; what is wrong with one document is an error in
 * its place and holds back no other.
 */
export interface ErpConnector extends Connector<ErpCapability> {
  /** Customers, items and prices; what is unknown is named in the answer, and what stands in the place of an item that is no longer sold. */
  enrich(orders: EnrichmentQuery[]): Promise<Enrichment[]>;
  /** A yes commits the amount under the order's id, a repeat of a yes gets the first answer; another amount, and a refused order, is decided anew. */
  checkCredit(orders: CreditCheckQuery[]): Promise<CreditDecision[]>;
  /** What is left of these orders will not be delivered: it no longer counts against the customers' credit. Safe to repeat. */
  releaseCredit(orderIds: string[]): Promise<void>;
  /**
   * Natural key: the invoice's id. A repeat gets the first numbers, other contents under it are refused.
   * Errors: `rejected` / `JOURNAL_UNBALANCED`, `TOTALS_WRONG`, `PERIOD_CLOSED`, `UNKNOWN_CUSTOMER`, `UNKNOWN_ACCOUNT`,
   * `DUPLICATE_INVOICE`, `CURRENCY_MISMATCH`.
   */
  post(invoices: PostInvoice[]): Promise<PostingAnswer[]>;
  /** What has been posted, by invoice id: for when an answer was lost. */
  lookUp(invoiceIds: string[]): Promise<Map<string, InvoicePosted>>;
  /** Stock that was received, adjusted or counted; a posting counts once by its id; without one, a movement by node, item and sequence. */
  bookMovements(movements: BookedMovements[]): Promise<void>;
}
