import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Database, Tx } from '@crossdock/persistence';
import { Blobs, type WrittenBlob } from './blobs';
import type { PostgresBlobs } from './postgres-blobs';

const pieceBytes = 256 * 1024;
const dayMs = 24 * 3_600_000;

/**
 * Blobs as files of a folder, which all replicas share; `blob` says which there are, so that what refers to them holds them as ever.
 * What was written before the folder was named is read where it is.
 */
export class FolderBlobs extends Blobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Blobs');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly folder: string,
    private readonly database: Database,
    private readonly before: PostgresBlobs,
  ) {
    super();
  }

  onApplicationBootstrap(): void {
    const tidy = () => void this.prune().catch((error: unknown) => this.logger.warn(`pruning: ${String(error)}`));
    this.timer = setInterval(tidy, 3_600_000).unref();
    tidy();
  }
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async write(source: AsyncIterable<Uint8Array>): Promise<WrittenBlob> {
    const id = randomUUID();
    const path = this.pathOf(id);
    const hash = createHash('sha256');
    let bytes = 0;
    await mkdir(dirname(path), { recursive: true });
    const file = await open(`${path}.part`, 'wx');
    try {
      for await (const piece of source) {
        hash.update(piece);
        bytes += piece.length;
        await file.writeFile(piece);
      }
      await file.sync();
      await rename(`${path}.part`, path);
      await this.database.query('INSERT INTO blob (id) VALUES ($1)', [id]);
    } catch (error) {
      await Promise.all([path, `${path}.part`].map((each) => rm(each, { force: true }).catch(() => undefined)));
      throw error;
    } finally {
      await file.close();
    }
    return { id, bytes, sha256: hash.digest('hex') };
  }

  async *read(id: string, tx?: Tx): AsyncGenerator<Buffer> {
    const path = this.pathOf(id);
    const here = await stat(path).catch(() => undefined);
    if (here) yield* createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
    else yield* this.before.read(id, tx);
  }

  async remove(id: string): Promise<void> {
    await this.before.remove(id);
    await rm(this.pathOf(id), { force: true });
  }

  /** Files that no row names a day after they were written: uploads that a crash cut off, and what is no longer kept. */
  async prune(olderThanMs = dayMs): Promise<void> {
    for (const shard of await readdir(this.folder).catch(() => [] as string[])) {
      const names = await readdir(join(this.folder, shard)).catch(() => [] as string[]);
      const ids = names.filter((name) => !name.endsWith('.part'));
      const rows = await this.database.query<{ id: string }>('SELECT id FROM blob WHERE id::text = ANY($1)', [ids]);
      const kept = new Set(rows.map(({ id }) => id));
      for (const name of names.filter((each) => !kept.has(each))) {
        const path = join(this.folder, shard, name);
        const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
        if (mtimeMs < Date.now() - olderThanMs) await rm(path, { force: true });
      }
    }
  }

  /** In 256 folders, so that none of them gets long. */
  private pathOf(id: string): string {
    return join(this.folder, id.slice(0, 2), id);
  }
}
