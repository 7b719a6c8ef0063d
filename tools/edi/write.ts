import { once } from 'node:events';

/** To the standard output, at the reader's pace: a report may be larger than the file. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}
