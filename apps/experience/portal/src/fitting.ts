import { createHash } from 'node:crypto';

/**
 * The text as it is where it fits; else its beginning and a digest of the whole, so that what is different stays different.
 *
 * @param fits what the other side takes, by length and characters
 */
export function fitting(text: string, max: number, fits = (one: string) => one.length <= max): string {
  if (fits(text)) return text;
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return `${text.slice(0, max - digest.length - 1).replaceAll(/[^\x21\x23-\x7e]/g, '_')}~${digest}`;
}

/** What may stand in the header Idempotency-Key. */
export const isKey = (text: string): boolean => /^[\x21\x23-\x7e]{1,200}$/.test(text);
