import { compactDate } from '../../documents/write-parts';
import type { OutboundParty } from '../../documents/outbound-types';
import type { AllowanceOrCharge, ProductId, Reference } from '../../documents/types';
import { X12WriteError } from '../../write/write-error';
import type { EdifactElement, EdifactSegment } from '../write';
import { agencies, isGtin, itemOf, methods, roles, services } from './codes';

/** What a message has besides the document: its directory. */
export interface MessageOptions {
  /** 'D.96A' (default) or 'D.01B' */
  directory?: string;
}

/** Message name (1001), number and function (1225). */
export const bgm = (name: string, number: string, code: string): EdifactSegment => [
  'BGM', name, fitting(number, 35, 'BGM02'), code,
]; // prettier-ignore

/** C507 with a day. */
export const dtm = (code: string, date: string, element = 'DTM'): EdifactSegment => [
  'DTM', [code, compactDate(date, element), '102'],
]; // prettier-ignore

/** Dates by X12 374, which below 100 is 2005. */
export const dateSegments = (dates: readonly { qualifier: string; date: string }[] = []): EdifactSegment[] =>
  dates.map(({ qualifier, date }) => dtm(String(Number(qualifier)), date));

/** C507 with a time, UTC. */
export const dtmAt = (code: string, at: Date): EdifactSegment => [
  'DTM', [code, at.toISOString().slice(0, 16).replace(/[-:T]/g, ''), '203'],
]; // prettier-ignore

export const rff = (code: string, id: string, line?: string): EdifactSegment => [
  'RFF',
  [code, fitting(id, 35, `RFF ${code}`), line],
];

/** The order that is answered, with its date and its release. */
export function orderReference({ orderNumber, orderDate, releaseNumber }: { orderNumber?: string; orderDate?: string; releaseNumber?: string }): EdifactSegment[] {
  if (orderNumber === undefined) return [];
  return [
    rff('ON', orderNumber),
    ...(orderDate === undefined ? [] : [dtm('171', orderDate)]),
    ...(releaseNumber === undefined ? [] : [rff('RE', releaseNumber)]),
  ];
} // prettier-ignore

/** X12 128 that have another 1153; the others stay as they stand. */
const references: Record<string, string> = { SI: 'AAK', BM: 'BM', VN: 'VN' };

export const referenceSegments = (all: readonly Reference[] = []): EdifactSegment[] =>
  all.flatMap(({ qualifier, id }) => (id ? [rff(references[qualifier] ?? qualifier, id)] : []));

/** NAD, with its own numbers (RFF) below. */
export function partySegments(parties: readonly (OutboundParty & { references?: Reference[] })[] = []): EdifactSegment[] {
  return parties.flatMap((party): EdifactSegment[] => {
    const { role, idQualifier, id, name, additionalNames = [], addressLines = [], city, state, postalCode, country } = party;
    const number: EdifactElement = id === undefined ? undefined : [id, undefined, idQualifier && agencies.toEdifact(idQualifier)];
    const names = pieces([name, ...additionalNames], 5, 35);
    const street = pieces(addressLines, 3, 35);
    const nad: EdifactSegment = ['NAD', roles.toEdifact(role), number, undefined, names, street, city?.slice(0, 35), state?.slice(0, 9), postalCode?.slice(0, 9), country];
    return [nad, ...referenceSegments(party.references)];
  });
} // prettier-ignore

/** Texts in as many components of so many characters as there are; what is longer is cut, as names and streets may be. */
export function pieces(texts: readonly (string | undefined)[], most: number, length: number): string[] {
  const cut = texts.flatMap((text = '') => text.match(new RegExp(`.{1,${length}}`, 'gu')) ?? []);
  return cut.map((text) => text.trim()).slice(0, most);
}

/** LIN with the GTIN where there is one, and PIA with the other numbers: 5 where they alone identify, 1 besides. */
export function itemSegments(line: string, action: string | undefined, ids: readonly ProductId[], { directory = 'D.96A' }: MessageOptions): EdifactSegment[] {
  if (ids.length === 0) throw new X12WriteError(`LIN ${line} has no item number`, 'LIN03');
  const gtin = ids.find(isGtin);
  const others = ids.filter((each) => each !== gtin).map((each) => checked(each, directory));
  const lin: EdifactSegment = ['LIN', line, action, gtin && itemOf(gtin, directory)];
  return others.length === 0 ? [lin] : [lin, ['PIA', gtin ? '1' : '5', ...others.slice(0, 5)]];
} // prettier-ignore

export function checked(each: ProductId, directory: string): [string, string] {
  const [id, code] = itemOf(each, directory);
  return [fitting(id, 35, `PIA ${code}`), code];
}

/** What names and numbers are must not be cut: it would be another. */
export function fitting(text: string, most: number, element: string): string {
  if (text.length <= most) return text;
  throw new X12WriteError(`${element} '${text}' is longer than ${most} characters`, element);
}

/** IMD with free text, two times 35 characters. */
export const description = (text?: string): EdifactSegment[] =>
  text ? [['IMD', 'F', undefined, [undefined, undefined, undefined, ...pieces([text], 2, 35)]]] : [];

/** ALC with its quantity, percentage, amount and rate. A kind that 7161 has no code for is told in words. */
export function allowanceSegments(all: readonly AllowanceOrCharge[] = []): EdifactSegment[] {
  return all.flatMap(({ indicator, method, percent, percentQualifier, amount, rate, uom, quantity, ...kind }, index): EdifactSegment[] => {
    const qualifier = indicator === 'A' ? '1' : '2';
    const step = percentQualifier === undefined ? undefined : percentQualifier === '3' ? '1' : String(index + 1);
    return [
      ['ALC', indicator, undefined, method && methods.toEdifact(method), step, serviceOf(kind)],
      ...(quantity === undefined ? [] : [['QTY', ['1', quantity, uom]] as const]),
      ...(percent === undefined ? [] : [['PCD', [qualifier, percent]] as const]),
      ...(amount === undefined ? [] : [['MOA', ['8', amount]] as const]),
      ...(rate === undefined ? [] : [['RTE', [qualifier, rate, '1', uom]] as const]),
    ];
  });
} // prettier-ignore

function serviceOf({ code, agencyCode, description: text }: Pick<AllowanceOrCharge, 'code' | 'agencyCode' | 'description'>): EdifactElement {
  const ours = agencyCode ?? code;
  const theirs = ours && services.toEdifact(ours);
  const fits = theirs !== undefined && theirs.length <= 3;
  return [fits ? theirs : ours && 'ZZZ', undefined, undefined, (text ?? (fits ? undefined : ours))?.slice(0, 35)];
} // prettier-ignore

/** UNS and the count of lines. */
export const summary = (lines: number): EdifactSegment[] => [
  ['UNS', 'S'],
  ['CNT', ['2', lines]],
];
