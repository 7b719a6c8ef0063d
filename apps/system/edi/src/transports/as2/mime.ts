import { randomBytes } from 'node:crypto';

/** A MIME entity (RFC 2045, section 2.4). Names of headers are in lower case. */
export interface Entity {
  headers: Map<string, string>;
  body: Buffer;
}

export function parseEntity(raw: Buffer): Entity {
  const [end, length] = endOfHeaders(raw);
  return { headers: parseHeaders(raw.subarray(0, end).toString('latin1')), body: raw.subarray(end + length) };
}

/** `name: value` lines, folded or not. */
export function parseHeaders(text: string): Map<string, string> {
  const lines = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  return new Map(
    lines.filter((line) => line.includes(':')).map((line) => {
      const at = line.indexOf(':');
      return [line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()];
    }),
  ); // prettier-ignore
}

export const writeEntity = (headers: [name: string, value: string][], body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(headers.map(([name, value]) => `${name}: ${value}\r\n`).join('') + '\r\n', 'latin1'),
    body,
  ]);

/** `multipart/signed; boundary="x"` → its type in lower case and its parameters. */
export function parseValue(value = ''): { type: string; parameters: Map<string, string> } {
  const [type, ...rest] = value.match(/(?:"(?:\\.|[^"\\])*"|[^;"])+/g) ?? [''];
  const parameters = rest.map((each): [string, string] => {
    const [name, ...parts] = each.split('=');
    return [name.trim().toLowerCase(), unquote(parts.join('='))];
  });
  return { type: type.trim().toLowerCase(), parameters: new Map(parameters) };
}

/** RFC 822 quoting, which AS2 names may have. */
export const unquote = (value: string): string => value.trim().replace(/^"(.*)"$/s, '$1').replace(/\\(.)/g, '$1'); // prettier-ignore
export const quoteIfNeeded = (value: string): string =>
  /^[\w.@+-]+$/.test(value) ? value : `"${value.replace(/(["\\])/g, '\\$1')}"`;

/** The parts of a multipart body, each with its headers, byte for byte as a signature covers them (RFC 2046, section 5.1.1). */
export function partsOf(body: Buffer, boundary: string): Buffer[] {
  const delimiter = Buffer.from(`--${boundary}`, 'latin1');
  const parts: Buffer[] = [];
  let begin = -1;
  for (let at = body.indexOf(delimiter); at >= 0; at = body.indexOf(delimiter, at + delimiter.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue;
    if (begin >= 0) parts.push(body.subarray(begin, at - (body[at - 2] === 0x0d ? 2 : 1)));
    const rest = at + delimiter.length;
    if (body[rest] === 0x2d && body[rest + 1] === 0x2d) break;
    begin = body.indexOf(0x0a, rest) + 1;
    if (begin === 0) break;
  }
  return parts;
}

export function writeMultipart(type: string, parts: Buffer[]): { contentType: string; body: Buffer } {
  const boundary = `=_${randomBytes(16).toString('hex')}`;
  const pieces = parts.flatMap((part) => [Buffer.from(`--${boundary}\r\n`), part, Buffer.from('\r\n')]);
  return { contentType: `${type}; boundary="${boundary}"`, body: Buffer.concat([...pieces, Buffer.from(`--${boundary}--\r\n`)]) };
} // prettier-ignore

/** @throws Error for an encoding that is none of AS2's */
export function contentOf({ headers, body }: Entity): Buffer {
  const encoding = (headers.get('content-transfer-encoding') ?? 'binary').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body.toString('latin1'), 'base64');
  if (['binary', '8bit', '7bit'].includes(encoding)) return body;
  throw new Error(`content-transfer-encoding ${encoding} is not read`);
}

function endOfHeaders(raw: Buffer): [at: number, length: number] {
  // An entity may have no headers at all: then it begins with the empty line.
  for (const [mark, skip] of [['\r\n', 2], ['\n', 1]] as const) if (raw.subarray(0, skip).toString('latin1') === mark) return [0, skip];
  const [crlf, lf] = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')];
  if (crlf >= 0 && (lf < 0 || crlf < lf)) return [crlf, 4];
  return lf >= 0 ? [lf, 2] : [raw.length, 0];
} // prettier-ignore
