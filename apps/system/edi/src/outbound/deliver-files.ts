import { mkdir, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { ediFolder } from '../config';
import { Files, type OutgoingFile } from '../persistence/files';

const pollMs = 1_000;
const atOnce = 100;

/** Puts queued files into partners' outboxes. A crash between writing and marking writes the same name again: there is one file. */
@Injectable()
export class DeliverFiles implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Outbox folder');
  private timer?: NodeJS.Timeout;
  private running?: Promise<void>;
  private again = false;

  constructor(
    private readonly database: Database,
    private readonly files: Files,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), pollMs);
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.again = false;
    await this.running;
  }

  wake(): void {
    this.again = true;
    this.running ??= this.run().finally(() => (this.running = undefined));
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      const count = await this.deliver().catch((error: unknown) => {
        this.logger.warn(`delivery is put off: ${String(error)}`);
        return 0;
      });
      if (count === atOnce) this.again = true;
    }
  }

  private deliver(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const files = await this.files.waiting(tx, atOnce);
      for (const file of files) await write(file);
      await this.files.delivered(
        tx,
        files.map((file) => file.interchangeId),
      );
      return files.length;
    });
  }
}

async function write({ partner, name, content }: OutgoingFile): Promise<void> {
  const folder = join(ediFolder(), partner, 'outbox');
  await mkdir(folder, { recursive: true });
  const draft = join(folder, `.${name}.tmp`);
  const file = await open(draft, 'w');
  await file.writeFile(content);
  await file.sync();
  await file.close();
  await rename(draft, join(folder, name));
}
