import type { Arrival } from '../persistence/files';
import type { TransportKind, TransportSettings } from './transport-settings';

/** Between whom files go, and how. */
export interface Route {
  partner: string;
  legalEntity: string;
  settings: TransportSettings;
}

/** A file on its way to its partner. */
export interface OutgoingFile {
  interchangeId: string;
  partner: string;
  name: string;
  content: Buffer;
  /** The same for every try at one sending, another when it is sent once more on purpose */
  sendingId: string;
  /** Tries that failed */
  attempts: number;
  /** It was handed over before, and no receipt came in time */
  unconfirmed?: boolean;
}

/** What the other side, or the file system, said when it took a file. */
export type Receipt = Record<string, string | number>;

/** It has been handed over; whether the other side took it comes later, by these facts. */
export interface Awaiting {
  awaits: Receipt;
  /** After which the same is sent again */
  minutes: number;
}
export const isAwaiting = (said: Receipt | Awaiting): said is Awaiting => 'awaits' in said;

/** Resolves when the raw copy is committed: only then the file is put aside where it came from. */
export type Keep = (arrival: Omit<Arrival, 'lane'>) => Promise<void>;

/**
 * One way in which files come and go. What partners push (HTTP, AS2) comes in by its controller instead of `collect`.
 *
 * Failures are `DomainError`s: at `open` they concern the route, whatever the file. Later `transient` means that the same
 * may go through again (the route waits, with back-off), every other kind concerns the one file (it is parked with a case).
 */
export interface Transport {
  readonly kind: TransportKind;
  open(route: Route): Promise<Connection>;
}

export interface Connection {
  /**
   * Resolves when the file is whole at the other side, or has been handed over and is confirmed later. Sending the same file again after a lost answer leaves one file
   * there, or is recognisable there by the same id.
   */
  send(file: OutgoingFile): Promise<Receipt | Awaiting>;
  /** Hands over what lies ready, in the order of names. A file that was kept and not yet put aside is handed over again. */
  collect?(keep: Keep): Promise<void>;
  close(): Promise<void>;
}
