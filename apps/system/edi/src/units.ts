import { unitCodes } from '@crossdock/canonical';
import type { PartnerProfile } from './partner';

/** X12 data element 355 → UN/ECE Rec 20 (and 21 for packages), where they differ. The first of a kind is what we send. */
const standard: readonly (readonly [x12: string, rec20: string])[] = [
  ['CA', 'CS'], ['CT', 'CS'], ['DZ', 'DZN'], ['LB', 'LBR'], ['OZ', 'ONZ'], ['KG', 'KGM'], ['GR', 'GRM'], ['LT', 'LTR'], ['ML', 'MLT'],
  ['MR', 'MTR'], ['PC', 'H87'], ['UN', 'EA'], ['PL', 'PF'], ['ST', 'SET'], ['PH', 'PK'],
  ['FT', 'FOT'], ['IN', 'INH'], ['YD', 'YRD'], ['CM', 'CMT'], ['MM', 'MMT'], ['SF', 'FTK'], ['SY', 'YDK'], ['GA', 'GLL'], ['QT', 'QTL'], ['PT', 'PTL'], ['FO', 'OZA'],
  ['HU', 'CEN'], ['TH', 'MIL'], ['GS', 'GRO'], ['RL', 'RO'], ['TB', 'TU'],
]; // prettier-ignore
const toRec20 = new Map(standard);
const toX12 = new Map([...standard].reverse().map(([x12, rec20]) => [rec20, x12] as const));
toX12.delete('EA');

/** EDIFACT writes UN/ECE Rec 20 and 21 itself, and these for what we count and pack otherwise. */
const ofEdifact = new Map([['PCE', 'EA'], ['NMB', 'EA'], ['NAR', 'EA'], ['C62', 'EA'], ['CT', 'CS'], ['PX', 'PF']]); // prettier-ignore

/** Our unit for a partner's, by its profile and then by the standard table; undefined when nobody knows it. */
export function unitOf(
  theirs: string,
  { units, syntax }: Pick<PartnerProfile, 'units' | 'syntax'>,
): string | undefined {
  const ours = units?.[theirs] ?? (syntax === 'edifact' ? ofEdifact : toRec20).get(theirs) ?? theirs;
  return (unitCodes as string[]).includes(ours) ? ours : undefined;
}

/** The partner's unit for ours. */
export function unitFor(ours: string, { units, syntax }: Pick<PartnerProfile, 'units' | 'syntax'>): string {
  const theirs = Object.entries(units ?? {}).find(([, unit]) => unit === ours)?.[0];
  if (theirs === undefined && syntax === 'edifact') return ours === 'EA' ? 'PCE' : ours;
  return theirs ?? toX12.get(ours) ?? ours;
}
