import type { ReceivedAcknowledgement } from '@crossdock/x12';

type Words = Record<string, string>;

/** X12 code lists in our own words. Group: element 716 (AK905…). */
const groups: Words = {
  '1': 'the kind of group is not supported', '2': 'the version of the group is not supported', '3': 'the group has no trailer',
  '4': 'control numbers of group header and trailer differ', '5': 'the number of sets differs from the count', '6': 'the group control number is not valid',
}; // prettier-ignore
/** Element 718 (AK502…, IK502…). */
const sets: Words = {
  '1': 'the set is not supported', '2': 'the set has no trailer', '3': 'control numbers of set header and trailer differ',
  '4': 'the number of segments differs from the count', '5': 'segments are at fault', '6': 'the set identifier is not valid',
  '7': 'the set control number is missing or not valid', '23': 'the set control number is not unique in its group', I5: 'the implementation guide is not kept',
}; // prettier-ignore
/** Element 720 (AK304, IK304). */
const segments: Words = {
  '1': 'is not known', '2': 'does not belong here', '3': 'is missing', '4': 'stands more often than its loop may', '5': 'stands more often than it may',
  '6': 'is not in this set', '7': 'is out of order', '8': 'has data at fault', I4: 'is not used by the implementation guide', I6: 'is required by the implementation guide', I7: 'occurs too seldom for the implementation guide', I9: 'is missing for what stands elsewhere',
}; // prettier-ignore
/** Element 723 (AK403, IK403). */
const elements: Words = {
  '1': 'is missing', '2': 'is missing for what stands beside it', '3': 'is one too many', '4': 'is too short', '5': 'is too long', '6': 'has a character that is not valid',
  '7': 'has a code that is not valid', '8': 'is no valid date', '9': 'is no valid time', '10': 'may not stand with what stands beside it', '12': 'repeats too often', '13': 'has too many components',
  I10: 'is not used by the implementation guide', I11: 'occurs too seldom for the implementation guide', I12: 'does not match the implementation guide', I13: 'is missing for what stands elsewhere',
}; // prettier-ignore
/** Element I18 (TA105). */
const interchanges: Words = {
  '000': 'no error', '001': 'control numbers of interchange header and trailer differ', '002': 'the standard is not supported', '003': 'the version is not supported',
  '004': 'the segment terminator is not valid', '005': 'the qualifier of the sender is not valid', '006': 'the sender is not known', '007': 'the qualifier of the receiver is not valid',
  '008': 'the receiver is not valid', '009': 'the receiver is not known', '010': 'the authorization qualifier is not valid', '011': 'the authorization is not valid',
  '012': 'the security qualifier is not valid', '013': 'the security information is not valid', '014': 'the date is not valid', '015': 'the time is not valid',
  '016': 'the standards identifier is not valid', '017': 'the version is not valid', '018': 'the control number is not valid', '019': 'the acknowledgement request is not valid',
  '020': 'the test indicator is not valid', '021': 'the number of groups differs from the count', '022': 'the control structure is not valid', '023': 'the file ends too early',
  '024': 'the content is not valid', '025': 'the control number was used before', '026': 'the element separator is not valid', '027': 'the component separator is not valid',
}; // prettier-ignore

const say = (words: Words, code: string): string => words[code] ?? `code ${code}`;

export const interchangeWords = (code: string): string => say(interchanges, code);

export const groupWords = (codes: string[]): string[] => codes.map((code) => say(groups, code));

/** Everything that an AK2…AK5 loop says of a set. */
export function setWords(set: ReceivedAcknowledgement['sets'][number]): { codes: string[]; words: string[] } {
  const codes = [...set.codes];
  const words = set.codes.filter((code) => code !== '5').map((code) => say(sets, code));
  for (const { segment, position, codes: segmentCodes, elements: faults } of set.segments) {
    const place = `segment ${position} ${segment}`;
    for (const code of segmentCodes) {
      codes.push(`${segment}:${code}`);
      if (code !== '8' || faults.length === 0) words.push(`${place} ${say(segments, code)}`);
    }
    for (const { element, component, code, value } of faults) {
      const name = `${segment}${String(element).padStart(2, '0')}${component ? `-${component}` : ''}`;
      codes.push(`${name}:${code}`);
      words.push(`${place}: ${name} ${say(elements, code)}${value ? ` (${value})` : ''}`);
    }
  }
  return { codes, words };
}
