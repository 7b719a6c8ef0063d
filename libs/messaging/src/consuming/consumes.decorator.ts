import { applyDecorators, type ArgumentsHost, Catch, type RpcExceptionFilter, UseFilters } from '@nestjs/common';
import { EventPattern } from '@nestjs/microservices';
import { type Observable, throwError } from 'rxjs';
import type { MessageContract } from '@crossdock/contracts';

/** Travels with the handler's pattern as Nest's "extras". */
export interface ConsumerExtras {
  contract?: MessageContract;
}

// Nest would answer an unknown error with "Internal server error": retry and parking need the error itself.
@Catch()
class PassErrorOn implements RpcExceptionFilter {
  catch(error: unknown, _host: ArgumentsHost): Observable<never> {
    return throwError(() => error);
  }
}

/**
 * Handles one type of message, always in batches: `(@Payload() messages: Envelope<T>[], @Ctx() context: BatchContext)`.
 * Every element has been validated against the contract's schema; elements of one key come in order.
 */
export const Consumes = <T>(contract: MessageContract<T>): MethodDecorator => handlerOf(contract.type, { contract });

/** Listens to events by pattern (`order.*`, `*`), in batches, without looking at their data. Never to commands. */
export const ConsumesAny = (patterns: string[]): MethodDecorator => handlerOf(patterns, {});

const handlerOf = (pattern: string | string[], extras: ConsumerExtras): MethodDecorator =>
  applyDecorators(EventPattern(pattern, extras) as MethodDecorator, UseFilters(new PassErrorOn())) as MethodDecorator;
