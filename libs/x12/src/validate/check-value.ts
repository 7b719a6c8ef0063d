import type { ElementDef } from '../schema/compile';
import { isCalendarDay } from '../read/check-isa';

const CONTROL_CHARACTER = /[\x00-\x06\x08-\x1f\x7f]/;
/** Codes are made of these, whether we hold their list or not; longer ones (a postal code) are what people write. */
const CODE = /^[0-9A-Z]*$/;
export const LONGEST_CODE = 6;
const REAL = /^-?(\d+\.?\d*|\.\d+)([eE]-?\d+)?$/;
const INTEGER = /^-?\d+$/;
const TIME = /^([01]\d|2[0-3])[0-5]\d([0-5]\d\d{0,2})?$/;

/** AK403 code of what is wrong with one value, if anything is. Trailing blanks do not count. */
export function checkValue(def: ElementDef, raw: string, shortDates: boolean): string | undefined {
  const { type, min, max } = def;
  switch (type.charCodeAt(0)) {
    case 0x41: // AN
    case 0x49: {
      const value = raw.endsWith(' ') ? raw.trimEnd() : raw;
      if (CONTROL_CHARACTER.test(value)) return '6';
      if (max > 0 && value.length > max) return '5';
      if (value.length < min) return '4';
      return isCode(def, value) ? undefined : '7';
    }
    case 0x4e: // N0..N6
    case 0x52: {
      const value = raw.trim();
      if (!(type === 'R' ? REAL : INTEGER).test(value)) return '6';
      // Sign, decimal point and exponent do not count as length.
      const length = value.replace(/[-.eE]/g, '').length;
      return max > 0 && length > max ? '5' : length < min ? '4' : undefined;
    }
    case 0x44: // DT
      return checkDate(raw.trim(), max, shortDates);
    case 0x54: {
      const value = raw.trim();
      if (!/^\d*$/.test(value)) return '9';
      if (value.length > max) return '5';
      if (value.length < min) return '4';
      return TIME.test(value) ? undefined : '9';
    }
    default:
      return undefined;
  }
}

function isCode({ type, max, codes }: ElementDef, value: string): boolean {
  if (codes) return codes.has(value);
  return type !== 'ID' || max > LONGEST_CODE || CODE.test(value);
}

function checkDate(value: string, length: number, shortDates: boolean): string | undefined {
  if (!/^\d+$/.test(value)) return '8';
  const short = value.length === 6 && (length === 6 || shortDates);
  if (!short && value.length > length) return '5';
  if (!short && value.length < length) return '4';
  return isCalendarDay(short ? `20${value}` : value) ? undefined : '8';
}
