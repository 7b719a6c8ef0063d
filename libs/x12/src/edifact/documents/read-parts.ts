import { isoDate } from '../../documents/read-parts';
import type { AllowanceOrCharge, Contact, DocumentDate, DocumentParty, Reference, Terms } from '../../documents/types';
import type { Segment, Separators } from '../../types';
import type { LoopNode } from '../../validate/loop-tree';
import { componentsOf, separatorsOf, USUAL } from '../service-characters';
import { agencies, dateQualifierOf, methods, roles, services } from './codes';
import { perUnit } from './per-unit';

/** Reads elements of one message, which names its own separators. */
export class Parts {
  constructor(private readonly separators: Separators = separatorsOf(USUAL)) {}

  /** Component c of element n as it was meant, undefined when empty. */
  at(segment: Segment | undefined, n: number, c = 1): string | undefined {
    return this.all(segment, n)[c - 1] || undefined;
  }

  all(segment: Segment | undefined, n: number): string[] {
    return componentsOf(segment?.elements[n], this.separators).map((part) => part.trim());
  }

  texts(segment: Segment | undefined, n: number): string[] {
    return this.all(segment, n).filter((part) => part !== '');
  }

  /** A decimal with a point: a comma is a decimal sign, too (ISO 9735, 10.1). */
  number(segment: Segment | undefined, n: number, c: number): string | undefined {
    return this.at(segment, n, c)?.replace(',', '.');
  }

  reference(rff: Segment): Reference {
    return { qualifier: this.at(rff, 1) ?? '', id: this.at(rff, 1, 2) };
  }

  /** A DTM; one from … to (718) is two dates. */
  dates(dtm: Segment): DocumentDate[] {
    const [code = '', value = '', format = ''] = this.all(dtm, 1);
    if (format === '718' && code === '2' && /^\d{16}$/.test(value))
      return [['64', value.slice(0, 8)] as const, ['63', value.slice(8)] as const].map(([each, day]) => dated(each, day));
    return [dated(code, value, format)];
  } // prettier-ignore

  party(loop: LoopNode): DocumentParty {
    const nad = loop.segments[0];
    const [id, , agency] = this.all(nad, 2);
    const [unstructured, names] = [this.texts(nad, 3), this.texts(nad, 4)];
    const [name, ...additionalNames] = names.length > 0 ? names : unstructured.slice(0, 1);
    return {
      role: roles.toX12(this.at(nad, 1) ?? ''),
      name,
      idQualifier: agency ? agencies.toX12(agency) : undefined,
      id: id || undefined,
      additionalNames,
      addressLines: [...this.texts(nad, 5), ...(names.length > 0 ? unstructured : unstructured.slice(1))],
      city: this.at(nad, 6),
      state: this.at(nad, 7) ?? this.at(nad, 7, 4),
      postalCode: this.at(nad, 8),
      country: this.at(nad, 9),
      references: inner(loop, 'RFF').map((rff) => this.reference(rff.segments[0])),
      contacts: inner(loop, 'CTA').map((cta) => this.contact(cta)),
    };
  }

  private contact({ segments: [cta, ...below] }: LoopNode): Contact {
    const numbers = below.flatMap((com) => {
      const number = this.at(com, 1);
      return number ? [{ qualifier: this.at(com, 1, 2) ?? '', number }] : [];
    });
    return { function: this.at(cta, 1) ?? '', name: this.at(cta, 2, 2), numbers };
  }

  /** An ALC with its amount, percentage or rate. What says not what it is (7161) is mutually agreed. */
  allowance(loop: LoopNode): AllowanceOrCharge {
    const [alc] = loop.segments;
    const below = (name: string): Segment[] => inner(loop, name).map(({ segments }) => segments[0]);
    const [[pcd], moas, [rte], [qty]] = [below('PCD'), below('MOA'), below('RTE'), below('QTY')];
    const moa = moas.find((each) => ['8', '204', '23'].includes(this.at(each, 1) ?? '')) ?? moas[0];
    const method = this.at(alc, 3);
    const rate = this.number(rte, 1, 2);
    return {
      indicator: (this.at(alc, 1) ?? 'N') as AllowanceOrCharge['indicator'],
      code: services.toX12(this.at(alc, 5) ?? 'ZZZ'),
      amount: this.number(moa, 1, 2),
      percent: this.number(pcd, 1, 2),
      // In the first step of the calculation (1227) it is of the gross price, in later ones of what is left.
      ...(this.at(alc, 4) === '1' && { percentQualifier: '3' }),
      ...(rate && { rate: perUnit(rate, this.at(rte, 1, 3)), uom: this.at(rte, 1, 4) }),
      ...(qty && { quantity: this.number(qty, 1, 2) }),
      method: method && methods.toX12(method),
      description: this.at(alc, 5, 4),
    };
  }

  /** PAT of an order, all as one: 1 and 3 are net, 22 is the discount. */
  terms(loops: LoopNode[]): Terms[] {
    if (loops.length === 0) return [];
    const terms: Terms = {};
    for (const { segments } of loops) {
      const [pat] = segments;
      const [reference, , period, count] = this.all(pat, 3);
      const days = { D: 1, W: 7 }[period];
      const inDays = days && /^\d+$/.test(count) ? String(Number(count) * days) : undefined;
      // Of months and the like X12 has no code: what is said by them is no ordinary kind of terms.
      const typeCode = period && !days ? `2151:${period}` : '01';
      const due = segments.filter(({ id }) => id === 'DTM').flatMap((dtm) => this.dates(dtm))[0]?.date;
      const percent = this.number(segments.find(({ id }) => id === 'PCD'), 1, 2);
      if (this.at(pat, 1) === '22') Object.assign(terms, { discountPercent: percent, discountDays: inDays, discountDueDate: due });
      else Object.assign(terms, { typeCode, basisCode: reference && (bases[reference] ?? `2475:${reference}`), netDays: inDays, netDueDate: due });
    }
    return [terms];
  } // prettier-ignore

  notes(node: LoopNode): string[] {
    return node.segments
      .filter(({ id }) => id === 'FTX')
      .map((ftx) => this.texts(ftx, 4).join(' '))
      .filter((text) => text !== '');
  }
}

/** 2475, from which date days count, ↔ X12 333: shipment, delivery, invoice. */
const bases: Record<string, string> = { 81: '1', 29: '2', 5: '3' };

export const inner = ({ loops }: LoopNode, name: string): LoopNode[] => loops.filter(({ loop }) => loop === name);

/** 2379: 102 CCYYMMDD, 203 and 204 with the time, 101 YYMMDD. */
function dated(code: string, raw: string, format = '102'): DocumentDate {
  const form = format || { 6: '101', 8: '102', 12: '203' }[raw.length];
  const [, day, time] = { 101: /^(\d{6})$/, 102: /^(\d{8})$/, 203: /^(\d{8})(\d{4})$/, 204: /^(\d{8})(\d{6})$/ }[form ?? '']?.exec(raw) ?? [];
  return { qualifier: dateQualifierOf(code), date: isoDate(day), time, raw };
} // prettier-ignore
