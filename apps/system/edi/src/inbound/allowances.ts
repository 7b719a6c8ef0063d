import Big from 'big.js';
import type { FieldError } from '@crossdock/canonical';
import type { AllowanceOrCharge } from '@crossdock/x12';
import type { MappedLine, MappedOrder } from '../maps/order-map';
import { decimalOf } from './read-values';

type Order = Omit<MappedOrder, 'heading'>;

/** SAC12 (331): 02 off the invoice, as is what names no method; all others are settled elsewhere (01 bill-back, 03 check, 04 credit to the account …). */
const isOffInvoice = ({ indicator, method }: AllowanceOrCharge): boolean =>
  indicator === 'A' && (method === undefined || method === '02');

/** Discount of each line as a fraction of 1: its allowances in percent, then those of the heading. What is no percentage is a fault. */
export function discountsOf(order: Order, faults: FieldError[]): (string | undefined)[] {
  const ofHeading = order.allowancesAndCharges.filter(isOffInvoice);
  // A map that says the discount of each line has looked at the heading, too.
  const mapped = order.lines.length > 0 && order.lines.every(({ discountPercent }) => discountPercent);
  if (!mapped) faults.push(...ofHeading.flatMap((each) => notPercent(each, '/SAC', 'the order')));
  return order.lines.map((line, index) => {
    const own = !line.discountPercent ? line.allowancesAndCharges.filter(isOffInvoice) : [];
    faults.push(...own.flatMap((each) => notPercent(each, `/PO1[${index + 1}]/SAC`, `PO1 ${line.assignedId ?? line.number}`)));
    return together([...percentsOf(line, own), ...(mapped ? [] : ofHeading.map(({ percent }) => percent))]);
  });
} // prettier-ignore

const percentsOf = ({ discountPercent }: MappedLine, own: AllowanceOrCharge[]) =>
  !discountPercent ? own.map(({ percent }) => percent) : [discountPercent];

/** One after another: 10 % and then 5 % are 14.5 %. */
function together(percents: (string | undefined)[]): string | undefined {
  const given = percents.flatMap((percent) => decimalOf(percent) ?? []);
  if (given.length === 0) return undefined;
  const left = given.reduce((rest, percent) => rest.times(new Big(1).minus(new Big(percent).div(100))), new Big(1));
  return new Big(1).minus(left).round(6).toFixed();
}

function notPercent({ code, amount, percent, description }: AllowanceOrCharge, pointer: string, where: string): FieldError[] {
  const value = Number(decimalOf(percent) ?? NaN);
  if (value >= 0 && value < 100) return [];
  const what = [code, amount && `of ${amount}`, description].filter(Boolean).join(' ');
  return [{ pointer, code: 'ALLOWANCE_UNSUPPORTED', message: `the allowance ${what} (SAC) for ${where} is no percentage of the price: the price that is meant must be in PO104, or in percent` }];
} // prettier-ignore
