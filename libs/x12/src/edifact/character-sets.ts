import { decodeText, encodeText, latin1Bytes } from '../read/text';
import { X12WriteError } from '../write/write-error';

/** 0001 of sets beyond ISO 8859-1, as WHATWG names them. UNOA and UNOB are parts of UNOC, which is 8859-1; UNOY is UTF-8. */
const NAMES: Readonly<Record<string, string>> = {
  UNOD: 'iso-8859-2', UNOE: 'iso-8859-5', UNOF: 'iso-8859-7', UNOG: 'iso-8859-3', UNOH: 'iso-8859-4', UNOI: 'iso-8859-6', UNOJ: 'iso-8859-8', UNOK: 'iso-8859-9',
}; // prettier-ignore

/** Levels A and B are parts of ASCII (ISO 9735, 6): B has small letters too. What else is written in their name is legion. */
const REPERTOIRES: Readonly<Record<string, RegExp>> = {
  UNOA: /[^A-Z0-9 .,\-()/='+:?!"%&*;<>]/,
  UNOB: /[^A-Za-z0-9 .,\-()/='+:?!"%&*;<>]/,
};

/** The first character of a text that the named character set does not have; undefined where there is none. */
export function foreignCharacter(syntax: string, text: string): string | undefined {
  return Object.hasOwn(REPERTOIRES, syntax) ? REPERTOIRES[syntax].exec(text)?.[0] : undefined;
}

/** Those in which can be written. */
export const characterSets = ['UNOB', 'UNOC', ...Object.keys(NAMES), 'UNOY'];

/** Bytes kept as latin1 → the text they mean: UTF-8 where they are valid UTF-8, whatever the envelope says, else its set. */
export function decoderOf(syntax: string): (latin1: string) => string {
  if (!Object.hasOwn(NAMES, syntax)) return decodeText;
  const decoder = new TextDecoder(NAMES[syntax]);
  return (latin1) => {
    const text = decodeText(latin1);
    return text === latin1 && /[\x80-\xff]/.test(latin1) ? decoder.decode(latin1Bytes(latin1)) : text;
  };
}

const tables = new Map<string, Map<string, string>>();

/** Letter → its byte, as latin1. */
function tableOf(syntax: string): Map<string, string> {
  let table = tables.get(syntax);
  if (!table) {
    const decode = decoderOf(syntax);
    const upper = Array.from({ length: 0x60 }, (_, n) => String.fromCharCode(0xa0 + n));
    table = new Map(upper.map((byte) => [decode(byte), byte]));
    // Some sets leave bytes without a letter.
    table.delete('\ufffd');
    tables.set(syntax, table);
  }
  return table;
}

/** @throws X12WriteError for a letter that the character set does not have */
export function encodeAs(syntax: string, text: string): Buffer {
  if (syntax === 'UNOY') return latin1Bytes(encodeText(text));
  const known = syntax === 'UNOA' || syntax === 'UNOB' ? new Map<string, string>() : tableOf(syntax);
  const bytes = text.replace(/[^\x00-\x7f]/gu, (letter) => {
    const byte = known.get(letter);
    if (byte === undefined) throw new X12WriteError(`${syntax} has no letter '${letter}'`, 'UNB01');
    return byte;
  });
  return latin1Bytes(bytes);
}
