import { type PurchaseOrderChange860, readPurchaseOrderChange, type TransactionSet } from '@crossdock/x12';
import { type HeadingField, headingOf, withFields } from './order-map';
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
    requestedDelivery: 'DTM[01=002|106|074]/02',
  },
};

/** Reads an 860 as usual, and by the rules where there are any. Its lines stay as the partner wrote them: the 865 repeats them. */
export function readChange(
  set: Pick<TransactionSet, 'id' | 'segments' | 'version'>,
  rules?: ChangeRules,
): PurchaseOrderChange860 {
  const change = readPurchaseOrderChange(set);
  if (!rules?.fields) return change;
  const segments = headingOf(set.segments.map(({ elements }) => elements), 'POC'); // prettier-ignore
  const by = withFields(rules.fields as Partial<Record<HeadingField, Rule>>, { segments });
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
          ...change.dates.filter(({ qualifier }) => !['002', '106', '074'].includes(qualifier)),
        ]
      : change.dates,
  };
}
