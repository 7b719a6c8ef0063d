import type { FieldError } from '@crossdock/canonical';
import type { Partner, PartnerProfile } from './partner';
import { edifactKinds } from './syntax/kinds';

/** What can be sent. */
export const sendable = ['855', '865', '856', '810', '846', '832', '940', '943'];
export const sendableTo = ({ syntax }: Pick<PartnerProfile, 'syntax'>): readonly string[] =>
  syntax === 'edifact' ? edifactKinds : sendable;

/** Ids, version, separators and documents, as the partner's syntax has them. */
export function* aboutSyntax(partner: Omit<Partner, 'legalEntity'>): Generator<FieldError> {
  const { profile } = partner;
  const isEdifact = profile.syntax === 'edifact';
  yield* aboutIds(partner, isEdifact);
  const versions = isEdifact ? /^D\.(96A|01B)$/ : /^00[3-8]\d\d0[A-Z0-9]{0,6}$/;
  if (!versions.test(profile.version)) yield fault('/profile/version', `${profile.version} must be ${isEdifact ? 'D.96A or D.01B' : 'a release of X12, such as 004010'}`);
  for (const [index, set] of profile.sets.entries())
    if (!sendableTo(profile).includes(set)) yield fault(`/profile/sets/${index}`, `${set} is none of ${sendableTo(profile).join(', ')}`);
  for (const [message, code] of Object.entries(profile.associations ?? {}))
    if (!/^[A-Z]{6}$/.test(message) || typeof code !== 'string' || !/^[A-Z0-9]{1,6}$/.test(code))
      yield fault(`/profile/associations/${message}`, 'must be a message and its association assigned code, such as "ORDRSP": "EAN005"');
  if (isEdifact) return;
  yield* aboutIdsInEnvelopes(partner);
} // prettier-ignore

/** ISA05 to ISA08 and UNB02, UNB03. */
function* aboutIds({ qualifier, interchangeId, profile }: Omit<Partner, 'legalEntity'>, isEdifact: boolean): Generator<FieldError> {
  const ids = [['', { qualifier, id: interchangeId }], ['/profile/us', profile.us], ...(profile.otherIds ?? []).map((each, index) => [`/profile/otherIds/${index}`, each])] as [string, { qualifier: string; id: string }][];
  const [right, most, words] = isEdifact ? [/^[0-9A-Z]{0,4}$/i, 35, 'up to four letters or digits'] : [/^[0-9A-Z]{2}$/i, 15, 'two letters or digits'];
  for (const [at, { qualifier: code, id }] of ids) {
    if (!right.test(code)) yield fault(`${at}/qualifier`, `${JSON.stringify(code)} must be ${words}`);
    if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(id)) yield fault(at === '' ? '/interchangeId' : `${at}/id`, 'must be printable ASCII, and neither begin nor end with a blank');
    if (id.length > most) yield fault(at === '' ? '/interchangeId' : `${at}/id`, `${id} must have ${most} characters at most`);
  }
} // prettier-ignore

const usual = { x12: { element: '*', component: '>', segment: '~', repetition: '^' }, edifact: { element: '+', component: ':', segment: "'", release: '?' } }; // prettier-ignore

export function* aboutSeparators({ separators = {}, version, syntax = 'x12' }: PartnerProfile): Generator<FieldError> {
  const { repetition, ...all }: Record<string, string> = { ...usual[syntax], ...separators };
  if (syntax === 'x12' && version >= '00402') all.repetition = repetition;
  for (const [name, character] of Object.entries(all)) {
    const pointer = `/profile/separators/${name}`;
    if (/[0-9A-Za-z ]/.test(character)) yield fault(pointer, `${name} must be no letter, digit or blank`);
    if (!/^[\x01-\x7f]$/.test(character)) yield fault(pointer, `${name} must be one character of ASCII`);
    const twin = Object.entries(all).find(([other, value]) => other > name && value === character);
    if (twin) yield fault(pointer, `${name} and ${twin[0]} must differ; both are ${JSON.stringify(character)}`);
  }
}

/** X12 has no escape: an id that holds a separator of ours could never be written to. */
function* aboutIdsInEnvelopes({ interchangeId, profile }: Omit<Partner, 'legalEntity'>): Generator<FieldError> {
  const { separators, us, groupIds } = profile;
  const ids = { '/interchangeId': interchangeId, '/profile/us/id': us.id, '/profile/groupIds/us': groupIds?.us, '/profile/groupIds/them': groupIds?.them };
  const ours = Object.values({ element: '*', component: '>', segment: '~', ...separators });
  for (const [pointer, id = ''] of Object.entries(ids)) {
    const held = ours.find((each) => id.includes(each));
    if (held) yield fault(pointer, `${id} holds ${JSON.stringify(held)}: choose other separators (profile.separators)`);
    else if (/[\x00-\x1f\x7f]/.test(id)) yield fault(pointer, 'must hold no control character');
  }
} // prettier-ignore

const fault = (pointer: string, message: string): FieldError => ({ pointer, code: 'INVALID', message });
