// NUL, and halves of surrogate pairs: PostgreSQL's text and jsonb cannot hold them.
const unstorable = /[\0\p{Cs}]/u;

/** Whether every service can store the text. */
export const isStorable = (text: string): boolean => !unstorable.test(text);

/** The text, cut to `max` characters, with U+FFFD for each character that cannot be stored. */
export const storable = (text: string, max = text.length): string =>
  text.slice(0, max).replaceAll(new RegExp(unstorable, 'gu'), '\uFFFD');
