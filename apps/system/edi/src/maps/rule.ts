import { isPath, type Segments, valueAt } from './path';

/**
 * Where a value comes from, the first that is there:
 * - `REF[01=DP]/02`, an element of the partner's document (outbound: of the order that is answered)
 * - `/shipTo/name`, a member of what we tell; `./sku`, a member of its line in hand (outbound)
 * - `.`, the value as it stands (outbound)
 * - `=text`, a constant
 */
export type Rule = string | string[] | DetailedRule;
export interface DetailedRule {
  from?: string | string[];
  /** Characters from … up to, counted from 0 */
  cut?: [from: number, to?: number];
  /** Their code → ours, or ours → theirs; what is not listed stays, or is `else` */
  codes?: Record<string, string>;
  /** Where nothing is found, or a code is not listed */
  else?: string;
  as?: Form;
}
/** How the partner writes it: a date, an amount in hundredths without a point (N2), capitals. */
export const forms = ['CCYYMMDD', 'YYMMDD', 'MMDDCCYY', 'DDMMCCYY', 'cents', 'capitals'] as const;
export type Form = (typeof forms)[number];

/** What rules look at. */
export interface Given {
  segments?: Segments;
  told?: unknown;
  line?: unknown;
  current?: string;
}

export const sourcesOf = (rule: Rule): string[] => {
  const from = isDetailed(rule) ? (rule.from ?? '.') : rule;
  return Array.isArray(from) ? from : [from];
};

export const isConstant = (source: string): boolean => source.startsWith('=');
export const isSource = (source: string): boolean =>
  source === '.' || isConstant(source) || /^\.?(\/\w+)+$/.test(source) || isElement(source);
/** A path to an element, not to a segment. */
export const isElement = (path: string): boolean => isPath(path) && /\/(\d\d|@[A-Z0-9]{2})$/.test(path);

/** Their writing of a value → ours, or ours → theirs. */
type Reading = (value: string, form: Form) => string | undefined;

export function valueOf(rule: Rule, given: Given, reading: Reading): string | undefined {
  for (const source of sourcesOf(rule)) {
    const value = shaped(find(source, given), rule, reading);
    if (value !== undefined) return value;
  }
  return isDetailed(rule) ? rule.else : undefined;
}

export const isDetailed = (rule: Rule): rule is DetailedRule => typeof rule === 'object' && !Array.isArray(rule);

function find(source: string, { segments = [], told, line, current }: Given): string | undefined {
  if (source === '.') return current;
  if (isConstant(source)) return source.slice(1);
  if (source.startsWith('./')) return memberOf(line, source.slice(2));
  if (source.startsWith('/')) return memberOf(told, source.slice(1));
  return valueAt(source, segments);
}

function memberOf(value: unknown, path: string): string | undefined {
  const found = path.split('/').reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], value);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
} // prettier-ignore

function shaped(value: string | undefined, rule: Rule, reading: Reading): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!isDetailed(rule)) return value;
  const { cut: [from, to] = [0], codes = {}, as } = rule;
  const part = value.slice(from, to).trim();
  const coded = Object.hasOwn(codes, part) ? codes[part] : rule.codes ? (rule.else ?? part) : part;
  const written = as ? reading(coded, as) : coded;
  return written === '' ? undefined : written;
}
