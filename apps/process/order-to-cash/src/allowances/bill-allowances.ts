import Big from 'big.js';
import { balanceOf, inTurn, lineAmount, type Money, money, shareOf, sum } from '@crossdock/canonical';
import type { BilledAllowanceOrCharge, OfferedCashDiscount } from '@crossdock/contracts';
import type { AgreedAllowance, DocumentLine, OrderDocument } from '../order';

/** Base units by line. */
export type Quantities = ReadonlyMap<string, number>;
type Goods = Pick<OrderDocument, 'lines' | 'allowancesAndCharges' | 'currency'>;

export const hasAllowances = ({ lines, allowancesAndCharges }: Omit<Goods, 'currency'>): boolean =>
  allowancesAndCharges !== undefined || lines.some((line) => line.allowancesAndCharges !== undefined);

/** Of a line, for the base units that follow those billed before: percentages of its net amount, rates, shares of amounts. */
export function billLine({ allowancesAndCharges = [] }: DocumentLine, net: Money, quantity: number, before: number): BilledAllowanceOrCharge[] {
  return billed(allowancesAndCharges, net, before, before + quantity, (rate, base) => new Big(rate).times(quantity).div(base));
} // prettier-ignore

/**
 * Of the whole order, for what is billed now: percentages of the goods, shares of amounts by their worth.
 * @param goods lines with their own allowances and charges
 */
export function billOrder({ lines, allowancesAndCharges = [], currency }: Goods, goods: Big, quantities: Quantities, before: Quantities): BilledAllowanceOrCharge[] {
  const from = worthOf(lines, before);
  return billed(allowancesAndCharges, money(goods, currency), from, from.plus(worthOf(lines, quantities)));
} // prettier-ignore

function billed(agreed: AgreedAllowance[], { amount: extension, currency }: Money, from: Big.BigSource, to: Big.BigSource, byRate?: (rate: string, baseUnits: number) => Big): BilledAllowanceOrCharge[] {
  const fixedOf = ({ amount, spreadOver, rate, rateBaseUnits }: AgreedAllowance) =>
    amount !== undefined ? shareOf(amount, spreadOver!, from, to, currency).amount : byRate!(rate!, rateBaseUnits!);
  const owed = inTurn(agreed, extension, currency, fixedOf);
  return agreed.map(({ spreadOver: _, rateBaseUnits: __, ...each }, index) => ({ ...each, billed: owed[index] }));
} // prettier-ignore

/** By which amounts of the whole order are spread: the price of quantities of its lines; base units, where all is free. */
export function worthOf(lines: DocumentLine[], quantities: Quantities): Big {
  const isFree = lines.every(({ unitPrice }) => new Big(unitPrice).eq(0));
  const priceOf = ({ unitPrice, baseUnits, discount }: DocumentLine) =>
    isFree ? new Big(1) : new Big(unitPrice).times(new Big(1).minus(discount)).div(baseUnits);
  return lines.reduce((all, line) => all.plus(priceOf(line).times(quantities.get(line.lineId) ?? 0)), new Big(0));
}

export const orderedOf = (lines: DocumentLine[]): Quantities =>
  new Map(lines.map(({ lineId, baseQuantity }) => [lineId, baseQuantity]));

/** What the whole order comes to: lines less allowances and with charges, before freight and tax. */
export function netOf(goods: Goods): Money {
  const { lines, currency } = goods;
  const nets = lines.map((line) => lineAmount(line.unitPrice, line.quantity, currency, line.discount));
  const net = sum(nets, currency);
  if (!hasAllowances(goods)) return net;
  const withLines = balanceOf(lines.flatMap((line, index) => billLine(line, nets[index], line.baseQuantity, 0))).plus(net.amount);
  return money(withLines.plus(balanceOf(billOrder(goods, withLines, orderedOf(lines), new Map()))), currency);
} // prettier-ignore

/** What is taxed of each line: its net amount with its own allowances and charges and its share of those of the whole. */
export function taxableOf(lines: { net: Money; allowancesAndCharges?: BilledAllowanceOrCharge[] }[], ofOrder: BilledAllowanceOrCharge[] = []): Money[] {
  const own = lines.map(({ net, allowancesAndCharges = [] }) => money(balanceOf(allowancesAndCharges).plus(net.amount), net.currency));
  if (ofOrder.length === 0) return own;
  const whole = balanceOf(ofOrder).toFixed();
  const total = own.reduce((all, { amount }) => all.plus(amount), new Big(0));
  // Free goods share alike.
  const weightOf = ({ amount }: Money) => (total.eq(0) ? new Big(1) : new Big(amount));
  let reached = new Big(0);
  return own.map((each) => {
    const from = reached;
    reached = reached.plus(weightOf(each));
    return sum([each, shareOf(whole, total.eq(0) ? own.length : total, from, reached, each.currency)], each.currency);
  });
} // prettier-ignore

/** For who pays in time: of the goods, without freight and tax. */
export function offeredDiscount({ customer: { cashDiscount } }: Pick<OrderDocument, 'customer'>, goods: Money, invoiceDate: string): OfferedCashDiscount | undefined {
  if (!cashDiscount) return undefined;
  const { percent, days } = cashDiscount;
  const until = new Date(Date.parse(`${invoiceDate}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
  return { percent, days, until, of: goods, amount: money(new Big(goods.amount).times(percent).div(100), goods.currency) };
} // prettier-ignore
