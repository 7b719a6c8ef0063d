import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { scanIntervalMs } from '../config';
import { Lanes } from '../inbound/lanes';
import { Files } from '../persistence/files';
import { FolderTransport } from './folder/folder.transport';
import { TakeArrivals } from './take-arrivals';

/** Takes in what partners drop into their folders, and what was stored and cut off before it was worked on. */
@Injectable()
export class CollectFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Inbox folder');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly arrivals: TakeArrivals,
    private readonly files: Files,
    private readonly lanes: Lanes,
    private readonly folder: FolderTransport,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.scan()
        .catch((error: unknown) => this.logger.warn(`the scan is put off: ${String(error)}`))
        .finally(() => (this.running = undefined));
    }, scanIntervalMs());
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
    this.lanes.clear();
    await this.lanes.idle();
  }

  private async scan(): Promise<void> {
    for (const partner of await this.folder.partners()) await this.collect(partner);
    for (const { id, lane, bytes } of await this.files.abandoned()) this.arrivals.workOn(id, lane, bytes);
  }

  private async collect(partner: string): Promise<void> {
    const connection = await this.folder.open({ partner });
    await connection
      .collect(this.arrivals.keep(partner))
      .catch((error: unknown) => this.logger.warn(`${partner}: ${String(error)}`));
  }
}
