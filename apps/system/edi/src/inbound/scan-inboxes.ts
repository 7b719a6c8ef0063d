import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ediFolder, scanIntervalMs } from '../config';
import { Files } from '../persistence/files';
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
  }

  private async scan(): Promise<void> {
    for (const partner of await readdir(ediFolder()).catch(() => [])) {
      const inbox = join(ediFolder(), partner, 'inbox');
      for (const name of await readdir(inbox).catch(() => [])) await this.take(inbox, name);
    }
    for (const id of await this.files.abandoned()) await this.receiver.process(id, cause());
  }

  private async take(inbox: string, name: string): Promise<void> {
    const path = join(inbox, name);
    if (name.endsWith(unfinished) || !(await stat(path)).isFile()) return;
    await this.receiver.receive('folder', name, await readFile(path), cause());
    await mkdir(join(inbox, 'done'), { recursive: true });
    await rename(path, join(inbox, 'done', name));
  }
}

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
