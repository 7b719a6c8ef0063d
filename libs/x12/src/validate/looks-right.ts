import type { Segment } from '../types';
import { LONGEST_CODE } from './check-value';
import type { ElementDef, QuickCheck, QuickRow, SegmentDef } from '../schema/compile';

/** Elements that fit into the bits of one number; no segment of the tables has more. */
const MOST = 31;

export function quickRow(def: SegmentDef): QuickRow {
  return {
    required: bits(def.elements.flatMap((use, i) => (use.required ? [i + 1] : []))),
    conditions: def.conditions.map(({ kind, positions: [first, ...rest] }) => ({
      kind,
      first: bits([first]),
      rest: bits(rest),
      all: bits([first, ...rest]),
    })),
    checks: [NOTHING, ...def.elements.map((use) => quickCheck(use.def))],
  };
}

/** true: nothing is wrong. false: look closer. */
export function looksRight(segment: Segment, row: QuickRow): boolean {
  const { elements } = segment;
  const { checks, conditions } = row;
  if (segment.plain !== true || elements.length > checks.length || elements.length > MOST + 1) return false;
  let there = 0;
  for (let n = 1; n < elements.length; n++) {
    const value = elements[n];
    if (value.length === 0) continue;
    if (!isRight(value, checks[n])) return false;
    there |= 1 << n;
  }
  if ((there & row.required) !== row.required) return false;
  for (let i = 0; i < conditions.length; i++) if (!holds(conditions[i], there)) return false;
  return true;
}

function holds({ kind, first, rest, all }: QuickRow['conditions'][number], there: number): boolean {
  const met = there & all;
  switch (kind) {
    case 'P':
      return met === 0 || met === all;
    case 'R':
      return met !== 0;
    case 'E':
      return (met & (met - 1)) === 0;
    case 'C':
      return (there & first) === 0 || (there & rest) === rest;
    case 'L':
      return (there & first) === 0 || (there & rest) !== 0;
  }
}

function bits(positions: number[]): number {
  return positions.reduce((set, n) => set | (1 << n), 0);
}

const NOTHING: QuickCheck = { kind: 'look-closer', min: 0, max: 0, codes: undefined };

function quickCheck({ type, min, max, codes, components }: ElementDef): QuickCheck {
  return { kind: kindOf(type, max, components !== undefined, codes), min, max: max > 0 ? max : Infinity, codes };
}

function kindOf(type: string, max: number, composite: boolean, codes: ElementDef['codes']): QuickCheck['kind'] {
  if (composite) return 'look-closer';
  if (codes) return 'listed';
  if (type === 'ID') return max > 0 && max <= LONGEST_CODE ? 'code' : 'text';
  if (type === 'AN') return 'text';
  if (type === 'R') return 'amount';
  if (type === 'DT') return 'day';
  if (type === 'TM') return 'time';
  return type[0] === 'N' ? 'digits' : 'look-closer';
}

function isRight(value: string, { kind, min, max, codes }: QuickCheck): boolean {
  const { length } = value;
  if (length < min || length > max) return false;
  switch (kind) {
    case 'text':
      return value.charCodeAt(length - 1) !== 0x20;
    case 'code':
      return isCode(value);
    case 'listed':
      return codes!.has(value);
    case 'amount':
      return isAmount(value);
    case 'digits':
      return allDigits(value);
    case 'day':
      return length === 8 && allDigits(value) && isUsualDay(value);
    case 'time':
      return length === 4 && allDigits(value) && isUsualTime(value);
    case 'look-closer':
      return false;
  }
}

function isCode(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (!isDigit(code) && (code < 0x41 || code > 0x5a)) return false;
  }
  return true;
}

function allDigits(value: string): boolean {
  for (let i = 0; i < value.length; i++) if (!isDigit(value.charCodeAt(i))) return false;
  return true;
}

/** Digits with at most one decimal point among them; what is rarer is not quickly right. */
function isAmount(value: string): boolean {
  let [points, digits] = [0, 0];
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (isDigit(code)) digits++;
    else if (code !== 0x2e || ++points > 1) return false;
  }
  return digits > 0;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function two(value: string, at: number): number {
  return (value.charCodeAt(at) - 0x30) * 10 + value.charCodeAt(at + 1) - 0x30;
}

/** The 29th and later of a month need a calendar. */
function isUsualDay(value: string): boolean {
  const [month, day] = [two(value, 4), two(value, 6)];
  return month >= 1 && month <= 12 && day >= 1 && day <= 28;
}

function isUsualTime(value: string): boolean {
  return two(value, 0) < 24 && two(value, 2) < 60;
}
