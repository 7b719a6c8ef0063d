import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { type CaseClosed, caseClosed, type CaseOpened, caseOpened, type Envelope } from '@crossdock/contracts';
import {
  BatchContext,
  Consumes,
  type MessageParked,
  messageParked,
  type MessageReplayed,
  messageReplayed,
} from '@crossdock/messaging';
import { Exceptions } from '../persistence/exceptions';

/** Keeps the exception desk: cases of the business, and messages that a service could not handle. */
@Controller()
export class ExceptionsConsumer {
  constructor(private readonly exceptions: Exceptions) {}

  @Consumes(caseOpened)
  async opened(@Payload() cases: Envelope<CaseOpened>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.exceptions.open(tx, cases);
  }

  @Consumes(caseClosed)
  async closed(@Payload() cases: Envelope<CaseClosed>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.exceptions.close(tx, cases);
  }

  @Consumes(messageParked)
  async parked(@Payload() messages: Envelope<MessageParked>[], @Ctx() { tx }: BatchContext): Promise<void> {
    await this.exceptions.open(
      tx,
      messages.map((message) => ({ ...message, data: caseOf(message.data) })),
    );
  }

  @Consumes(messageReplayed)
  async replayed(@Payload() messages: Envelope<MessageReplayed>[], @Ctx() { tx }: BatchContext): Promise<void> {
    const closed = messages.map((message) => {
      const { parkedId, service, outcome, actor, reason } = message.data;
      return {
        ...message,
        data: { caseId: parkedId, service, resolution: `${outcome} by ${actor}${reason ? `: ${reason}` : ''}` },
      };
    });
    await this.exceptions.close(tx, closed);
  }
}

function caseOf(parked: MessageParked): CaseOpened {
  const { parkedId, service, code, detail, ownerRole, dueAt, type, subject, key, kind, attempts } = parked;
  return {
    caseId: parkedId, service, stage: 'parked-message', code, ownerRole, dueAt,
    detail: `${type} ${subject ?? key}: ${detail}`.slice(0, 1000),
    retry: { service, path: `/v1/parked-messages/${parkedId}/replay` },
    facts: { type, key, kind, attempts },
  }; // prettier-ignore
}
