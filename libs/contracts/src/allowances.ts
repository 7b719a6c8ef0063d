import { type AllowanceKind, allowanceKinds, type AllowanceOrCharge, percentBases } from '@crossdock/canonical';
import { BusinessDate, DecimalText, Nested, OneOf, Text, Unit, WholeNumber } from './fields';
import { MoneyValue } from './values';

/** What is taken off a price or put on top of it, stated apart: exactly one of `percent`, `amount` and `rate`. */
export class AllowanceOrChargeValue implements AllowanceOrCharge {
  @OneOf(allowanceKinds) kind!: AllowanceKind;
  @Text({ max: 20, example: 'F800', description: "X12 1300; an agency's own code with the agency in front, VI:PROMO" })
  code!: string;
  @Text({ max: 80, optional: true, example: 'Promotional allowance' }) description?: string;
  @DecimalText({ optional: true, example: '5', description: 'Of 100' }) percent?: string;
  @OneOf(percentBases, { optional: true, description: 'What the percentage is of: the price before all allowances, or what those before it leave (default)' })
  percentOf?: (typeof percentBases)[number]; // prettier-ignore
  @DecimalText({ optional: true, example: '25.00', description: 'For the whole line, or the whole order' })
  amount?: string;
  @DecimalText({ optional: true, example: '0.10', description: 'For each `rateUnit` of a line' }) rate?: string;
  @Unit({ optional: true }) rateUnit?: string;
}

/** One of an order, with what an invoice bills of it. */
export class BilledAllowanceOrCharge extends AllowanceOrChargeValue {
  @Nested(() => MoneyValue, { description: 'What this invoice takes off or puts on top; of an amount its share' })
  billed!: MoneyValue;
}

/** What happens to allowances and charges that the contract does not have. `must-agree`: the order waits for the order desk. `contract`: only the contract's stand, and the buyer is told so in the answer. */
export const allowanceRules = ['must-agree', 'contract'] as const;
export type AllowanceRule = (typeof allowanceRules)[number];

/** For who pays early, of the goods: lines less allowances and with charges, without freight and tax. */
export class CashDiscount {
  @DecimalText({ example: '2', description: 'Of 100' }) percent!: string;
  @WholeNumber({ max: 365, example: 10, description: 'From the date of the invoice' }) days!: number;
}
/** What an invoice offers for early payment. */
export class OfferedCashDiscount extends CashDiscount {
  @Nested(() => MoneyValue, { description: 'What the percentage is of' }) of!: MoneyValue;
  @Nested(() => MoneyValue) amount!: MoneyValue;
  @BusinessDate({ description: 'Paid by this day' }) until!: string;
}
