/** Why there is no ISA, where the first bytes (latin1) of the file tell; `code` is a file fault's. */
export function noIsa(first: string): { code: string; message: string } {
  if (/^(\xff\xfe|\xfe\xff|\0?I\0S\0A|\0?U\0N\0[AB])/.test(first)) {
    return { code: 'UTF_16', message: 'The file is in UTF-16: X12 has one byte a character, ASCII or UTF-8.' };
  }
  if (/^\xc9\xe2\xc1/.test(first)) {
    return { code: 'EBCDIC', message: 'The file is in EBCDIC: it must be sent as ASCII.' };
  }
  return { code: 'NO_ISA', message: 'There is no ISA: this is not an X12 interchange.' };
}
