/** Sent data is repeated to the sender only where it cannot clash with our own separators. */
export function printable(text: string | undefined, max = 99): string {
  if (text === undefined || !/^[0-9A-Za-z .,/()&'+=?!"%@#;_-]*$/.test(text)) return '';
  return text.slice(0, max).trimEnd();
}
