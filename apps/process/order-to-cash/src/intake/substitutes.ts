import type { FieldError } from '@crossdock/canonical';
import type { CustomerMaster, EnrichedLine, OrderLineSubmission, SubstitutedLine } from '@crossdock/contracts';
import type { DocumentLine } from '../order';

/** The item that a line would be delivered with, in words. */
export const itemNamed = ({ sku, substituteSku }: EnrichedLine): string =>
  substituteSku === undefined ? sku : `${substituteSku}, which comes in place of ${sku},`;

/** Why the item that stands in the place of the one ordered may not come; undefined = it may, or none does. */
export function refusalOfSubstitute(
  { lineNumber, sku, quantity: { unit }, noSubstitute }: OrderLineSubmission,
  item: EnrichedLine | undefined,
  customer: CustomerMaster | undefined,
  at: string,
): FieldError | undefined {
  if (item?.substituteSku === undefined) return undefined;
  const instead = `line ${lineNumber}: item ${sku} is no longer sold; ${item.substituteSku} stands in its place`;
  if (noSubstitute || customer?.noSubstitutes) {
    const whoTakesNone = noSubstitute ? 'the order takes no substitute for this line' : `customer ${customer!.customerNumber} takes no substitutes`;
    return { pointer: `${at}/sku`, code: 'SUBSTITUTE_NOT_TAKEN', message: `${instead}, and ${whoTakesNone}` };
  }
  if (item.problem !== 'SUBSTITUTE_UNIT_DIFFERS') return undefined;
  const packed = (item.units ?? []).map((each) => `${each.unit} of ${each.baseUnits}`).join(', ');
  return {
    pointer: `${at}/quantity/unit`, code: item.problem,
    message: `${instead} and is not packed by the same ${unit}, only by ${packed}: order ${item.substituteSku} itself`,
  };
} // prettier-ignore

/** Lines for which another item comes than was ordered; undefined = none. */
export function substitutesOf(lines: DocumentLine[]): SubstitutedLine[] | undefined {
  const substituted = lines.flatMap(({ lineNumber, sku, orderedSku }) =>
    orderedSku === undefined ? [] : [{ lineNumber, sku: orderedSku, substituteSku: sku }],
  );
  return substituted.length > 0 ? substituted : undefined;
}
