import type { DomainError } from '@crossdock/canonical';
import type { Connector } from '@crossdock/connectors';
import type {
  Cause,
  LotQuantity,
  MovementKind,
  ReduceFulfilment,
  ReleaseFulfilment,
  ShipmentConfirmed,
} from '@crossdock/contracts';

export type WmsCapability =
  | 'release' | 'reductions' | 'look-up' | 'short-picks' | 'partial-shipments' | 'stock-documents' | 'expected-receipts' | 'on-hand'; // prettier-ignore

/** A fulfilment to be picked, packed and shipped. The warehouse gives `legalEntity` and `cause` back with its news of it. */
export interface Release {
  fulfilment: ReleaseFulfilment;
  legalEntity: string;
  cause: Cause;
}

/** What a warehouse system has taken in. */
export interface ReleaseTaken {
  fulfilmentId: string;
  /** Its own number of the release. */
  releaseNumber: string;
}
export type ReleaseAnswer = ReleaseTaken | DomainError;

/** A receipt, an adjustment or a count. Quantities in base units: signed for adjustments, what was counted for counts. */
export interface StockDocument {
  node: string;
  document: string;
  kind: Extract<MovementKind, 'receipt' | 'adjustment' | 'cycle-count'>;
  reason?: string;
  lines: { sku: string; quantity: number; lot?: string; expiresOn?: string }[];
}

/** What is on its way to a warehouse that somebody else runs. Quantities in base units. */
export interface ExpectedReceipt {
  node: string;
  /** Its receipt names it */
  document: string;
  /** Purchase order or transfer that it belongs to */
  supplyDocument?: string;
  shippedOn: string;
  expectedOn?: string;
  carrier?: string;
  lines: { sku: string; name?: string; quantity: number; unit: string; lots?: LotQuantity[] }[];
}

/** What lies on a shelf, and up to which of the warehouse's own movements of that item that counts. */
export interface OnHand {
  node: string;
  sku: string;
  quantity: number;
  sequence: number;
}

/**
 * The way to a warehouse system. Calls take batches and answer in the order of asking; what is wrong with one release is an
 * error in its place. What happens there afterwards comes as news: a connector hands it to `ReportNews`.
 */
export interface WmsConnector extends Connector<WmsCapability> {
  /**
   * Natural key: the fulfilment's id. A repeat gets the first answer, other contents under it are a `conflict`.
   * Errors: `rejected` / `UNKNOWN_NODE`, `conflict` / `RELEASE_DIFFERS`.
   */
  release(releases: Release[]): Promise<ReleaseAnswer[]>;
  /**
   * Takes units off a release that is not picked yet; a repeat of its id changes nothing. What could be taken off comes as news, and
   * nothing comes when it was too late: the shipment will tell.
   */
  reduce(reduction: ReduceFulfilment, cause: Cause): Promise<void>;
  /** What the warehouse knows of, by fulfilment id: for when an answer was lost. */
  lookUp(fulfilmentIds: string[]): Promise<Map<string, ReleaseTaken>>;
  /**
   * Natural key: node and document number; a repeat answers `booked: false`.
   * @throws DomainError `rejected`: `UNKNOWN_NODE`, `BELOW_ZERO`, naming the field
   */
  bookStock(document: StockDocument, cause: Cause): Promise<{ document: string; booked: boolean }>;
  /** Only with the capability `expected-receipts`. Natural key: node and document number; a repeat answers `told: false`. */
  expectReceipt?(receipt: ExpectedReceipt, cause: Cause): Promise<{ document: string; told: boolean }>;
  /** Shelves of a node and of some items; all without a filter. */
  onHand(filter: { node?: string; skus?: string[] }): Promise<OnHand[]>;
  shipmentsOf(orderNumber: string): Promise<ShipmentConfirmed[]>;
}
