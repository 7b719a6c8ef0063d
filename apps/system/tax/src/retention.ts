import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { taxConfig } from './config';
import { TaxDocuments } from './persistence/tax-documents';

const hour = 3_600_000;

/** Forgets estimates that nobody came back to, once an hour. Committed and voided documents stay. */
@Injectable()
export class Retention implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Retention');
  private readonly days = taxConfig().TAX_ESTIMATE_DAYS;
  private timer?: NodeJS.Timeout;

  constructor(private readonly documents: TaxDocuments) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.documents
        .forgetEstimates(this.days)
        .catch((error: unknown) => this.logger.warn(`pruning is put off: ${String(error)}`));
    }, hour).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }
}
