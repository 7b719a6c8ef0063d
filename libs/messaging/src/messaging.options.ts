import type { Transport } from './transport/transport';

export interface MessagingOptions {
  /** Name of the service; also its consumer group and the `source` of what it sends. */
  service: string;
  /** Largest number of messages in one transaction, default 100. */
  batchSize?: number;
  /**
   * What of a batch commits together, default all of it. `route`: the messages of each handler by themselves, for handlers
   * that lock rows which others wait for; a transaction then locks once, in one order, and briefly.
   */
  transactionPer?: 'batch' | 'route';
  /** Batches at work at the same time in one process; partitions are dealt out to them. Default 1. */
  lanes?: number;
  /** Life of partition and relay leases without renewal, default 6000 ms. */
  leaseMs?: number;
  /** Days that the inbox remembers, default `CROSSDOCK_INBOX_DAYS` or 14: the replay horizon. */
  inboxDays?: number;
  /** For tests: another transport than the environment asks for. */
  transport?: () => Transport;
}

/** The options with every default filled in. */
export class MessagingSettings {
  readonly service: string;
  readonly batchSize: number;
  readonly transactionPer: 'batch' | 'route';
  readonly lanes: number;
  readonly leaseMs: number;
  readonly inboxDays: number;

  constructor(options: MessagingOptions) {
    this.service = options.service;
    this.batchSize = options.batchSize ?? 100;
    this.transactionPer = options.transactionPer ?? 'batch';
    this.lanes = options.lanes ?? 1;
    this.leaseMs = options.leaseMs ?? 6000;
    this.inboxDays = options.inboxDays ?? inboxDaysFromEnv();
  }
}

function inboxDaysFromEnv(): number {
  const days = Number(process.env.CROSSDOCK_INBOX_DAYS || 14);
  if (!Number.isInteger(days) || days < 1)
    throw new Error('CROSSDOCK_INBOX_DAYS must be a whole number of days, e.g. 14');
  return days;
}
