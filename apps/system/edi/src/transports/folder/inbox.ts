import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { scanIntervalMs } from '../../config';
import { keptDays } from '../../retention';
import { type Look, type ReadyFile, readyFiles, whole } from '../ready-files';
import type { Keep } from '../transport';

const pruneEveryMs = 3_600_000;
const dayMs = 24 * 3_600_000;

/** A partner's inbox: a file is taken when it has stopped changing, and lies in `done` afterwards, as long as its raw copy is kept. */
export class Inbox {
  private look: Look = new Map();
  private pruned = 0;

  constructor(private readonly path: string) {}

  /** One file that cannot be read or kept now holds up no other. @throws the last failure, when all have had their turn */
  async collect(keep: Keep): Promise<void> {
    const { ready, look } = readyFiles(await filesIn(this.path), 'stable', this.look, 2 * scanIntervalMs());
    this.look = look;
    let failure: Error | undefined;
    for (const file of ready)
      await this.take(file, keep).catch((error: unknown) => {
        failure = new Error(`${file.name} is put off: ${String(error)}`, { cause: error });
      });
    if (Date.now() - this.pruned > pruneEveryMs) await this.prune();
    if (failure) throw failure;
  }

  private async take(file: ReadyFile, keep: Keep): Promise<void> {
    const { name } = file;
    const path = join(this.path, name);
    await keep({ source: 'folder', name, content: whole(createReadStream(path), file) });
    const done = join(this.path, 'done');
    await mkdir(done, { recursive: true });
    const taken = await stat(join(done, name)).catch(() => undefined);
    const aside = join(done, taken ? `${name}.${randomUUID().slice(0, 8)}` : name);
    await rename(path, aside);
    // From now on its time says when it was taken.
    await utimes(aside, new Date(), new Date());
  }

  private async prune(): Promise<void> {
    this.pruned = Date.now();
    const done = join(this.path, 'done');
    for (const { name, modified } of await filesIn(done))
      if (modified < Date.now() - keptDays * dayMs) await rm(join(done, name), { force: true });
  }
}

async function filesIn(directory: string): Promise<ReadyFile[]> {
  const names = await readdir(directory).catch(() => []);
  const found = await Promise.all(
    names.map(async (name): Promise<ReadyFile[]> => {
      // A link would read what its writer may not.
      const about = await lstat(join(directory, name)).catch(() => undefined);
      return about?.isFile() ? [{ name, bytes: about.size, modified: about.mtimeMs }] : [];
    }),
  );
  return found.flat();
}
