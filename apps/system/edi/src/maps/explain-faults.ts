import type { FieldError } from '@crossdock/canonical';
import type { Partner } from '../partner';
import { inEdifactWords } from '../inbound/edifact-words';
import type { HeadingField, LineField, OrderRules } from './order-map';
import { sourcesOf } from './rule';

const headings: Record<string, HeadingField> = {
  '/BEG/01': 'purpose', '/BEG/03': 'number', '/N1': 'customerNumber', '/N1*ST/02': 'shipTo.name', '/N1*ST/N3/01': 'shipTo.street', '/N1*ST/N4/01': 'shipTo.city',
  '/N1*ST/N4/04': 'shipTo.country',
}; // prettier-ignore
const lines: Record<string, LineField> = { '07': 'item', '02': 'quantity', '03': 'unit', '04': 'unitPrice' };

/** In the words of the partner's syntax; where its map looks for what is missing, beside where it usually stands. */
export function explained(faults: FieldError[], { maps = {}, profile }: Partner): FieldError[] {
  if (profile.syntax === 'edifact') return faults.map(inEdifactWords);
  const map = maps['850/in'];
  if (!map) return faults;
  const { fields = {}, lines: ofLines = {} } = map.rules as OrderRules;
  return faults.map((fault) => {
    const element = /^\/PO1\[\d+\]\/(\d\d)$/.exec(fault.pointer)?.[1];
    const rule = element ? ofLines[lines[element]] : fields[headings[fault.pointer]];
    if (!rule) return fault;
    const places = sourcesOf(rule).join(' or ');
    return { ...fault, message: `${fault.message} (version ${map.version} of the map looks at ${places})` };
  });
}
