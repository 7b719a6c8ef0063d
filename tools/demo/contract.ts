import type { Addressed, ServiceName } from '../launcher/services';

/** What the demo driver gets: a running installation and how many of Northwind's 830 orders to replay. */
export interface DemoContext {
  readonly urls: Readonly<Record<Addressed, string>>;
  /** The EDI service's folders: partners' files are dropped in and picked up here. */
  readonly ediFolder: string;
  readonly transport: 'embedded' | 'rabbitmq';
  readonly orders: number;
  /** A service's database, for counting at the end. */
  databaseUrl(service: ServiceName | 'broker'): string;
  /** A token for anybody; claims: `legal_entity`, `customer_id`, `actor`. */
  token(subject: string, scopes: readonly string[], claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A token of a client in libs/testing/src/issuer/clients.ts, with all its scopes. */
  tokenOf(client: string, claims?: Readonly<Record<string, unknown>>): Promise<string>;
  onProgress(progress: DemoProgress): void;
}

export interface DemoProgress {
  /** What happens now, in two or three words: `loading the company`, `orders`. */
  step: string;
  done: number;
  total: number;
  /** Shown behind the bar, e.g. `412 invoiced`. */
  note?: string;
}

/** An order that did not get to its invoice, and why. */
export interface OpenOrder {
  number: string;
  state: string;
  reason: string;
}

/** The result of the main job; `--json FILE` writes it. Amounts are decimal strings in the company's currency. */
export interface DemoSummary {
  orders: {
    submitted: number;
    invoiced: number;
    backordered: number;
    rejected: number;
    parked: number;
    /** Neither at their end nor waiting for something: none, when all went well. */
    unsettled: number;
    /** Handed in a second time by the demo: under the same key or webhook id, or under another one. */
    repeated: number;
    /** Of those, recognised as the same order by the service that was asked; equal to `repeated` when all went well. */
    duplicatesSuppressed: number;
  };
  invoices: { count: number; total: string };
  journal: { entries: number; debits: string; credits: string };
  edi: { received: number; sent855: number; sent856: number; sent810: number; acks: number };
  stock: { oversold: number; ledgerMismatch: number };
  /** Events and commands; one that several services heard was published once and consumed several times. */
  messages: { published: number; consumed: number; parked: number };
  /** Of the replayed orders: lines, those of them at a contract price (658 of Northwind's 2,155), invoices of exports, and whatever was done otherwise than agreed. */
  terms: { lines: number; contractPrices: number; exports: number; faults: string[] };
  transport: 'embedded' | 'rabbitmq';
  seconds: number;
  /** Every order that was submitted and is not invoiced. */
  open: OpenOrder[];
  /** Every repeat that was not recognised, with what was answered. */
  notSuppressed: string[];
  /** An order to look at, for the curl that is printed. */
  example?: { orderId: string; orderNumber: string; customerNumber: string; legalEntity: string };
}

/** `tools/demo/run.ts` exports this. Safe to repeat: a second run carries on where the first one was. */
export type RunDemo = (context: DemoContext) => Promise<DemoSummary>;
