import type { OrderChangeReceived } from '@crossdock/contracts';
import { type DocumentDate, type OrderChangeLine, type PurchaseOrderChange860, readPurchaseOrderChange, type TransactionSet } from '@crossdock/x12'; // prettier-ignore
import { dateQualifiers } from '../inbound/order-dates';
import { read } from './forms';
import { type HeadingField, headingOf, type MappedOrder, withFields } from './order-map';
import type { Segments } from './path';
import type { Rule } from './rule';

export const changeFields = ['number', 'releaseNumber', 'purpose', 'requestedDelivery'] as const;

/** Which element of an 860 is what: its order is found under the number that the map of the 850 gave it. */
export interface ChangeRules {
  fields?: Partial<Record<(typeof changeFields)[number], Rule>>;
}

/** The usual reading, as rules. */
export const usualChangeRules: ChangeRules = {
  fields: {
    number: 'BCH/03',
    releaseNumber: 'BCH/04',
    purpose: 'BCH/01',
    requestedDelivery: 'DTM[01=002|106|074|077]/02',
  },
};

/** An 860 as its partner's map reads it, or an 850 that replaces or cancels an order. */
export interface MappedChange extends PurchaseOrderChange860 {
  lines: ChangedLine[];
  /** Segments before the first line, without ST */
  heading: Segments;
  /** Lines that it does not name are not wanted any more */
  replaces?: boolean;
  /** What it was taken for */
  means?: OrderChangeReceived;
}
export interface ChangedLine extends OrderChangeLine {
  dates: DocumentDate[];
  /** Ids of what stands below POC */
  below: string[];
  /** Why nothing of this line is done */
  refused?: string;
}

/** Reads an 860 as usual, and by the rules where there are any. Its lines stay as the partner wrote them: the 865 repeats them. */
export function readChange(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>, rules?: ChangeRules): MappedChange {
  const usual = readPurchaseOrderChange(set);
  const segments = set.segments.map(({ elements }) => elements);
  const heading = headingOf(segments, 'POC');
  const below = belowLines(segments);
  const change = { ...usual, heading, lines: usual.lines.map((line, index) => ({ ...line, ...aboutLine(below[index] ?? []) })) };
  if (!rules?.fields) return change;
  const by = withFields(rules.fields as Partial<Record<HeadingField, Rule>>, { segments: heading });
  const { number, releaseNumber, purpose } = change;
  const date = rules.fields.requestedDelivery && by('requestedDelivery', undefined);
  return {
    ...change,
    number: by('number', number) ?? '',
    releaseNumber: by('releaseNumber', releaseNumber),
    purpose: by('purpose', purpose) ?? '',
    dates: rules.fields.requestedDelivery
      ? [
          ...(date ? [{ qualifier: '002', date, raw: date }] : []),
          ...change.dates.filter(({ qualifier }) => !dateQualifiers.requestedDelivery.includes(qualifier)),
        ]
      : change.dates,
  };
} // prettier-ignore

function belowLines(segments: Segments): Segments[] {
  const starts = segments.flatMap(([id], index) => (id === 'POC' ? [index] : []));
  const end = segments.findIndex(([id]) => id === 'CTT' || id === 'SE');
  const stop = end === -1 ? segments.length : end;
  return starts.map((start, index) => segments.slice(start + 1, starts[index + 1] ?? stop));
}

const aboutLine = (segments: Segments) => ({
  dates: segments.filter(([id]) => id === 'DTM').map(([, qualifier = '', raw = '']): DocumentDate => ({
    qualifier, raw, date: read(raw, 'CCYYMMDD') ?? read(raw, 'YYMMDD'),
  })),
  below: segments.map(([id]) => id),
}); // prettier-ignore

/** An 850 that cancels an order (BEG01 01) or stands in its place (05), as a change of it. */
export function changeBy(order: MappedOrder): MappedChange | undefined {
  const { purpose, number, releaseNumber, date, dates, heading } = order;
  if (purpose !== '01' && purpose !== '05') return undefined;
  const lines = purpose === '01' ? [] : order.lines.map((line): ChangedLine => {
    const { assignedId, uom } = line.written ?? line;
    const below = [...(line.schedules.length > 0 ? ['SCH'] : []), ...(line.destinations.length > 0 ? ['SDQ'] : [])];
    return { assignedId, uom, change: 'RZ', quantity: line.quantity, unitPrice: line.unitPrice, priceBasis: line.priceBasis, productIds: line.productIds, dates: line.dates, below };
  });
  return { purpose, number, releaseNumber, date, dates, heading, lines, ...(purpose === '05' && { replaces: true }) };
} // prettier-ignore
