import Big from 'big.js';
import { aboutAllowance, type AllowanceOrCharge, asDiscount, balanceOf, type FieldError, inWords, isSameAllowance, lineAmount, money } from '@crossdock/canonical'; // prettier-ignore
import type { Enrichment, OrderSubmission, UnitOfItemValue } from '@crossdock/contracts';
import type { AgreedAllowance, AllowanceAnswer, DocumentLine, OrderDocument } from '../order';
import { billLine, netOf, orderedOf, worthOf } from './bill-allowances';

type OfOrder = Pick<OrderDocument, 'allowancesAndCharges' | 'allowanceAnswer'>;
export interface AgreedAllowances {
  lines: DocumentLine[];
  ofOrder: OfOrder;
  findings: FieldError[];
}

/** The buyer's and the contract's for a line, or for the whole order. */
interface Side {
  at: string;
  name: string;
  theirs: AllowanceOrCharge[];
  ours: AllowanceOrCharge[];
  units: UnitOfItemValue[];
}

/**
 * Which allowances and charges stand: the contract's. What a buyer wrote must be among them, by kind, code and value, or state the
 * contract's discount in percent; else the order waits, or the buyer is told what stands (`allowanceRule`). At a marketplace's own
 * prices its own stand. Pure.
 */
export function agreeAllowances(submission: OrderSubmission, enrichment: Enrichment, lines: DocumentLine[]): AgreedAllowances {
  if (![submission, ...submission.lines, enrichment, ...enrichment.lines].some((each) => each.allowancesAndCharges?.length))
    return { lines, ofOrder: {}, findings: [] };
  const { whole, sides } = sidesOf(submission, enrichment);
  const unusable = [whole, ...sides].flatMap((side) => [...aboutShape(side)]);
  if (unusable.length > 0) return { lines, ofOrder: {}, findings: unusable };
  const strangers = new Map([whole, ...sides].map((side) => [side, strangersOf(side)]));
  const words = discountInWords(lines, sides, whole, strangers);
  const refused = new Map([...strangers].map(([side, all]) => [side, all.filter((each) => !words.has(each))]));
  const mustAgree = (submission.allowanceRule ?? 'must-agree') === 'must-agree';
  const findings = mustAgree ? [...refused].flatMap(([side, all]) => all.map((each) => notAgreed(side, each))) : [];
  const agreed = lines.map((line, index) => withAllowances(line, sides[index], refused.get(sides[index])!));
  const ofOrder: OfOrder = {
    ...(whole.ours.length > 0 && { allowancesAndCharges: whole.ours.map((each) => spread(each, worthOf(lines, orderedOf(lines)).toFixed())) }),
    ...answerOf(whole, refused.get(whole)!),
  };
  return { lines: agreed, ofOrder, findings: findings.length > 0 ? findings : [...aboutWorth(agreed, ofOrder, submission.currency)] };
} // prettier-ignore

function sidesOf(submission: OrderSubmission, enrichment: Enrichment): { whole: Side; sides: Side[] } {
  const ownPrices = submission.channel.kind === 'marketplace';
  const items = new Map(enrichment.lines.map((line) => [line.lineNumber, line]));
  const of = (at: string, name: string, theirs: AllowanceOrCharge[] = [], ours: AllowanceOrCharge[] = [], units: UnitOfItemValue[] = []): Side =>
    ({ at, name, theirs, ours: ownPrices ? theirs : asWritten(ours, theirs, units), units });
  return {
    whole: of('', 'the order', submission.allowancesAndCharges, enrichment.allowancesAndCharges),
    sides: submission.lines.map(({ lineNumber, allowancesAndCharges }, index) =>
      of(`/lines/${index}`, `line ${lineNumber}`, allowancesAndCharges, items.get(lineNumber)?.allowancesAndCharges, items.get(lineNumber)?.units)),
  };
} // prettier-ignore

/** In the buyer's words and order, where it wrote them: its documents are held against them, and percentages follow one another. */
function asWritten(
  ours: AllowanceOrCharge[],
  theirs: AllowanceOrCharge[],
  units: UnitOfItemValue[],
): AllowanceOrCharge[] {
  const open = [...ours];
  const written = theirs.flatMap((their) => {
    const found = open.findIndex((our) => isSameAllowance(perBaseUnit(our, units), perBaseUnit(their, units)));
    if (found < 0) return [];
    const [our] = open.splice(found, 1);
    return [{ ...our, ...their, ...(our.percentOf && { percentOf: our.percentOf }) }];
  });
  return [...written, ...open];
}

function* aboutShape({ at, name, theirs, ours, units }: Side): Generator<FieldError> {
  for (const [index, each] of theirs.entries())
    for (const { member, message } of aboutAllowance(each))
      yield { pointer: `${at}/allowancesAndCharges/${index}${member}`, code: 'ALLOWANCE_INVALID', message: `${name}: ${message}` };
  for (const each of new Set([...theirs, ...ours]))
    if (each.rateUnit !== undefined && !units.some(({ unit }) => unit === each.rateUnit))
      yield { pointer: `${at}/allowancesAndCharges`, code: 'ALLOWANCE_UNIT_UNKNOWN', message: `${name}: the ${inWords(each)} is for a unit that is not sold; units are ${units.map(({ unit }) => unit).join(', ') || 'those of lines only'}` };
} // prettier-ignore

/** What the contract does not have; one of the contract's answers for one of the buyer's. */
function strangersOf({ theirs, ours, units }: Side): AllowanceOrCharge[] {
  const open = ours.map((each) => perBaseUnit(each, units));
  return theirs.filter((each) => {
    const found = open.findIndex((one) => isSameAllowance(one, perBaseUnit(each, units)));
    if (found >= 0) open.splice(found, 1);
    return found < 0;
  });
}

const baseUnitsOf = ({ rateUnit }: AllowanceOrCharge, units: UnitOfItemValue[]): number =>
  units.find(({ unit }) => unit === rateUnit)?.baseUnits ?? 1;

const perBaseUnit = (each: AllowanceOrCharge, units: UnitOfItemValue[]): AllowanceOrCharge =>
  each.rate === undefined
    ? each
    : { ...each, rate: new Big(each.rate).div(baseUnitsOf(each, units)).toFixed(), rateUnit: 'base' };

/** The contract's discount may be written as percentages of the line, and of the order: they are that discount, not another one. */
function discountInWords(lines: DocumentLine[], sides: Side[], whole: Side, strangers: Map<Side, AllowanceOrCharge[]>): Set<AllowanceOrCharge> {
  const percentsOf = (side: Side) => strangers.get(side)!.filter(({ kind, percent }) => kind === 'allowance' && percent !== undefined);
  const ofOrder = percentsOf(whole);
  const left = (percents: AllowanceOrCharge[]) => new Big(1).minus(asDiscount(percents));
  const states = (index: number, more: AllowanceOrCharge[]) => {
    const own = percentsOf(sides[index]);
    return own.length + more.length > 0 && left(own).times(left(more)).round(6).eq(new Big(1).minus(lines[index].discount));
  };
  if (ofOrder.length > 0 && lines.every((_, index) => states(index, ofOrder))) return new Set([...ofOrder, ...sides.flatMap(percentsOf)]);
  return new Set(sides.flatMap((side, index) => (states(index, []) ? percentsOf(side) : [])));
} // prettier-ignore

const notAgreed = ({ at, name, theirs, ours }: Side, given: AllowanceOrCharge): FieldError => ({
  pointer: `${at}/allowancesAndCharges/${theirs.indexOf(given)}`,
  code: given.kind === 'allowance' ? 'ALLOWANCE_NOT_AGREED' : 'CHARGE_NOT_AGREED',
  message: `${name}: the ${inWords(given)} was given; the contract has ${ours.map(inWords).join(', ') || 'none'}`,
});

function withAllowances(line: DocumentLine, side: Side, refused: AllowanceOrCharge[]): DocumentLine {
  const { ours, units } = side;
  const agreed = ours.map((each) => ({ ...spread(each, String(line.baseQuantity)), ...(each.rate !== undefined && { rateBaseUnits: baseUnitsOf(each, units) }) }));
  return { ...line, ...(agreed.length > 0 && { allowancesAndCharges: agreed }), ...answerOf(side, refused, line.discount) };
} // prettier-ignore

const spread = (each: AllowanceOrCharge, spreadOver: string): AgreedAllowance =>
  each.amount === undefined ? each : { ...each, spreadOver };

/** What the buyer is told where something else stands than it wrote. */
function answerOf({ theirs, ours, units }: Side, refused: AllowanceOrCharge[], discount = '0'): { allowanceAnswer?: AllowanceAnswer } {
  const unasked = ours.filter((our) => !theirs.some((each) => isSameAllowance(perBaseUnit(each, units), perBaseUnit(our, units))));
  if (unasked.length + refused.length === 0) return {};
  const standing = theirs.filter((each) => !refused.includes(each));
  const isUnstated = refused.length > 0 && new Big(discount).gt(0) && !standing.some((each) => !ours.some((our) => isSameAllowance(our, each)));
  const stated = isUnstated ? [{ kind: 'allowance' as const, code: 'C310', percent: new Big(discount).times(100).toFixed() }] : [];
  return { allowanceAnswer: { stand: [...standing, ...stated, ...unasked], differs: refused.length > 0 || unasked.some(({ kind }) => kind === 'charge') } };
} // prettier-ignore

/** Nothing costs less than nothing. */
function* aboutWorth(
  lines: DocumentLine[],
  { allowancesAndCharges }: OfOrder,
  currency: string,
): Generator<FieldError> {
  const tooLarge = (at: string, name: string, worth: string): FieldError => ({
    pointer: `${at}/allowancesAndCharges`,
    code: 'ALLOWANCE_TOO_LARGE',
    message: `${name}: its allowances are more than it comes to: ${worth} ${currency} would be left`,
  });
  for (const [index, line] of lines.entries()) {
    const net = lineAmount(line.unitPrice, line.quantity, currency, line.discount);
    const left = balanceOf(billLine(line, net, line.baseQuantity, 0)).plus(net.amount);
    if (left.lt(0)) yield tooLarge(`/lines/${index}`, `line ${line.lineNumber}`, money(left, currency).amount);
  }
  if (!allowancesAndCharges) return;
  const all = netOf({ lines, allowancesAndCharges, currency });
  if (new Big(all.amount).lt(0)) yield tooLarge('', 'the order', all.amount);
}
