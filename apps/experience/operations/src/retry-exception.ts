import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Asked, portOffsets, postToPath } from '@crossdock/service';
import type { RetryResult } from './http/operations.dto';
import { Exceptions } from './persistence/exceptions';

/** Hands a retry to the service that owns the case: operations itself changes nothing. */
@Injectable()
export class RetryException {
  constructor(private readonly exceptions: Exceptions) {}

  async retry(id: string): Promise<RetryResult> {
    const { status, retryService, retryPath } = await this.exceptions.get(id);
    if (status === 'closed') throw new DomainError('conflict', 'EXCEPTION_CLOSED', { exceptionId: id });
    if (!retryService || !retryPath || !(retryService in portOffsets))
      throw new DomainError('conflict', 'NOT_RETRYABLE', {
        exceptionId: id,
        message: 'this exception cannot be retried from here: see its detail',
      });
    const answer = await postToPath(retryService as Asked, retryPath, { timeoutMs: 30_000 });
    return { exceptionId: id, outcome: 'retried', answer: answer as Record<string, unknown> };
  }
}
