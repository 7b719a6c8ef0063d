import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { Misuse } from './usage';

/** @throws Misuse when there is no such file */
export async function readable(file: string): Promise<void> {
  if (file === '-') return;
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    throw new Misuse(error.code === 'ENOENT' ? `${file}: there is no such file` : `${file}: ${error.message}`);
  });
  if (found.isDirectory()) throw new Misuse(`${file} is a folder`);
}

export function openFile(file: string): Readable {
  return file === '-' ? process.stdin : createReadStream(file);
}

/** The whole of a file. @throws Misuse when there is none */
export async function contentOf(file: string): Promise<Buffer> {
  await readable(file);
  if (file !== '-') return readFile(file);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
