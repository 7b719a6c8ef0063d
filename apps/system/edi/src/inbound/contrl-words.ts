import type { ContrlMessage } from '@crossdock/x12';

/** Syntax error codes of UN/EDIFACT (0085) in our own words. */
const words: Record<string, string> = {
  '2': 'the syntax or its version is not supported', '7': 'the receiver is not the one that was meant', '12': 'has a value that is not valid', '13': 'is missing',
  '14': 'has a value that is not supported here', '15': 'does not belong here', '16': 'has more parts than it may', '17': 'nothing of the kind was agreed', '18': 'has an error that is not specified',
  '19': 'has a decimal sign that is not valid', '20': 'has a character that is no service character', '21': 'has characters that are not valid', '22': 'has service characters that are not valid',
  '23': 'the sender is not known', '24': 'is too old', '25': 'tests are not supported', '26': 'came before', '27': 'has a security function that is not supported',
  '28': 'references of header and trailer differ', '29': 'a count is not what was received', '30': 'groups and messages are mixed', '31': 'a group has messages of several types', '32': 'is empty',
  '33': 'stands outside a message or group', '34': 'has a nesting indicator that is not allowed', '35': 'stands more often than it may', '36': 'its group stands more often than it may',
  '37': 'has characters of the wrong type', '38': 'has no digit before the decimal sign', '39': 'is too long', '40': 'is too short', '45': 'ends in separators that are not allowed',
}; // prettier-ignore

export const syntaxErrorWords = (code: string): string => words[code] ?? `code ${code}`;

/** Everything that a CONTRL says of a message. */
export function contrlWords({ code, segments }: ContrlMessage): { codes: string[]; words: string[] } {
  const codes = code ? [code] : [];
  const said = code ? [`the message ${syntaxErrorWords(code)}`] : [];
  for (const { position, code: ofSegment, elements } of segments) {
    if (ofSegment) {
      codes.push(`${position}:${ofSegment}`);
      said.push(`segment ${position} ${syntaxErrorWords(ofSegment)}`);
    }
    for (const { element, component, code: ofElement } of elements) {
      const place = `${element}${component ? `-${component}` : ''}`;
      codes.push(`${position}/${place}:${ofElement}`);
      said.push(`segment ${position}: element ${place} ${syntaxErrorWords(ofElement)}`);
    }
  }
  return { codes, words: said };
}
