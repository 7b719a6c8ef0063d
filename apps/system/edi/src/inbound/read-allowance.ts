import Big from 'big.js';
import type { AllowanceOrCharge } from '@crossdock/canonical';
import type { AllowanceOrCharge as Sac } from '@crossdock/x12';
import type { PartnerProfile } from '../partner';
import { unitOf } from '../units';
import { decimalOf } from './read-values';

export type { Sac };
/** What a SAC is about: a line, or without quantity the whole order. */
export interface Goods {
  quantity?: Big;
  /** UN/ECE Rec 20 */
  unit?: string;
  /** What they cost before allowances; unknown where the order has no price */
  extension?: Big;
}
export interface ReadAllowance {
  item: AllowanceOrCharge;
  /** What it comes to for all that is ordered, where that can be told */
  worth?: Big;
}

/** An element of SAC that cannot be used. */
export class UnusableElement extends Error {
  constructor(
    /** Two digits */
    readonly element: string,
    message: string,
  ) {
    super(message);
  }
}

/** SAC01 (248): a promotion is an allowance, requests ask for what they name, a service is paid for; N has no value. */
const kinds: Partial<Record<Sac['indicator'], AllowanceOrCharge['kind']>> = {
  A: 'allowance', P: 'allowance', R: 'allowance', C: 'charge', Q: 'charge', S: 'charge',
}; // prettier-ignore
/** SAC12 (331): on the invoice; all others are settled elsewhere (01 bill-back, 03 check, 04 credit to the account …). */
const onInvoice = { allowance: [undefined, '02'], charge: [undefined, '02', '06'] };
/** SAC06 (378): of the price before allowances; others, and none, of what those before leave. */
const ofGross = new Set(['1', '3', '5', '6']);

/**
 * One SAC as ours; undefined for what has no value on the invoice.
 * @param left what allowances before it leave of the price, where it is known
 * @throws UnusableElement
 */
export function readAllowance(sac: Sac, goods: Goods, left: Big | undefined, profile: PartnerProfile): ReadAllowance | undefined {
  const kind = kinds[sac.indicator];
  if (!kind || !onInvoice[kind].includes(sac.method)) return undefined;
  const code = sac.code ?? (sac.agency && sac.agencyCode && `${sac.agency}:${sac.agencyCode}`);
  if (!code) throw new UnusableElement('02', 'SAC02, or SAC03 and SAC04, must say what it is');
  const value = valueOf(numbersOf(sac), sac, { ...goods, left }, profile);
  if (!value) return undefined;
  const { worth, ...measure } = value;
  if (kind === 'allowance' && worth && left && worth.gt(left))
    throw new UnusableElement(measure.amount ? '05' : measure.rate ? '08' : '07', `${worth.toFixed(2)} is more than the ${left.toFixed(2)} that are left of the price`);
  return { item: { kind, code, ...(sac.description && { description: sac.description }), ...measure }, worth };
} // prettier-ignore

type Numbers = Partial<Record<'amount' | 'percent' | 'rate' | 'quantity' | 'upTo', Big>>;

function numbersOf({ amount, percent, rate, quantity, upTo }: Sac): Numbers {
  const read = (element: string, text?: string): Big | undefined => {
    if (text === undefined) return undefined;
    const value = decimalOf(text);
    if (value === undefined) throw new UnusableElement(element, `SAC${element} ${text} is no number`);
    if (new Big(value).lt(0)) throw new UnusableElement(element, `SAC${element} ${text} is below 0: an allowance is SAC01 A, a charge C`);
    return new Big(value);
  };
  const numbers = { amount: read('05', amount), percent: read('07', percent), rate: read('08', rate), quantity: read('10', quantity), upTo: read('11', upTo) };
  if (numbers.percent?.gt(100)) throw new UnusableElement('07', `SAC07 ${numbers.percent.toFixed()} must be 100 % at most`);
  return numbers;
} // prettier-ignore

type Value = Pick<AllowanceOrCharge, 'percent' | 'percentOf' | 'amount' | 'rate' | 'rateUnit'> & { worth?: Big };
type Base = Goods & { left?: Big };

/** Its one value. Where several are given they must come to the same; SAC05 is what counts where there is no price to tell (note of the segment). */
function valueOf(numbers: Numbers, sac: Sac, goods: Base, profile: PartnerProfile): Value | undefined {
  const isGiven = (value?: Big) => value !== undefined && value.gt(0);
  const { amount, percent, rate } = numbers;
  if (isGiven(percent) && isGiven(rate)) throw new UnusableElement('08', 'SAC07 and SAC08 are both given: only one of them can be meant');
  if (!isGiven(amount) && !isGiven(percent) && !isGiven(rate)) {
    // Freight that the invoice will name has no value yet.
    if (amount ?? percent ?? rate ?? (sac.indicator === 'C' && sac.code === 'D240')) return undefined;
    throw new UnusableElement('05', 'SAC05, SAC07 or SAC08 must hold its amount, percentage or rate');
  }
  if (numbers.upTo && !isInRange(numbers, sac, goods)) return undefined;
  const value = isGiven(percent) ? byPercent(percent!, numbers, sac, goods) : isGiven(rate) ? byRate(rate!, numbers, sac, goods, profile) : undefined;
  if (isGiven(amount) && value?.worth && !amount!.eq(value.worth))
    throw new UnusableElement('05', `SAC05 is ${amount!.toFixed(2)}, but ${value.percent || isGiven(percent) ? `SAC07 ${percent!.toFixed()} %` : `SAC08 ${rate!.toFixed()}`} comes to ${value.worth.toFixed(2)}`);
  return isGiven(amount) && !value?.worth ? fixed(amount!) : value;
} // prettier-ignore

const fixed = (worth: Big): Value => ({ amount: worth.toFixed(2), worth });
const cents = (value?: Big): Big | undefined => value?.round(2, Big.roundHalfUp);
const inDollars = ({ uom }: Sac): boolean => uom === 'DO';

/** From SAC10 to SAC11: quantities, or with DO amounts. */
function isInRange({ quantity = new Big(0), upTo }: Numbers, sac: Sac, goods: Base): boolean {
  const measured = inDollars(sac) ? goods.extension : goods.quantity;
  if (!measured) throw new UnusableElement('11', 'SAC10 and SAC11 limit it, and the order does not say of what');
  return measured.gte(quantity) && measured.lte(upTo!);
}

/** SAC10 in DO says what it is a percentage of, SAC10 below the quantity of what part: it comes to a fixed amount. */
function byPercent(percent: Big, { quantity, upTo }: Numbers, sac: Sac, goods: Base): Value {
  const isGross = ofGross.has(sac.percentQualifier ?? '');
  const whole = isGross ? goods.extension : goods.left;
  const worthOf = (base?: Big, of: Big.BigSource = 1) => cents(base?.times(percent).div(new Big(100).times(of)));
  const value = { percent: percent.toFixed(), ...(isGross && { percentOf: 'gross' as const }), worth: worthOf(whole) };
  if (!quantity || upTo) return value;
  if (inDollars(sac)) return whole?.eq(quantity) ? value : fixed(worthOf(quantity)!);
  if (!isPart(quantity, goods)) return value;
  if (!whole) throw new UnusableElement('10', `it is for a part of the line, whose price (PO104) is not known`);
  return fixed(worthOf(whole.times(quantity), goods.quantity)!);
} // prettier-ignore

/** Per unit of the line or another one (SAC09); for fewer than are ordered, or for the whole order, SAC10 says how many. */
function byRate(rate: Big, { quantity, upTo }: Numbers, { uom }: Sac, goods: Base, profile: PartnerProfile): Value {
  const unit = uom === undefined ? goods.unit : unitOf(uom, profile);
  if (!unit) throw new UnusableElement('09', `SAC09 ${uom ?? 'is empty and'} is no unit that the profile or X12 355 knows`);
  const many = upTo ? undefined : quantity;
  if (!goods.quantity) {
    if (!many) throw new UnusableElement('10', 'SAC08 for the whole order needs SAC10: for how many');
    return fixed(cents(rate.times(many))!);
  }
  const sameUnit = unit === goods.unit;
  if (many && sameUnit && isPart(many, goods)) return fixed(cents(rate.times(many))!);
  const counted = many ?? (sameUnit ? goods.quantity : undefined);
  return { rate: rate.toFixed(), rateUnit: unit, worth: counted && cents(rate.times(counted)) };
} // prettier-ignore

function isPart(many: Big, { quantity }: Goods): boolean {
  if (quantity && many.gt(quantity))
    throw new UnusableElement('10', `SAC10 is ${many.toFixed()}, ${quantity.toFixed()} are ordered`);
  return quantity !== undefined && many.lt(quantity);
}
