import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Cause, type Draft, inventoryAdviceDue, priceCatalogueDue } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { clockIntervalMs } from '../config';
import type { Partner } from '../partner';
import { Partners } from '../persistence/partners';

/** Statements that others know the content of: the member of the profile that says how often, and what is announced. */
const kinds = {
  '846': {
    schedule: 'inventoryAdvice',
    due: (requestId: string, { id, legalEntity }: Partner) => inventoryAdviceDue.of({ requestId, partner: id }, legalEntity) as Draft, // prettier-ignore
  },
  '832': {
    schedule: 'priceCatalogue',
    due: (requestId: string, { id, legalEntity, profile }: Partner, customerNumber = profile.customerNumber!) =>
      priceCatalogueDue.of(
        { requestId, partner: id, customerNumber, currency: profile.currency },
        legalEntity,
      ) as Draft,
  },
};
export type RequestedKind = keyof typeof kinds;

/** When a partner's inventory advice (846) or price catalogue (832) is due by its profile, or somebody asks, that is announced: who knows answers. */
@Injectable()
export class RequestStatements implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Statements');
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
        .catch((error: unknown) => this.logger.warn(`statements are looked at later: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, clockIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /**
   * @param customerNumber 832: whose prices, where the profile names no customer
   * @throws DomainError `not-found` `UNKNOWN_PARTNER`; `rejected` `SET_NOT_SENT` when its profile does not name the set, `CUSTOMER_UNKNOWN`
   */
  async request(kind: RequestedKind, partnerId: string, cause: Cause, customerNumber?: string): Promise<{ requestId: string }> {
    const partner = await this.partners.find(partnerId);
    if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: partnerId });
    if (!partner.profile.sets.includes(kind))
      throw new DomainError('rejected', 'SET_NOT_SENT', { message: `the profile of ${partnerId} does not name ${kind} among its sets` });
    if (kind === '832' && !customerNumber && !partner.profile.customerNumber)
      throw new DomainError('rejected', 'CUSTOMER_UNKNOWN', {}, [{ pointer: '/customerNumber', code: 'MISSING', message: `the profile of ${partnerId} names no customer: say whose prices are meant` }]);
    return this.database.transaction((tx) => this.announce(tx, kind, partner, cause, customerNumber));
  } // prettier-ignore

  private async look(): Promise<void> {
    for (const kind of Object.keys(kinds) as RequestedKind[]) await this.lookFor(kind);
  }

  private lookFor(kind: RequestedKind): Promise<void> {
    const hours = `profile #>> '{${kinds[kind].schedule},everyHours}'`;
    return this.database.transaction(async (tx) => {
      const due = await tx.query<{ partner: string }>(
        `INSERT INTO statement_request AS r (partner, set_id, asked_at)
         SELECT id, $1, now() FROM partner WHERE profile->'sets' ? $1 AND ${hours} IS NOT NULL
         ON CONFLICT (partner, set_id) DO UPDATE SET asked_at = now()
           WHERE r.asked_at < now() - (SELECT (p.${hours})::numeric FROM partner p WHERE p.id = r.partner) * interval '1 hour'
         RETURNING partner`,
        [kind],
      );
      const partners = await this.partners.byIds(tx, due.map(({ partner }) => partner));
      for (const partner of partners.values()) await this.announce(tx, kind, partner, { correlationId: randomUUID(), actor: 'service:edi' });
    });
  } // prettier-ignore

  private async announce(tx: Tx, kind: RequestedKind, partner: Partner, cause: Cause, customerNumber?: string): Promise<{ requestId: string }> {
    const requestId = randomUUID();
    await this.outbox.send(tx, [kinds[kind].due(requestId, partner, customerNumber)], cause);
    return { requestId };
  } // prettier-ignore
}
