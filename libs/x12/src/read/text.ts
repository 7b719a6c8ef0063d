const NON_ASCII = /[\x80-\xff]/;
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes kept as latin1 → the text they mean: UTF-8 where they are valid UTF-8, else latin1. */
export function decodeText(latin1: string): string {
  if (!NON_ASCII.test(latin1)) return latin1;
  try {
    return strictUtf8.decode(Buffer.from(latin1, 'latin1'));
  } catch {
    return latin1;
  }
}

/** Text → its UTF-8 bytes, one char per byte. */
export function encodeText(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function latin1Bytes(latin1: string): Buffer {
  return Buffer.from(latin1, 'latin1');
}

/** V8 copies a shorter slice, and lets a longer one point into the text that it was cut from. */
const SLICES_FROM = 13;

/** The text in memory of its own: a slice would hold on to the chunk that it was cut from. */
export function detached(text: string, most = 200): string {
  if (text.length < SLICES_FROM) return text.slice(0, most);
  return Buffer.from(text.slice(0, most), 'utf8').toString('utf8');
}
