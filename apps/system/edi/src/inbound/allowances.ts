import Big from 'big.js';
import type { AllowanceOrCharge, FieldError } from '@crossdock/canonical';
import type { OrderSubmission } from '@crossdock/contracts';
import type { MappedOrder } from '../maps/order-map';
import type { PartnerProfile } from '../partner';
import { type Goods, readAllowance, type Sac, UnusableElement } from './read-allowance';

type Order = Omit<MappedOrder, 'heading'>;
type Submitted = Pick<OrderSubmission, 'lines'>;
type Allowances = AllowanceOrCharge[] | undefined;

/**
 * What an order writes of allowances and charges (SAC), of the whole and of each line; what cannot be used is a fault that names the
 * element. Freight by amount (C D240, the first) is the order's freight. A map that says the discount of lines has looked at their SAC.
 */
export function allowancesOf(order: Order, { lines }: Submitted, profile: PartnerProfile, faults: FieldError[]): { ofOrder: Allowances; ofLines: Allowances[] } {
  const goods = lines.map(goodsOf);
  const ofLines = order.lines.map((line, index) => {
    const { discountPercent: percent, allowancesAndCharges: all } = line;
    // In the place of the line's allowances stands what the map found.
    const said = { indicator: 'A' as const, code: 'C310', percent };
    const sacs = percent ? [...all.map((each) => (each.indicator === 'A' ? undefined : each)), said] : all;
    return sideOf(sacs, goods[index], { pointer: `/PO1[${index + 1}]/SAC`, where: `PO1 ${line.assignedId ?? line.number}` });
  });
  const mapped = order.lines.length > 0 && order.lines.every(({ discountPercent }) => discountPercent);
  const freight = order.allowancesAndCharges.find(isFreight);
  const others = order.allowancesAndCharges.map((each) => (each === freight || (mapped && each.indicator === 'A') ? undefined : each));
  return { ofOrder: sideOf(others, { extension: sumOf(goods) }, { pointer: '/SAC', where: 'the order' }), ofLines };

  function sideOf(all: (Sac | undefined)[], of: Goods, { pointer, where }: { pointer: string; where: string }): Allowances {
    let left = of.extension;
    const read = all.flatMap((sac, index) => {
      if (!sac) return [];
      try {
        const found = readAllowance(sac, of, left, profile);
        if (found?.item.kind === 'allowance') left = found.worth && left?.minus(found.worth);
        return found ? [found.item] : [];
      } catch (error) {
        if (!(error instanceof UnusableElement)) throw error;
        faults.push({ pointer: `${pointer}[${index + 1}]/${error.element}`, code: 'ALLOWANCE_UNUSABLE', message: `${where}, ${sacInWords(sac)}: ${error.message}` });
        return [];
      }
    });
    return read.length > 0 ? read : undefined;
  }
} // prettier-ignore

const sacInWords = ({ indicator, code, agencyCode, description }: Sac): string =>
  ['SAC', indicator, code ?? agencyCode, description].filter(Boolean).join(' ');

/** Freight that the buyer pays with the invoice (SAC12). */
export const isFreight = ({ indicator, code, amount, method }: Sac): boolean =>
  indicator === 'C' && code === 'D240' && amount !== undefined && [undefined, '02', '06'].includes(method);

const goodsOf = ({ quantity, unitPrice }: OrderSubmission['lines'][number]): Goods => ({
  quantity: quantity.value === '' ? undefined : new Big(quantity.value),
  unit: quantity.unit,
  extension: quantity.value && unitPrice ? new Big(unitPrice).times(quantity.value).round(2, Big.roundHalfUp) : undefined,
}); // prettier-ignore

/** Unknown, where a price is not on the order. */
const sumOf = (goods: Goods[]): Big | undefined =>
  goods.reduce<Big | undefined>(
    (sum, { extension }) => (extension === undefined ? undefined : sum?.plus(extension)),
    new Big(0),
  );
