import type { Cause } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { Group, Interchange, SetSummary, TransactionSet } from '@crossdock/x12';
import type { Partner } from '../partner';

/** One file being worked on. */
export interface Work {
  tx: Tx;
  fileId: string;
  cause: Cause;
}

/** One set of a usable interchange, with what is known of its surroundings. */
export interface ReceivedSet {
  interchangeId: string;
  partner: Partner;
  interchange: Interchange<SetSummary>;
  /** Read to its end: its verdict is known */
  group: Group<SetSummary>;
  set: TransactionSet;
  /** 0-based place among the sets of the interchange */
  ordinal: number;
}

export const retryFile = (fileId: string): string => `/v1/files/${fileId}/retry`;
export const retryDocument = (documentId: string): string => `/v1/documents/${documentId}/retry`;
export const retryDelivery = (interchangeId: string): string => `/v1/deliveries/${interchangeId}/retry`;
