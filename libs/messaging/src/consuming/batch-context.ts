import { BaseRpcContext } from '@nestjs/microservices';
import type { Cause, Draft, Envelope } from '@crossdock/contracts';
import { causeOf } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import type { Outbox } from '../sending/outbox';

/** What a handler gets beside its messages. */
export class BatchContext extends BaseRpcContext {
  constructor(
    /** The transaction that marks the messages as done: write with it, and nothing is done twice or half. */
    readonly tx: Tx,
    /** True when the broker may have delivered the message before. */
    readonly redelivered: boolean,
    private readonly outbox: Outbox,
  ) {
    super([]);
  }

  /** Sends what follows from a message, in this transaction. */
  send(drafts: Draft[], cause: Envelope | Cause): Promise<void> {
    return this.outbox.send(this.tx, drafts, 'specversion' in cause ? causeOf(cause) : cause);
  }
}
