import type { PartnerProfile } from '../partner';

/** Code maps hold what people wrote: a null in one is told of, not left out. */
const codeMaps = new Set(['items', 'shipTos', 'units', 'carriers', 'terms', 'associations']);

/** What was really said of a profile: members that were not sent, or sent as null, do not hide the usual ones. */
export function givenProfile(sent: object = {}): Partial<PartnerProfile> {
  const given = Object.entries(sent).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, codeMaps.has(name) ? value : withoutNulls(value)])) as Partial<PartnerProfile>;
} // prettier-ignore

const withoutNulls = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_name, each: unknown) => each ?? undefined));
