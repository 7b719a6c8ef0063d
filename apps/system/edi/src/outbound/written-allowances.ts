import Big from 'big.js';
import { type AllowanceOrCharge, asDiscount, inTurn } from '@crossdock/canonical';
import type { AcknowledgePurchaseOrder, BilledAllowanceOrCharge, MoneyValue, SendInvoice } from '@crossdock/contracts';
import type { AllowanceOrCharge as Sac } from '@crossdock/x12';
import type { RememberedLine, RememberedOrder } from '../persistence/purchase-orders';
import { type Reader, uomFor } from './words';

type Line = SendInvoice['lines'][number];

type Answered = AcknowledgePurchaseOrder['lines'][number];

/** Those that stand of an order, as an answer (855) names them. */
export const standingSacs = (
  all: AllowanceOrCharge[] | undefined,
  reader: Reader,
  line?: Answered,
): Sac[] | undefined =>
  all?.map((each, index) => {
    const quantity = each.rateUnit === line?.ordered.unit ? line?.ordered.value : undefined;
    return { ...written(each, index), ...rateOf(each, reader, line?.lineNumber, quantity), amount: each.amount };
  });

/** Those of an invoice, each with what it comes to here; a share of nothing is not written. */
export const billedSacs = (all: BilledAllowanceOrCharge[] = [], reader: Reader, line?: Line): Sac[] =>
  all.flatMap((each, index) => {
    const quantity = each.rateUnit && line && quantityIn(each.rateUnit, line);
    const rate = rateOf(each, reader, line?.lineNumber, quantity);
    return new Big(each.billed.amount).eq(0) ? [] : [{ ...written(each, index), ...rate, amount: each.billed.amount }];
  });

/** SAC06 (378): 3 of the gross price, 7 of what those before leave of it. */
function written({ kind, code, description, percent, percentOf }: AllowanceOrCharge, index: number): Sac {
  const [agency, agencyCode] = code.includes(':') ? [code.slice(0, code.indexOf(':')), code.slice(code.indexOf(':') + 1)] : [];
  const ofRest = percentOf === 'net' || (percentOf === undefined && index > 0);
  return {
    indicator: kind === 'allowance' ? 'A' : 'C', code: agency ? undefined : code, agency, agencyCode, description, method: kind === 'allowance' ? '02' : '06',
    ...(percent !== undefined && { percent, percentQualifier: ofRest ? '7' : '3' }),
  };
} // prettier-ignore

const rateOf = (
  { rate, rateUnit }: AllowanceOrCharge,
  reader: Reader,
  lineNumber = 0,
  quantity?: string,
): Partial<Sac> => (rate === undefined ? {} : { rate, uom: uomFor(reader, lineNumber, rateUnit!), quantity });

/** Base units in a unit, where it is one of the two that are known of a line. */
export const baseUnitsIn = (of: string, { unit, ordered }: Line): number | undefined =>
  of === unit ? 1 : of === ordered?.unit ? ordered.baseUnits : undefined;

/** What of a line is billed, where that is a number of the unit that can be written. */
function quantityIn(of: string, line: Line): string | undefined {
  const base = baseUnitsIn(of, line);
  const quantity = base && new Big(line.quantity).div(base);
  return quantity && quantity.round(6).eq(quantity) ? quantity.toFixed() : undefined;
}

/** Percentages of the order that no invoice has as such: the words in which the partner wrote the contract's discount. */
export function discountWords(
  asked: AllowanceOrCharge[] = [],
  billed: BilledAllowanceOrCharge[] = [],
): AllowanceOrCharge[] {
  const isBilled = ({ code, percent }: AllowanceOrCharge) =>
    billed.some((each) => each.code === code && each.percent !== undefined && new Big(each.percent).eq(percent!));
  return asked.filter((each) => each.kind === 'allowance' && each.percent !== undefined && !isBilled(each));
}

/** Those of the line, then those of the whole order. */
export const wordsOf = (line: Line, invoice: SendInvoice, asked?: RememberedLine, order?: RememberedOrder) => ({
  own: discountWords(asked?.allowancesAndCharges, line.allowancesAndCharges),
  ofOrder: discountWords(order?.allowancesAndCharges, invoice.allowancesAndCharges),
});

export function discountOf({ own, ofOrder }: ReturnType<typeof wordsOf>): Big {
  const left = (words: AllowanceOrCharge[]) => new Big(1).minus(asDiscount(words));
  return new Big(1).minus(left(own).times(left(ofOrder))).round(6);
}

/**
 * From a line's extension to its net amount, to the cent: in the order's own words where it wrote the discount, else C310 discount; F050
 * other, for what rounding leaves.
 */
export function difference(extension: Big, net: MoneyValue, words: ReturnType<typeof wordsOf>, discount: string | undefined): Sac[] {
  const cents = extension.minus(net.amount);
  if (cents.eq(0)) return [];
  if (cents.lt(0)) return [{ indicator: 'C', code: 'F050', amount: cents.abs().toFixed(2), method: '06', description: 'ROUNDING' }];
  const all = [...words.own, ...words.ofOrder.map((each) => ({ ...each, percentOf: undefined }))];
  if (all.length === 0 || !discountOf(words).eq(discount ?? 0)) return [{ indicator: 'A', code: 'C310', amount: cents.toFixed(2), method: '02' }];
  const owed = inTurn(all, extension.toFixed(), net.currency, () => '0').map(({ amount }) => new Big(amount));
  const last = owed.slice(0, -1).reduce((rest, each) => rest.minus(each), cents);
  return all.flatMap((each, index) => {
    const amount = index < all.length - 1 ? owed[index] : last;
    return amount.gt(0) ? [{ ...written(each, index), amount: amount.toFixed(2) }] : [];
  });
} // prettier-ignore
