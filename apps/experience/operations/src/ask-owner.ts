import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Asked, askPath, portOffsets } from '@crossdock/service';
import type { ParkedMessageDto, RetryRequest, RetryResult } from './http/operations.dto';
import { Exceptions, type ExceptionRow } from './persistence/exceptions';

// An owner may take an order through to its invoice before it answers.
const timeoutMs = 30_000;
const replay = /^(\/v1\/parked-messages\/[\da-f-]{36})\/replay$/;

/** Asks the service that owns an exception: operations itself changes nothing, the owner closes the exception by an event. */
@Injectable()
export class AskOwner {
  constructor(private readonly exceptions: Exceptions) {}

  /** @throws DomainError what the owner says; `conflict`: `EXCEPTION_CLOSED`, `NOT_RETRYABLE`, `NOT_A_MESSAGE` */
  async retry(id: string, correction: RetryRequest): Promise<RetryResult> {
    const exception = await this.open(id);
    const corrected = correction.data !== undefined || correction.envelope !== undefined;
    if (corrected) messagePathOf(exception);
    const answer = await askPath<Record<string, unknown> | undefined>(
      ownerOf(exception),
      'POST',
      exception.retryPath!,
      {
        body: corrected ? correction : {},
        timeoutMs,
      },
    );
    return { exceptionId: id, outcome: 'retried', answer: answer ?? {} };
  }

  async discard(id: string, reason: string): Promise<RetryResult> {
    const exception = await this.open(id);
    const path = `${messagePathOf(exception)}/discard`;
    const answer = await askPath<Record<string, unknown> | undefined>(ownerOf(exception), 'POST', path, {
      body: { reason },
      timeoutMs,
    });
    return { exceptionId: id, outcome: 'discarded', answer: answer ?? {} };
  }

  async readMessage(id: string): Promise<ParkedMessageDto> {
    const exception = await this.exceptions.get(id);
    return { exceptionId: id, message: await askPath(ownerOf(exception), 'GET', messagePathOf(exception)) };
  }

  private async open(id: string): Promise<ExceptionRow> {
    const exception = await this.exceptions.get(id);
    if (exception.status === 'closed') throw new DomainError('conflict', 'EXCEPTION_CLOSED', { exceptionId: id });
    return exception;
  }
}

function ownerOf({ id, retryService, retryPath }: ExceptionRow): Asked {
  if (!retryService || !retryPath || !(retryService in portOffsets))
    throw new DomainError('conflict', 'NOT_RETRYABLE', {
      exceptionId: id,
      message: 'this exception cannot be retried from here: see its detail',
    });
  return retryService as Asked;
}

function messagePathOf({ id, retryPath }: ExceptionRow): string {
  const path = retryPath?.match(replay)?.[1];
  if (!path)
    throw new DomainError('conflict', 'NOT_A_MESSAGE', {
      exceptionId: id,
      message: 'this exception is no message: put its cause right where it is, then retry without a correction',
    });
  return path;
}
