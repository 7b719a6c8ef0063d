import type { SegmentInput } from '../write/types';
import { X12WriteError } from '../write/write-error';
import type { DocumentOptions, OutboundParty } from './outbound-types';
import type { AllowanceOrCharge, ProductId, Reference, Terms } from './types';

/** YYYY-MM-DD → CCYYMMDD. */
export function compactDate(date: string | undefined, element: string): string | undefined {
  if (date === undefined) return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new X12WriteError(`${element} '${date}' is no date (YYYY-MM-DD)`, element);
  return date.replaceAll('-', '');
}

export function idPairs(ids: readonly ProductId[], options: DocumentOptions): string[] {
  const { productQualifiers } = options;
  const chosen = productQualifiers ? productQualifiers.flatMap((q) => ids.filter((id) => id.qualifier === q)) : ids;
  return chosen.slice(0, 10).flatMap(({ qualifier, id }) => [qualifier, id]);
}

export function partySegments(parties: readonly OutboundParty[] | undefined, options: DocumentOptions): SegmentInput[] {
  const wanted = (parties ?? []).filter((p) => !options.partyRoles || options.partyRoles.includes(p.role));
  return wanted.flatMap((party) => {
    const out: SegmentInput[] = [['N1', party.role, party.name, party.id && party.idQualifier, party.id]];
    for (const pair of twoByTwo(party.additionalNames)) out.push(['N2', ...pair]);
    for (const pair of twoByTwo(party.addressLines)) out.push(['N3', ...pair]);
    if (party.city ?? party.postalCode ?? party.country)
      out.push(['N4', party.city, party.state, party.postalCode, party.country]);
    return out;
  });
}

function twoByTwo(texts: readonly string[] = []): string[][] {
  const pairs: string[][] = [];
  for (let i = 0; i < texts.length && pairs.length < 2; i += 2) pairs.push(texts.slice(i, i + 2));
  return pairs;
}

export function referenceSegments(references: readonly Reference[] = []): SegmentInput[] {
  return references.map((r) => ['REF', r.qualifier, r.id, r.description]);
}

export function dateSegments(dates: readonly { qualifier: string; date: string }[] = []): SegmentInput[] {
  return dates.map((d) => ['DTM', d.qualifier, compactDate(d.date, 'DTM02')]);
}

export function termsSegment(terms: Terms): SegmentInput {
  const { typeCode, basisCode, discountPercent, discountDays, netDays } = terms;
  const discountDue = compactDate(terms.discountDueDate, 'ITD04');
  const netDue = compactDate(terms.netDueDate, 'ITD06');
  const amount = terms.discountAmount && cents(terms.discountAmount, 'ITD08');
  return [
    'ITD',
    typeCode,
    basisCode,
    discountPercent,
    discountDue,
    discountDays,
    netDue,
    netDays,
    amount,
    ,
    ,
    ,
    terms.description,
  ];
}

/** SAC01..SAC15; X12 asks for a code (1300) or an agency's. */
export function allowanceSegment(item: AllowanceOrCharge): SegmentInput {
  const { indicator, code, agency, agencyCode, percent, percentQualifier = '3', rate, uom, quantity, method, description } = item;
  const amount = item.amount && cents(item.amount, 'SAC05');
  // SAC09 and SAC10 stand or fall together.
  const [of, many] = uom && quantity ? [uom, quantity] : [];
  return ['SAC', indicator, code, agency, agencyCode, amount, percent && percentQualifier, percent, rate, of, many, , method, , , description];
} // prettier-ignore

/** '12.5' → '1250', for N2 elements. More than two decimals would be lost, so they are refused. */
export function cents(amount: string, element: string): string {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(amount);
  if (!match) throw new X12WriteError(`${element} '${amount}' is no amount with at most two decimals`, element);
  const digits = (match[2] + (match[3] ?? '').padEnd(2, '0')).replace(/^0+(?=\d)/, '');
  return match[1] + digits;
}

/** A decimal string as a whole number of 10^-scale. */
export function scaled(value: string, scale: number, element: string): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!match || (match[3] ?? '').length > scale)
    throw new X12WriteError(`${element} '${value}' is no decimal number`, element);
  return BigInt(match[1] + match[2] + (match[3] ?? '').padEnd(scale, '0'));
}

/** Sum of decimal strings, without a float. */
export function sumDecimals(values: readonly string[], element: string): string {
  const scale = Math.max(0, ...values.map((v) => (v.split('.')[1] ?? '').length));
  const total = values.reduce((sum, v) => sum + scaled(v, scale, element), 0n);
  const sign = total < 0n ? '-' : '';
  const digits = String(total < 0n ? -total : total).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale > 0 ? digits.slice(-scale).replace(/0+$/, '') : '';
  return sign + whole + (fraction ? `.${fraction}` : '');
}
