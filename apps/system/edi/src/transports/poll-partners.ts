import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { asDomainError } from '@crossdock/canonical';
import { backoffMs } from '@crossdock/messaging';
import { retryBaseMs, scanIntervalMs } from '../config';
import type { Partner } from '../partner';
import { Partners } from '../persistence/partners';
import { RouteCases } from './route-cases';
import { TakeArrivals } from './take-arrivals';
import type { Connection, Route } from './transport';
import { Transports } from './transports';

const usualSeconds = 60;
const longestWaitMs = 5 * 60_000;

/** Fetches files from partners' servers, each in its own time: one that does not answer holds up no other. */
@Injectable()
export class PollPartners implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Polling');
  private readonly busy = new Map<string, Promise<void>>();
  private readonly next = new Map<string, { at: number; tries: number }>();
  private timer?: NodeJS.Timeout;
  private looking?: Promise<void>;

  constructor(
    private readonly partners: Partners,
    private readonly transports: Transports,
    private readonly arrivals: TakeArrivals,
    private readonly routes: RouteCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((error: unknown) => this.logger.warn(`polling is put off: ${String(error)}`))
        .finally(() => (this.looking = undefined));
    }, scanIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await Promise.all(this.busy.values());
  }

  private async look(): Promise<void> {
    for (const partner of await this.partners.fetchedFrom()) {
      const { id } = partner;
      if (this.busy.has(id) || (this.next.get(id)?.at ?? 0) > Date.now()) continue;
      this.busy.set(id, this.poll(partner).finally(() => this.busy.delete(id))); // prettier-ignore
    }
  }

  private async poll({ id, legalEntity, profile }: Partner): Promise<void> {
    const route: Route = { partner: id, legalEntity, settings: profile.transport! };
    const everyMs = (profile.transport!.sftp?.everySeconds ?? usualSeconds) * 1_000;
    let connection: Connection | undefined;
    try {
      connection = await this.transports.open(route);
      await connection.collect?.(this.arrivals.keep(id));
      this.next.set(id, { at: Date.now() + everyMs, tries: 0 });
      await this.routes.worked(route, 'collect');
    } catch (thrown) {
      await this.failed(route, thrown).catch((error: unknown) => this.logger.warn(`${id}: ${String(error)}`));
    } finally {
      await connection?.close().catch(() => undefined);
    }
  }

  private async failed(route: Route, thrown: unknown): Promise<void> {
    const error = asDomainError(thrown);
    const tries = (this.next.get(route.partner)?.tries ?? 0) + 1;
    this.next.set(route.partner, { at: Date.now() + backoffMs(tries, { base: retryBaseMs(), cap: longestWaitMs }), tries });
    this.logger.warn(`${route.partner} is asked again later: ${error.message}`);
    await this.routes.failed(route, 'collect', tries, error);
  } // prettier-ignore
}
