import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { ediFolder } from '../../config';
import type { OutgoingFile } from '../../persistence/outgoing-files';
import type { Connection, Keep, Receipt, Route, Transport } from '../transport';

/** A file that is still being written has this ending. */
const unfinished = '.tmp';

/** `<folder>/<partner>/inbox` and `…/outbox`; a file that has been kept lies in `inbox/done` afterwards. */
@Injectable()
export class FolderTransport implements Transport {
  readonly kind = 'folder';

  async open({ partner }: Pick<Route, 'partner'>): Promise<Required<Connection>> {
    const folder = join(ediFolder(), partner);
    return {
      send: (file) => write(join(folder, 'outbox'), file).catch(notNow),
      collect: (keep) => collect(join(folder, 'inbox'), keep),
      close: async () => undefined,
    };
  }

  /** Whoever has a folder: a partner's may be there before its profile. */
  partners(): Promise<string[]> {
    return readdir(ediFolder()).catch(() => []);
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

/** One file that cannot be read or kept now holds up no other. @throws the last failure, when all have had their turn */
async function collect(inbox: string, keep: Keep): Promise<void> {
  let failure: Error | undefined;
  for (const name of await readdir(inbox).catch(() => []))
    await take(inbox, name, keep).catch((error: unknown) => {
      failure = new Error(`${name} is put off: ${String(error)}`, { cause: error });
    });
  if (failure) throw failure;
}

async function take(inbox: string, name: string, keep: Keep): Promise<void> {
  const path = join(inbox, name);
  if (name.endsWith(unfinished) || !(await stat(path)).isFile()) return;
  await keep({ source: 'folder', name, content: createReadStream(path) });
  await mkdir(join(inbox, 'done'), { recursive: true });
  await rename(path, join(inbox, 'done', name));
}
