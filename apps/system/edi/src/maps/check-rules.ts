import type { FieldError } from '@crossdock/canonical';
import { changeFields } from './change-map';
import { structures } from './document-map';
import { type MapKey } from './map-kinds';
import { headingFields, lineFields } from './order-map';
import { isPath } from './path';
import { forms, isConstant, isElement, isSource, sourcesOf, type Rule } from './rule';

type Json = Record<string, unknown>;
type Faults = Generator<FieldError>;

/** Each member of a map's rules that cannot be used, with what would be right. Rules come as whatever JSON a caller sends. */
export const aboutRules = (kind: MapKey, rules: unknown): FieldError[] => [
  ...(isObject(rules)
    ? kind.endsWith('/in') ? aboutReading(kind, rules) : aboutDocumentRules(kind, rules)
    : [fault('/rules', 'must be an object')]),
]; // prettier-ignore

function* aboutReading(kind: MapKey, rules: Json): Faults {
  const ofOrder = kind === '850/in';
  yield* aboutMembers('/rules', rules, ofOrder ? ['fields', 'lines'] : ['fields']);
  yield* aboutFields('/rules/fields', rules.fields, ofOrder ? headingFields : changeFields);
  if (ofOrder) yield* aboutFields('/rules/lines', rules.lines, lineFields);
}

function* aboutFields(pointer: string, fields: unknown, known: readonly string[]): Faults {
  if (fields === undefined) return;
  if (!isObject(fields)) return yield fault(pointer, 'must be an object of field → rule');
  yield* aboutMembers(pointer, fields, known);
  for (const [name, rule] of Object.entries(fields)) yield* aboutRule(`${pointer}/${name}`, rule, 'in');
}

function* aboutDocumentRules(kind: MapKey, rules: Json): Faults {
  yield* aboutMembers('/rules', rules, ['structure', 'items', 'leaveOut', 'elements', 'add']);
  const { structure, items, leaveOut, elements, add } = rules;
  if (structure !== undefined && (kind !== '856/out' || !(structures as readonly unknown[]).includes(structure)))
    yield fault('/rules/structure', `only an 856 has one: ${structures.join(', ')}`);
  yield* aboutTexts('/rules/items', items, /^[0-9A-Z]{2}(=[0-9A-Z]{2}(\|[0-9A-Z]{2})*)?$/, 'a qualifier, or VP=VN to write what stands under VN as VP');
  yield* aboutTexts('/rules/leaveOut', leaveOut, { test: (text) => isPath(text) && !isElement(text) }, 'a segment such as CUR, REF[01=SI] or N1[01=SF]');
  for (const [index, path] of texts(leaveOut).entries()) if (isAmount(kind, path)) yield fault(`/rules/leaveOut/${index}`, `${path} holds what the document must tell`);
  if (elements !== undefined && !isObject(elements)) yield fault('/rules/elements', 'must be an object of element → rule');
  else for (const [path, rule] of Object.entries(elements ?? {})) {
    const pointer = `/rules/elements/${path.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (!isElement(path) || path.includes('@')) yield fault(pointer, `${path} must name an element, such as BAK/02 or N1[01=ST]/04`);
    else if (isAmount(kind, path)) yield fault(pointer, `${path} holds what the document must tell`);
    yield* aboutRule(pointer, rule, 'out');
  }
  if (add !== undefined && !Array.isArray(add)) yield fault('/rules/add', 'must be a list');
  for (const [index, addition] of (Array.isArray(add) ? add : []).entries()) yield* aboutAddition(`/rules/add/${index}`, addition);
} // prettier-ignore

function* aboutAddition(pointer: string, addition: unknown): Faults {
  if (!isObject(addition)) return yield fault(pointer, 'must be an object');
  yield* aboutMembers(pointer, addition, ['in', 'after', 'segments', 'must']);
  const { in: where, after, segments, must } = addition;
  if (typeof where !== 'string' || (where !== 'heading' && (!isPath(where) || isElement(where))))
    yield fault(`${pointer}/in`, 'must be heading or the first segment of a loop, such as PO1 or HL[03=O]');
  yield* aboutTexts(`${pointer}/after`, after, /^[A-Z][A-Z0-9]{1,2}$/, 'the id of a segment');
  if (must !== undefined && typeof must !== 'boolean') yield fault(`${pointer}/must`, 'must be true or false');
  if (!Array.isArray(segments) || segments.length === 0) return yield fault(`${pointer}/segments`, 'must be a list of segments');
  for (const [index, segment] of segments.entries()) {
    const at = `${pointer}/segments/${index}`;
    const [id, ...rules] = Array.isArray(segment) ? (segment as unknown[]) : [];
    if (typeof id !== 'string' || !/^[A-Z][A-Z0-9]{1,2}$/.test(id) || rules.length === 0) yield fault(at, 'must be a segment id and a rule for each element, such as ["REF", "=IA", "=12345"]');
    for (const [place, rule] of rules.entries()) if (rule !== '') yield* aboutRule(`${at}/${place + 1}`, rule, 'out');
  }
} // prettier-ignore

function* aboutRule(pointer: string, rule: unknown, direction: 'in' | 'out'): Faults {
  const detailed = isObject(rule);
  if (detailed) yield* aboutMembers(pointer, rule, ['from', 'cut', 'codes', 'else', 'as']);
  const { from, cut, codes, as, else: otherwise } = (detailed ? rule : {}) as Json;
  const given = detailed ? from : rule;
  if (given !== undefined && typeof given !== 'string' && !(Array.isArray(given) && given.length > 0 && given.every((each) => typeof each === 'string')))
    return yield fault(pointer, 'must be a source, a list of sources, or an object with from, cut, codes, else, as');
  for (const source of sourcesOf(rule as Rule)) {
    const usable = direction === 'out' ? isSource(source) : isConstant(source) || isElement(source);
    if (!usable) yield fault(pointer, `${JSON.stringify(source)} must be an element such as REF[01=DP]/02 or PO1/@UP, ${direction === 'out' ? 'a member such as /shipTo/name or ./sku, ' : ''}or a constant such as =92`);
  }
  if (cut !== undefined && !(Array.isArray(cut) && cut.length > 0 && cut.length < 3 && cut.every((place) => Number.isInteger(place)))) yield fault(`${pointer}/cut`, 'must be [from] or [from, to], counted from 0');
  if (codes !== undefined && !(isObject(codes) && Object.values(codes).every((code) => typeof code === 'string'))) yield fault(`${pointer}/codes`, 'must be an object of code → code');
  if (otherwise !== undefined && typeof otherwise !== 'string') yield fault(`${pointer}/else`, 'must be a text');
  if (as !== undefined && !(forms as readonly unknown[]).includes(as)) yield fault(`${pointer}/as`, `must be one of ${forms.join(', ')}`);
} // prettier-ignore

/** Money and quantities are the business's, not the map's: segments that stay, elements that are not changed. */
const business: Partial<Record<MapKey, string[]>> = {
  '855/out': ['PO1', 'PO1/02', 'ACK', 'ACK/02'],
  '865/out': ['POC', 'POC/03', 'ACK', 'ACK/02'],
  '856/out': ['HL', 'LIN', 'SN1', 'SN1/02'],
  '846/out': ['LIN', 'QTY', 'QTY/02'],
  '940/out': ['LX', 'W01', 'W01/01', 'W76', 'W76/01'],
  '943/out': ['W04', 'W04/01', 'W03', 'W03/01'],
  '810/out': ['IT1', 'IT1/02', 'IT1/04', 'SAC', 'SAC/05', 'TXI', 'TXI/02', 'TDS', 'TDS/01'],
};
const isAmount = (kind: MapKey, path: string): boolean =>
  business[kind]?.includes(path.replace(/\[[^\]]*\]/g, '')) ?? false;

function* aboutMembers(pointer: string, object: Json, known: readonly string[]): Faults {
  for (const name of Object.keys(object)) if (!known.includes(name)) yield fault(`${pointer}/${name}`, `is none of ${known.join(', ')}`);
} // prettier-ignore

function* aboutTexts(pointer: string, list: unknown, right: { test(text: string): boolean }, words: string): Faults {
  if (list === undefined) return;
  if (!Array.isArray(list)) return yield fault(pointer, 'must be a list');
  for (const [index, text] of list.entries())
    if (typeof text !== 'string' || !right.test(text)) yield fault(`${pointer}/${index}`, `must be ${words}`);
}

const texts = (list: unknown): string[] => (Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []);
const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fault = (pointer: string, message: string): FieldError => ({ pointer, code: 'INVALID', message });
