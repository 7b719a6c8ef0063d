import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ediFolder, scanIntervalMs } from '../config';
import { Files } from '../persistence/files';
import { Lanes } from './lanes';
import { ReceiveFile } from './receive-file';

/** A file that is still being written has this ending. */
const unfinished = '.tmp';

/** Takes in what partners drop into `<folder>/<partner>/inbox`; a file that has been stored lies in `inbox/done` afterwards. */
@Injectable()
export class ScanInboxes implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Inbox folder');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;

  constructor(
    private readonly receiver: ReceiveFile,
    private readonly files: Files,
    private readonly lanes: Lanes,
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
    for (const partner of await readdir(ediFolder()).catch(() => [])) {
      const inbox = join(ediFolder(), partner, 'inbox');
      for (const name of await readdir(inbox).catch(() => []))
        await this.guarded(() => this.take(partner, inbox, name), name);
    }
    for (const { id, lane } of await this.files.abandoned())
      this.lanes.add(lane, () => this.receiver.processQuietly(id, cause()));
  }

  /** One file that cannot be read or worked on now holds up no other. */
  private async guarded(work: () => Promise<void>, name: string): Promise<void> {
    await work().catch((error: unknown) => this.logger.warn(`${name} is put off: ${String(error)}`));
  }

  private async take(partner: string, inbox: string, name: string): Promise<void> {
    const path = join(inbox, name);
    if (name.endsWith(unfinished) || !(await stat(path)).isFile()) return;
    const told = cause();
    const arrival = { source: 'folder' as const, name, content: createReadStream(path), lane: partner };
    const { id } = await this.receiver.store(arrival, told);
    await mkdir(join(inbox, 'done'), { recursive: true });
    await rename(path, join(inbox, 'done', name));
    this.lanes.add(partner, () => this.receiver.processQuietly(id, told));
  }
}

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
