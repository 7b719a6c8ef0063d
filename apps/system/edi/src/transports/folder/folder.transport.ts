import { mkdir, open, readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { ediFolder } from '../../config';
import type { Connection, OutgoingFile, Receipt, Route, Transport } from '../transport';
import { Inbox } from './inbox';

/** `<folder>/<partner>/inbox` and `…/outbox`. */
@Injectable()
export class FolderTransport implements Transport {
  readonly kind = 'folder';
  private readonly inboxes = new Map<string, Inbox>();

  async open({ partner }: Pick<Route, 'partner'>): Promise<Required<Connection>> {
    const folder = join(ediFolder(), partner);
    return {
      send: (file) => write(join(folder, 'outbox'), file).catch(notNow),
      collect: (keep) => this.inbox(join(folder, 'inbox')).collect(keep),
      close: async () => undefined,
    };
  }

  /** Whoever has a folder: a partner's may be there before its profile. */
  partners(): Promise<string[]> {
    return readdir(ediFolder()).catch(() => []);
  }

  private inbox(path: string): Inbox {
    const inbox = this.inboxes.get(path) ?? new Inbox(path);
    this.inboxes.set(path, inbox);
    return inbox;
  }
}

async function write(outbox: string, { name, content }: OutgoingFile): Promise<Receipt> {
  await mkdir(outbox, { recursive: true });
  const draft = join(outbox, `.${name}.tmp`);
  const file = await open(draft, 'w');
  await file.writeFile(content);
  await file.sync();
  await file.close();
  await rename(draft, join(outbox, name));
  return { path: join(outbox, name) };
}

/** A full disk or a missing right is put right by somebody; the file waits. */
function notNow(error: Error): never {
  throw new DomainError('transient', 'FOLDER_NOT_WRITABLE', { message: error.message });
}
