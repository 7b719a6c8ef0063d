import { isCalendarDay } from '../read/check-isa';
import type { Segment } from '../types';
import type { LoopNode } from '../validate/loop-tree';
import type { AllowanceOrCharge, Contact, DocumentDate, DocumentParty, ProductId, Reference, Terms } from './types';

/** Element n as trimmed text, undefined when empty. */
export function text(segment: Segment | undefined, n: number): string | undefined {
  const value = segment?.elements[n]?.trim();
  return value === '' ? undefined : value;
}

export function all(node: LoopNode, id: string): Segment[] {
  return node.segments.filter((segment) => segment.id === id);
}

export function first(node: LoopNode, id: string): Segment | undefined {
  return node.segments.find((segment) => segment.id === id);
}

export function loops(node: LoopNode, name: string): LoopNode[] {
  return node.loops.filter((loop) => loop.loop === name);
}

/** CCYYMMDD, or YYMMDD of the older releases, as YYYY-MM-DD. */
export function isoDate(value: string | undefined): string | undefined {
  const digits = value?.length === 6 ? `${Number(value.slice(0, 2)) < 70 ? '20' : '19'}${value}` : value;
  if (!digits || !/^\d{8}$/.test(digits)) return undefined;
  return isCalendarDay(digits) ? `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}` : undefined;
}

export function productIds(segment: Segment, from: number): ProductId[] {
  const ids: ProductId[] = [];
  for (let n = from; n < segment.elements.length; n += 2) {
    const qualifier = text(segment, n);
    const id = text(segment, n + 1);
    if (qualifier && id) ids.push({ qualifier, id });
  }
  return ids;
}

export function readReference(segment: Segment): Reference {
  return { qualifier: text(segment, 1) ?? '', id: text(segment, 2), description: text(segment, 3) };
}

export function readDate(segment: Segment): DocumentDate {
  // DTM05/06 carry the date where its format is told (D8).
  const raw = text(segment, 2) ?? text(segment, 6) ?? '';
  return { qualifier: text(segment, 1) ?? '', date: isoDate(raw), time: text(segment, 3), raw };
}

export function readContact(segment: Segment): Contact {
  const numbers = [3, 5, 7].flatMap((n) => {
    const number = text(segment, n + 1);
    return number ? [{ qualifier: text(segment, n) ?? '', number }] : [];
  });
  return { function: text(segment, 1) ?? '', name: text(segment, 2), numbers };
}

export function readParty(loop: LoopNode): DocumentParty {
  const n1 = first(loop, 'N1');
  const n4 = first(loop, 'N4');
  const texts = (id: string): string[] =>
    all(loop, id).flatMap((s) => [text(s, 1), text(s, 2)].filter((t) => t !== undefined));
  return {
    role: text(n1, 1) ?? '',
    name: text(n1, 2),
    idQualifier: text(n1, 3),
    id: text(n1, 4),
    additionalNames: texts('N2'),
    addressLines: texts('N3'),
    city: text(n4, 1),
    state: text(n4, 2),
    postalCode: text(n4, 3),
    country: text(n4, 4),
    references: all(loop, 'REF').map(readReference),
    contacts: all(loop, 'PER').map(readContact),
  };
}

export function readTerms(itd: Segment): Terms {
  return {
    typeCode: text(itd, 1),
    basisCode: text(itd, 2),
    discountPercent: text(itd, 3),
    discountDueDate: isoDate(text(itd, 4)),
    discountDays: text(itd, 5),
    netDueDate: isoDate(text(itd, 6)),
    netDays: text(itd, 7),
    discountAmount: impliedDecimals(text(itd, 8)),
    deferredDueDate: isoDate(text(itd, 9)),
    deferredAmount: impliedDecimals(text(itd, 10)),
    payablePercent: text(itd, 11),
    description: text(itd, 12),
    dayOfMonth: text(itd, 13),
    paymentMethod: text(itd, 14),
    percentage: text(itd, 15),
  };
}

export function readAllowance(sac: Segment): AllowanceOrCharge {
  return {
    indicator: (text(sac, 1) ?? 'N') as AllowanceOrCharge['indicator'],
    code: text(sac, 2),
    agency: text(sac, 3),
    agencyCode: text(sac, 4),
    amount: impliedDecimals(text(sac, 5)),
    percentQualifier: text(sac, 6),
    percent: text(sac, 7),
    rate: text(sac, 8),
    uom: text(sac, 9),
    quantity: text(sac, 10),
    upTo: text(sac, 11),
    method: text(sac, 12),
    description: text(sac, 15),
  };
}

/** N2: '1250' is 12.50. What has a decimal point already was sent wrong and is taken as it stands. */
function impliedDecimals(value: string | undefined): string | undefined {
  if (value === undefined || !/^-?\d+$/.test(value)) return value;
  const sign = value.startsWith('-') ? '-' : '';
  const digits = value.replace('-', '').padStart(3, '0');
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}`;
}

/** Free text: MSG, MTX and what N9 says in N903. */
export function readNotes(node: LoopNode): string[] {
  const own = all(node, 'MSG').map((s) => text(s, 1));
  const mtx = all(node, 'MTX').map((s) => text(s, 2));
  const n9 = loops(node, 'N9').flatMap((loop) => [text(first(loop, 'N9'), 3), ...readNotes(loop)]);
  return [...own, ...mtx, ...n9].filter((note) => note !== undefined);
}

/** Loose PID of an older table and the PID loops. */
export function readDescriptions(node: LoopNode): string[] {
  const segments = [...all(node, 'PID'), ...loops(node, 'PID').flatMap((loop) => all(loop, 'PID'))];
  return segments.map((s) => text(s, 5)).filter((t) => t !== undefined);
}
