import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Misuse } from './usage';

/** @throws Misuse when there is no such file */
export async function readable(file: string): Promise<void> {
  if (file === '-') return;
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: ${error.message}`);
  });
  if (found.isDirectory()) throw new Misuse(`${file} is a folder`);
}

export function openFile(path: string): Readable {
  return createReadStream(path);
}

/** Gives `use` a path that can be read more than once: the standard input is kept in a file meanwhile. */
export async function onDisk<T>(file: string, use: (path: string) => Promise<T>): Promise<T> {
  if (file !== '-') return use(file);
  const folder = await mkdtemp(join(tmpdir(), 'crossdock-edi-'));
  try {
    const path = join(folder, 'stdin');
    await pipeline(process.stdin, createWriteStream(path));
    return await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The whole of a file. @throws Misuse when there is none */
export async function contentOf(file: string): Promise<Buffer> {
  await readable(file);
  if (file !== '-') return readFile(file);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
