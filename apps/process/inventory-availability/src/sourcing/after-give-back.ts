import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Outbox } from '@crossdock/messaging';
import { Database, inGroups } from '@crossdock/persistence';
import type { WaitedFor } from '../holds/backorders';
import { ReallocateBackorders } from './reallocate-backorders';

const sweepMs = 5_000;
const most = 500;

/**
 * Gives to whoever waits what holds have given back, in a transaction of its own: the give-back locks as little as it can. What a crash
 * leaves between the two, a slow sweep finds.
 */
@Injectable()
export class AfterGiveBack implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(AfterGiveBack.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly reallocation: ReallocateBackorders,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep().catch(this.warn), sweepMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Returns at once; what goes wrong is left to the sweep. */
  of(items: readonly WaitedFor[]): void {
    this.give(items).catch(this.warn);
  }

  async sweep(): Promise<void> {
    const items = await this.database.query<WaitedFor>(
      `SELECT DISTINCT b.legal_entity AS "legalEntity", b.sku FROM backorder b JOIN position p ON p.sku = b.sku AND p.legal_entity = b.legal_entity AND p.node = ANY (b.nodes)
       WHERE b.open > 0 AND p.on_hand > p.held + p.allocated + p.picked + p.safety_stock LIMIT ${most}`,
    );
    if (items.length > 0) await this.give(items);
  }

  private readonly give = inGroups<readonly WaitedFor[], void>(async (asked) => {
    await this.database.transaction(async (tx) => {
      const drafts = await this.reallocation.reallocate(tx, asked.flat());
      await this.outbox.send(tx, drafts, { correlationId: crypto.randomUUID(), actor: 'service:inventory-availability' });
    }); // prettier-ignore
    return asked.map(() => undefined);
  });

  private readonly warn = (error: Error): void => this.logger.warn(`giving to whoever waits: ${error.message}`);
}
