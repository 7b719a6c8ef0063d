import Big from 'big.js';
import { DomainError } from './domain-error';

/** A quantity on the wire: a decimal string and a UN/ECE Recommendation 20 code, e.g. `{ value: '12', unit: 'EA' }`. */
export interface Quantity {
  value: string;
  unit: string;
}

/** The units that Crossdock handles: UN/ECE Rec 20 code → name. `CS`, `PF` and the packages at the end are from Rec 21 as partners use them. */
export const units = {
  EA: 'each', CS: 'case', BX: 'box', DZN: 'dozen', PK: 'pack', PF: 'pallet', SET: 'set', PR: 'pair',
  KGM: 'kilogram', GRM: 'gram', LBR: 'pound', ONZ: 'ounce', LTR: 'litre', MLT: 'millilitre', MTR: 'metre', H87: 'piece',
  FOT: 'foot', INH: 'inch', YRD: 'yard', CMT: 'centimetre', MMT: 'millimetre', FTK: 'square foot', YDK: 'square yard', GLL: 'gallon', QTL: 'quart',
  PTL: 'pint', OZA: 'fluid ounce', CEN: 'hundred', MIL: 'thousand', GRO: 'gross', RM: 'ream', KT: 'kit', RO: 'roll', BG: 'bag', BO: 'bottle', DR: 'drum', JR: 'jar', TU: 'tube',
} as const; // prettier-ignore
export type UnitCode = keyof typeof units;
export const unitCodes = Object.keys(units) as UnitCode[];

/** One unit of an item and how many base units it holds. */
export interface UnitOfItem {
  unit: string;
  /** Base units in one of this unit; 1 for the base unit itself. */
  baseUnits: number;
}

/** Whole base units of a quantity. A unit that the item does not have, or a result that is not whole, is rejected: never rounded. */
export function inBaseUnits(quantity: Quantity, itemUnits: UnitOfItem[]): number {
  const unit = itemUnits.find((each) => each.unit === quantity.unit);
  if (!unit)
    throw new DomainError('rejected', 'UNIT_NOT_OF_ITEM', {
      unit: quantity.unit,
      allowed: itemUnits.map((u) => u.unit).join(', '),
    });
  const base = new Big(quantity.value).times(unit.baseUnits);
  if (!base.round(0, Big.roundDown).eq(base))
    throw new DomainError('rejected', 'QUANTITY_NOT_WHOLE', { quantity: quantity.value, unit: quantity.unit });
  return base.toNumber();
}
