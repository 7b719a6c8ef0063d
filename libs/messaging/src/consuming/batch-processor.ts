import { Injectable, Logger } from '@nestjs/common';
import { asDomainError, DomainError, type FieldError } from '@crossdock/canonical';
import { Database, isConnectionLoss, type Lease, type Tx } from '@crossdock/persistence';
import { MessagingSettings } from '../messaging.options';
import { metrics } from '../metrics';
import { failurePolicy } from '../parking/failure-policy';
import { Park } from '../parking/park';
import { parkingOf } from '../parking/parked-row';
import { Outbox } from '../sending/outbox';
import { BatchContext } from './batch-context';
import { type Decoded, isReadable, type Message } from './decode';
import { Dispatcher, groupByRoute, type Route } from './dispatcher';
import { isWithinHorizon, passGate } from './inbox';
import type { BatchWork } from './lane';
import { validateData } from './validate';

/** What became of a batch: the same for every message, or the failure of all of them together. */
type Outcome = { failure?: DomainError };

const idOf = (message: Message): string => message.envelope.id.toLowerCase();

/** Brings messages to their handlers: one transaction for marks, effects and what follows. */
@Injectable()
export class BatchProcessor {
  private readonly logger = new Logger('Consumer');

  constructor(
    private readonly settings: MessagingSettings,
    private readonly database: Database,
    private readonly dispatcher: Dispatcher,
    private readonly outbox: Outbox,
    private readonly park: Park,
  ) {}

  /**
   * Handles a batch in order; when it resolves every message has had its effect, was suppressed, or is parked. Throws
   * only what says nothing about the messages: a lost lease, a database that cannot be reached.
   */
  readonly process: BatchWork = async (batch, leases, redelivered) => {
    for (const part of this.settings.transactionPer === 'batch' ? [batch] : this.byRoute(batch))
      await this.processTogether(part, leases, redelivered);
  };

  private readonly processTogether: BatchWork = async (batch, leases, redelivered) => {
    const { failure } = await this.attempt(batch, leases, redelivered);
    if (!failure) return;
    if (batch.length === 1) return this.setAside(batch[0], leases, failure);
    this.logger.warn(`a batch of ${batch.length} failed and is tried one by one: ${failure.code}, ${failure.message}`);
    for (const one of batch) await this.processTogether([one], leases, redelivered);
  };

  /** Parks what the broker gave up on, without trying it: it has killed its consumers often enough. */
  readonly bury: BatchWork = async (batch) => {
    const message = 'the broker delivered it up to its limit and nobody ever answered';
    const failure = new DomainError('unexpected', 'DELIVERY_LIMIT', { message });
    for (const one of batch) await this.setAside(one, [], failure, failurePolicy.unexpected.tries);
  };

  private byRoute(batch: Decoded[]): Decoded[][] {
    const routed = batch.map((decoded) => ({
      decoded,
      key: isReadable(decoded) ? decoded.key : decoded.delivery.key,
      route: isReadable(decoded) ? this.dispatcher.routeOf(decoded.envelope.type) : undefined,
    }));
    return groupByRoute(routed).map(({ messages }) => messages.map(({ decoded }) => decoded));
  }

  private async attempt(batch: Decoded[], leases: Lease[], redelivered: boolean): Promise<Outcome> {
    const judged = batch.map((decoded) => ({ decoded, problem: this.problemWith(decoded) }));
    try {
      await this.database.transaction((tx) => this.handle(tx, judged, leases, redelivered));
      return {};
    } catch (thrown) {
      const failure = asDomainError(thrown);
      if (failure.code === 'LEASE_LOST' || failure.code === 'DATABASE_UNAVAILABLE' || isConnectionLoss(thrown))
        throw failure;
      return { failure };
    }
  }

  private async handle(
    tx: Tx,
    batch: { decoded: Decoded; problem?: DomainError }[],
    leases: Lease[],
    redelivered: boolean,
  ): Promise<void> {
    const marked = batch
      .map(({ decoded }) => decoded)
      .filter((decoded) => isReadable(decoded) && this.canBeMarked(decoded));
    const { fresh, held } = await passGate(tx, leases, marked as Message[]);
    const duplicates: Message[] = [];
    const aside = [];
    const todo: { decoded: Message; key: string; route: Route }[] = [];
    for (const { decoded, problem } of batch) {
      const key = isReadable(decoded) ? decoded.key : decoded.delivery.key;
      if (isReadable(decoded) && this.canBeMarked(decoded) && !fresh.delete(idOf(decoded))) duplicates.push(decoded);
      else if (held.has(key) && isReadable(decoded)) aside.push(parkingOf(decoded));
      else if (problem) {
        aside.push(parkingOf(decoded, problem));
        held.add(key);
      } else if (isReadable(decoded)) {
        todo.push({ decoded, key, route: this.dispatcher.routeOf(decoded.envelope.type)! });
      }
    }
    await this.park.add(tx, aside);
    const context = new BatchContext(tx, redelivered, this.outbox);
    for (const { route, messages } of groupByRoute(todo)) {
      await this.dispatcher.run(
        route,
        messages.map((message) => message.decoded.envelope),
        context,
      );
    }
    tx.afterCommit(() =>
      this.report(
        todo.map(({ decoded }) => decoded),
        duplicates,
      ),
    );
  }

  // In a transaction of its own, under the same fence and mark: either way nothing is left to redeliver.
  private async setAside(decoded: Decoded, leases: Lease[], failure: DomainError, attempts = 1): Promise<void> {
    try {
      await this.writeAside(decoded, leases, failure, attempts);
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (error.kind === 'transient' || error.code === 'LEASE_LOST' || !isReadable(decoded)) throw error;
      // The table refuses what the envelope holds: keep the bytes, so that one message never stops a partition.
      const { delivery } = decoded;
      const problem = `${failure.message}; and it cannot be stored: ${error.message}`;
      await this.writeAside({ delivery, problem }, leases, failure, attempts);
    }
  }

  private async writeAside(decoded: Decoded, leases: Lease[], failure: DomainError, attempts: number): Promise<void> {
    await this.database.transaction(async (tx) => {
      const markable = isReadable(decoded) && this.canBeMarked(decoded);
      const { fresh, held } = await passGate(tx, leases, markable ? [decoded] : []);
      if (markable && !fresh.has(idOf(decoded))) return;
      const behind = isReadable(decoded) && held.has(decoded.key);
      await this.park.add(tx, [behind ? parkingOf(decoded) : parkingOf(decoded, failure, attempts)]);
    });
  }

  /** What is wrong before any handler is asked. */
  private problemWith(decoded: Decoded): DomainError | undefined {
    if (!isReadable(decoded)) return new DomainError('rejected', 'UNREADABLE', { message: decoded.problem });
    const { type, data, time } = decoded.envelope;
    if (!this.canBeMarked(decoded)) {
      const message = `sent ${time}: outside the ${this.settings.inboxDays} days that the inbox remembers, it may have been done`;
      return new DomainError('rejected', 'BEYOND_HORIZON', { message });
    }
    const route = this.dispatcher.routeOf(type);
    if (!route) return new DomainError('not-found', 'NO_HANDLER', { message: `this release does not handle ${type}` });
    const errors: FieldError[] = route.contract ? validateData(route.contract, data) : [];
    return errors.length > 0 ? new DomainError('rejected', 'INVALID_MESSAGE', {}, errors) : undefined;
  }

  private canBeMarked(message: Message): boolean {
    return isWithinHorizon(message, this.settings.inboxDays);
  }

  private report(done: Message[], duplicates: Message[]): void {
    const { service } = this.settings;
    metrics.batchSize.observe({ service }, done.length);
    for (const { envelope } of done) metrics.consumed.inc({ service, type: envelope.type });
    if (duplicates.length === 0) return;
    metrics.suppressed.inc({ service }, duplicates.length);
    const ids = duplicates.slice(0, 5).map(({ envelope }) => `${envelope.type} ${envelope.id}`);
    const more = duplicates.length > 5 ? ` and ${duplicates.length - 5} more` : '';
    this.logger.log(`suppressed ${duplicates.length} duplicate(s), already in the inbox: ${ids.join(', ')}${more}`);
  }
}
