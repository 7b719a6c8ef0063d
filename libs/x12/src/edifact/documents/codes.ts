import type { ProductId } from '../../documents/types';

/** Our document objects speak the codes of X12; here they become those of UN/EDIFACT and back. What is in no table stays as it stands. */
type Pairs = readonly (readonly [edifact: string, x12: string])[];

/** The first pair of a code is the one that is written. */
function both(pairs: Pairs): { toX12(code: string): string; toEdifact(code: string): string } {
  const there = new Map([...pairs].reverse().map(([edifact, x12]) => [edifact, x12]));
  const back = new Map([...pairs].reverse().map(([edifact, x12]) => [x12, edifact]));
  return { toX12: (code) => there.get(code) ?? code, toEdifact: (code) => back.get(code) ?? code };
}

/** 1225 of an order ↔ X12 353. */
export const purposes = both([['9', '00'], ['1', '01'], ['4', '04'], ['5', '05'], ['6', '06'], ['7', '07'], ['31', '07']]); // prettier-ignore

/** 1001 of an order ↔ X12 92. */
export const orderTypes = both([
  ['220', 'SA'], ['105', 'SA'], ['221', 'BK'], ['226', 'RL'], ['224', 'RO'], ['227', 'CN'], ['228', 'SP'],
]); // prettier-ignore

/** 3035 ↔ X12 98. */
export const roles = both([['DP', 'ST'], ['IV', 'BT'], ['SE', 'SE'], ['CA', 'CA']]); // prettier-ignore

/** 3055, who gives a party its number, ↔ X12 66: 9 GS1, 16 D-U-N-S, 91 the seller, 92 the buyer. */
export const agencies = both([['9', 'UL'], ['16', '1'], ['16', '9'], ['182', '2'], ['ZZZ', 'ZZ']]); // prettier-ignore

/** 7161 ↔ X12 1300. */
export const services = both([['DI', 'C310'], ['TD', 'C310'], ['FC', 'D240'], ['ABK', 'F050'], ['ZZZ', 'ZZZZ']]); // prettier-ignore

/** 6411 of weights ↔ X12 355. */
export const weightUnits = both([['KGM', 'KG'], ['LBR', 'LB'], ['GRM', 'GR']]); // prettier-ignore

/** 4471 ↔ X12 331: bill back, off invoice, check, credit, charge to the vendor, charge to the customer. */
export const methods = both([['1', '01'], ['2', '02'], ['3', '03'], ['4', '04'], ['5', '05'], ['6', '06']]); // prettier-ignore

/** 2005 below 100 and X12 374 are one list: 2 is 002. Of three digits a number means something else in each. */
export const dateQualifierOf = (code: string): string =>
  /^\d{1,2}$/.test(code) ? code.padStart(3, '0') : `2005:${code}`;

const gtin: Record<number, string> = { 8: 'EO', 12: 'UP', 13: 'EN', 14: 'UK' };
const gtins = new Set(Object.values(gtin));
const items = both([['SA', 'VN'], ['SA', 'VP'], ['SA', 'SK'], ['IN', 'CB'], ['IN', 'IN'], ['BP', 'BP'], ['NB', 'LT']]); // prettier-ignore

/** 7140 and 7143 as X12 says them. EN, SRV and UP are GTINs: their length says of which kind. */
export function productIdOf(id: string, code = ''): ProductId {
  const isGtin = ['EN', 'SRV', 'UP'].includes(code) && /^\d+$/.test(id) && id.length in gtin;
  return { qualifier: isGtin ? gtin[id.length] : code === 'IN' ? 'IN' : items.toX12(code), id };
}

/** 7140 and 7143; D.01B has one code for every GTIN. */
export function itemOf({ qualifier, id }: ProductId, directory: string): [id: string, code: string] {
  if (!gtins.has(qualifier)) return [id, items.toEdifact(qualifier)];
  if (directory === 'D.01B') return [id, 'SRV'];
  return [id, qualifier === 'UP' ? 'UP' : 'EN'];
}

export const isGtin = ({ qualifier }: ProductId): boolean => gtins.has(qualifier);
