import { Injectable } from '@nestjs/common';
import type { DomainError } from '@crossdock/canonical';
import { causeOf, type Cause, type Envelope } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { MessagingSettings } from '../messaging.options';
import { Outbox } from '../sending/outbox';
import { messageParked, messageReplayed } from './parked-contracts';
import { printable, type ParkedMessage, type Verdict } from './parked-row';

export interface ParkedFacts {
  id: string;
  /** Undefined when the message could not be read. */
  envelope: Envelope | undefined;
  type: string;
  key: string;
  attempts: number;
  error: DomainError;
  verdict: Verdict;
}

/** Tells the other services, in the transaction of the change, what waits for a person and what no longer does. */
@Injectable()
export class Announcements {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly outbox: Outbox,
  ) {}

  parked(tx: Tx, { id, envelope, type, key, attempts, error, verdict }: ParkedFacts): Promise<void> {
    const draft = messageParked.of(
      {
        parkedId: id,
        service: this.settings.service,
        messageId: envelope?.id,
        type: printable(type).slice(0, 200),
        key: printable(key).slice(0, 500),
        subject: envelope?.subject && printable(envelope.subject).slice(0, 200),
        kind: error.kind,
        code: error.code.slice(0, 100),
        detail: printable(error.message || error.code).slice(0, 2000),
        attempts,
        ownerRole: verdict.ownerRole,
        dueAt: new Date(Date.now() + verdict.dueInHours * 3_600_000).toISOString(),
      },
      envelope?.legalentity ?? 'unknown',
    );
    return this.outbox.send(tx, [draft], this.causeOf(id, envelope));
  }

  resolved(
    tx: Tx,
    row: ParkedMessage,
    outcome: 'replayed' | 'discarded',
    actor: string,
    reason?: string,
  ): Promise<void> {
    const draft = messageReplayed.of(
      {
        parkedId: row.id,
        service: this.settings.service,
        messageId: row.message_id ?? undefined,
        type: row.type.slice(0, 200),
        key: row.key.slice(0, 500),
        outcome,
        actor: actor.slice(0, 200),
        reason: reason?.slice(0, 1000),
      },
      row.envelope?.legalentity ?? 'unknown',
    );
    return this.outbox.send(tx, [draft], { ...this.causeOf(row.id, row.envelope ?? undefined), actor });
  }

  private causeOf(id: string, envelope: Envelope | undefined): Cause {
    return envelope ? causeOf(envelope) : { correlationId: id, actor: `service:${this.settings.service}` };
  }
}
