import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Cause, type Draft, inventoryAdviceDue } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { clockIntervalMs } from '../config';
import type { Partner } from '../partner';
import { Partners } from '../persistence/partners';

/** Who asks for inventory advices (846) by its profile is announced when one is due, or when somebody asks: who knows the stock answers. */
@Injectable()
export class RequestInventoryAdvices implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Inventory advices');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look()
        .catch((error: unknown) => this.logger.warn(`advices are looked at later: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, clockIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** @throws DomainError `not-found` `UNKNOWN_PARTNER`; `rejected` `SET_NOT_SENT` when its profile does not name the 846 */
  async request(partnerId: string, cause: Cause): Promise<{ requestId: string }> {
    const partner = await this.partners.find(partnerId);
    if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: partnerId });
    if (!partner.profile.sets.includes('846'))
      throw new DomainError('rejected', 'SET_NOT_SENT', { message: `the profile of ${partnerId} does not name 846 among its sets` });
    return this.database.transaction((tx) => this.announce(tx, partner, cause));
  } // prettier-ignore

  private look(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ partner: string }>(
        `INSERT INTO inventory_advice_request AS r (partner, asked_at)
         SELECT id, now() FROM partner WHERE profile->'sets' ? '846' AND profile #>> '{inventoryAdvice,everyHours}' IS NOT NULL
         ON CONFLICT (partner) DO UPDATE SET asked_at = now()
           WHERE r.asked_at < now() - (SELECT (p.profile #>> '{inventoryAdvice,everyHours}')::numeric FROM partner p WHERE p.id = r.partner) * interval '1 hour'
         RETURNING partner`,
      );
      const partners = await this.partners.byIds(tx, due.map(({ partner }) => partner));
      for (const partner of partners.values()) await this.announce(tx, partner, { correlationId: randomUUID(), actor: 'service:edi' });
    });
  } // prettier-ignore

  private async announce(tx: Tx, { id, legalEntity }: Partner, cause: Cause): Promise<{ requestId: string }> {
    const requestId = randomUUID();
    await this.outbox.send(tx, [inventoryAdviceDue.of({ requestId, partner: id }, legalEntity) as Draft], cause);
    return { requestId };
  }
}
