import { type FieldError, gtinKind, isValidGs1, withCheckDigit } from '@crossdock/canonical';
import { gtinLengths } from './code-maps';
import type { PartnerProfile } from './partner';

/** Code maps of a profile, where a key says what kind of number it is. */
export function* aboutCodeMaps(profile: PartnerProfile): Generator<FieldError> {
  for (const key of Object.keys(profile.items ?? {})) yield* about('items', key, wrongItem(key));
  for (const key of Object.keys(profile.shipTos ?? {})) yield* about('shipTos', key, wrongPlace(key));
  for (const [theirs, ours] of Object.entries(profile.carriers ?? {}))
    if (typeof ours !== 'string' || ours.length === 0 || ours.length > 40) yield fault(`/profile/carriers/${theirs}`, 'must be one of our carriers, 1 to 40 characters');
  for (const [ours, terms] of Object.entries(profile.terms ?? {})) yield* aboutTerms(`/profile/terms/${ours}`, terms);
  for (const [at, party] of [['us', profile.us] as const, ...(profile.otherIds ?? []).map((each, index) => [`otherIds/${index}`, each] as const)])
    yield* aboutInterchangeId(`/profile/${at}/id`, party, profile);
} // prettier-ignore

/** A GLN is 07 in ISA05, and 14 in UNB02. */
export function* aboutInterchangeId(pointer: string, { qualifier, id }: { qualifier: string; id: string }, { syntax }: Pick<PartnerProfile, 'syntax'>): Generator<FieldError> {
  if (qualifier === (syntax === 'edifact' ? '14' : '07') && !isValidGs1('GLN', id)) yield fault(pointer, `${id} is no GLN: ${rightDigits(id, 13)}`);
} // prettier-ignore

/** X12 235: UP, EN, UK and EO are GTINs with a check digit. */
function wrongItem(key: string): string | undefined {
  const [, qualifier, id] = /^([0-9A-Z]{2}):(.*)$/.exec(key) ?? [];
  const length = gtinLengths[qualifier];
  if (length === undefined || (id.length === length && gtinKind(id))) return undefined;
  return `${id} is no GTIN-${length} as ${qualifier} holds it: ${rightDigits(id, length)}`;
}

/** X12 66: UL is a GLN, 1 a D-U-N-S, 9 a D-U-N-S with four more. */
function wrongPlace(key: string): string | undefined {
  const [, qualifier, id] = /^([0-9A-Z]{1,2}):(.*)$/.exec(key) ?? [];
  if (qualifier === 'UL' && !isValidGs1('GLN', id)) return `${id} is no GLN: ${rightDigits(id, 13)}`;
  if (qualifier === '1' && !/^\d{9}$/.test(id)) return `${id} is no D-U-N-S: it has nine digits`;
  if (qualifier === '9' && !/^\d{9}[0-9A-Z]{1,4}$/.test(id)) return `${id} is no D-U-N-S+4: nine digits and up to four characters`;
  return undefined;
} // prettier-ignore

const rightDigits = (id: string, length: number): string =>
  /^\d+$/.test(id) && id.length === length
    ? `with a right check digit it is ${withCheckDigit(id.slice(0, -1))}`
    : `it has ${length} digits`;

const termsFields = ['typeCode', 'basisCode', 'discountPercent', 'discountDays', 'netDays', 'description'];

function* aboutTerms(pointer: string, terms: unknown): Generator<FieldError> {
  if (typeof terms !== 'object' || terms === null) return yield fault(pointer, `must be an object of ${termsFields.join(', ')}`);
  for (const [name, value] of Object.entries(terms))
    if (!termsFields.includes(name) || typeof value !== 'string') yield fault(`${pointer}/${name}`, `must be a text, and one of ${termsFields.join(', ')}`);
} // prettier-ignore

function* about(map: string, key: string, wrong?: string): Generator<FieldError> {
  if (wrong) yield fault(`/profile/${map}/${key}`, wrong);
}
const fault = (pointer: string, message: string): FieldError => ({ pointer, code: 'INVALID', message });
