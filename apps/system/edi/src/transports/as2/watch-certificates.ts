import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { clockIntervalMs } from '../../config';
import { Partners } from '../../persistence/partners';
import { RouteCases } from '../route-cases';
import { aboutCertificates } from './certificates';

/** A certificate that will run out is a case weeks before, since the partner needs time to take the next one. */
@Injectable()
export class WatchCertificates implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('AS2');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly partners: Partners,
    private readonly routes: RouteCases,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look()
        .catch((error: unknown) => this.logger.warn(`certificates are looked at later: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, clockIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  private async look(): Promise<void> {
    for (const { id, legalEntity, profile } of await this.partners.byTransport('as2')) {
      const route = { partner: id, legalEntity, settings: profile.transport! };
      const words = [...aboutCertificates(profile.transport!.as2!)].map(({ message, right }) => `${message}: ${right}`);
      if (words.length === 0) await this.routes.worked(route, 'certificate');
      else await this.routes.failed(route, 'certificate', 1, new DomainError('rejected', 'CERTIFICATE_EXPIRES', { message: words.join('; ') })); // prettier-ignore
    }
  }
}
