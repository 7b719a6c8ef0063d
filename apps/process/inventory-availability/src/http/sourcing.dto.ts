import { Transform } from 'class-transformer';
import {
  AnyObject,
  BusinessDate,
  Flag,
  Id,
  Instant,
  ListOf,
  MoneyValue,
  Nested,
  OneOf,
  Text,
  Texts,
  WholeNumber,
} from '@crossdock/contracts';
import type { LotRule } from '../lots/choose-lots';
import { criteria, type Criterion, type NodeKind, nodeKinds } from '../sourcing/sourcing-rules';

class SourcingConditionBody {
  @Text({ max: 60, optional: true, example: 'b2b-portal' }) channel?: string;
  @Text({ max: 2, optional: true, example: 'US' }) country?: string;
  @Text({ max: 40, optional: true, example: 'WA' }) region?: string;
  @Text({ max: 60, optional: true }) category?: string;
  @Text({ max: 40, optional: true, example: 'regulated' }) handling?: string;
}
class SourcingRuleBody {
  @Text({ max: 60, example: 'west first' }) name!: string;
  @Nested(() => SourcingConditionBody, { description: 'What is missing matches any order' }) when!: SourcingConditionBody;
  @Texts({ max: 3, optional: true, example: ['warehouse', '3pl'], description: nodeKinds.join(', ') }) kinds?: NodeKind[];
  @Texts({ max: 200, optional: true, example: ['SEA'] }) nodes?: string[];
  @Texts({ max: criteria.length, example: ['distance', 'cost'], description: `In order: ${criteria.join(', ')}` }) criteria!: Criterion[];
  @Flag({ description: 'One node for the whole order if one has everything' }) preferWhole!: boolean;
  @WholeNumber({ min: 1, max: 100, optional: true, example: 2 }) maxNodes?: number;
  @OneOf(['backorder', 'refuse'] as const, { description: 'What becomes of what no node has' }) fallback!: 'backorder' | 'refuse';
} // prettier-ignore
export class SourcingRulesBody {
  @ListOf(() => SourcingRuleBody, { max: 200, description: 'First match wins' }) rules!: SourcingRuleBody[];
}
export class SourcingRulesDraft {
  @Text({ max: 300, example: 'Ship from the west first' }) note!: string;
  @Nested(() => SourcingRulesBody) rules!: SourcingRulesBody;
}

export class CandidateView {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Flag() chosen!: boolean;
  @Text({ max: 200, example: 'ranked after NYC, which has the whole order' }) reason!: string;
  @AnyObject({ example: { 'NW-11': 4 }, description: 'What it could promise of each item' }) free!: Record<string, number>;
} // prettier-ignore
export class LotTakenView {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 60, example: 'L-2026-11' }) lot!: string;
  @WholeNumber({ min: 1 }) quantity!: number;
  @OneOf(['fefo', 'fifo'] as const, { description: 'Why this lot: it expires first, or came first' }) rule!: LotRule;
  @BusinessDate({ optional: true }) expiresOn?: string;
}
class TakeView {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber({ min: 1 }) quantity!: number;
}
class WaitedCandidate {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber() free!: number;
  @Flag() chosen!: boolean;
  @Text({ max: 200, example: 'has nothing of it' }) reason!: string;
}
class ReallocatedLine {
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48 }) sku!: string;
  @WholeNumber({ min: 1, description: 'Units that waited' }) waited!: number;
  @Text({ max: 200, example: 'number 2 of who waits for NW-11, by priority (0) and then by who asked first' })
  reason!: string;
  @ListOf(() => TakeView) takes!: TakeView[];
  @ListOf(() => WaitedCandidate) candidates!: WaitedCandidate[];
}
export class ReallocationView {
  @Text({ max: 60, example: 'usual' }) rule!: string;
  @Instant() decidedAt!: Date;
  @ListOf(() => ReallocatedLine) lines!: ReallocatedLine[];
}
export class DecisionView {
  @Id() orderId!: string;
  @Text({ max: 30 }) orderNumber!: string;
  @WholeNumber({ description: 'Version of the sourcing rules; 0: the usual rule' }) ruleVersion!: number;
  @Text({ max: 60, example: 'usual' }) rule!: string;
  @Instant() decidedAt!: Date;
  @ListOf(() => CandidateView) candidates!: CandidateView[];
  @ListOf(() => LotTakenView, { description: 'Of items that have a lot rule' }) lots!: LotTakenView[];
  @ListOf(() => ReallocationView, { description: 'What it was given later of what had become free' })
  reallocations!: ReallocationView[];
}

export class SimulationBody {
  @WholeNumber({ min: 1, max: 5_000, example: 500 }) lastOrders!: number;
}
export class OutcomeView {
  @WholeNumber() version!: number;
  @WholeNumber() shipments!: number;
  @WholeNumber({ description: 'Orders that ship from more than one node' }) splitOrders!: number;
  @ListOf(() => MoneyValue, { description: 'What the nodes charge for the shipments, by currency' })
  cost!: MoneyValue[];
  @WholeNumber({ description: 'Units held at once' }) filled!: number;
  @WholeNumber() asked!: number;
}
export class ChangedOrder {
  @Text({ max: 30 }) orderNumber!: string;
  @Texts() active!: string[];
  @Texts() draft!: string[];
}
export class SimulationView {
  @WholeNumber() orders!: number;
  @Nested(() => OutcomeView) active!: OutcomeView;
  @Nested(() => OutcomeView) draft!: OutcomeView;
  @ListOf(() => ChangedOrder, { description: 'The first 100' }) changed!: ChangedOrder[];
}

export class BackordersQuery {
  @Text({ max: 48, optional: true, example: 'NW-11' }) sku?: string;
  @Id({ optional: true }) orderId?: string;
  @Text({ max: 18, pattern: /^\d{1,18}$/, optional: true, description: '`next` of an earlier answer' }) after?: string;
  @Transform(({ value }) => (/^\d+$/.test(value) ? Number(value) : value))
  @WholeNumber({ min: 1, max: 1_000, optional: true, example: 100 })
  limit?: number;
}
export class BackorderView {
  @Text({ max: 18 }) id!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Id() orderId!: string;
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
  @Id() lineId!: string;
  @WholeNumber({ min: 1 }) lineNumber!: number;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 60, optional: true }) channel?: string;
  @WholeNumber({ min: -100, description: 'Larger is served first' }) priority!: number;
  @WholeNumber({ min: 1, description: 'Units that wait' }) open!: number;
  @Texts({ description: 'From where its rule lets it be served, in this order' }) nodes!: string[];
  @Text({ max: 60, example: 'usual' }) rule!: string;
  @Instant() since!: Date;
  @BusinessDate({ optional: true, description: 'As of now: when what is on its way reaches it' }) expectedOn?: string;
}
export class BackorderList {
  @ListOf(() => BackorderView) backorders!: BackorderView[];
  @Text({ max: 18, optional: true, description: 'Where to go on; missing at the end' }) next?: string;
}
