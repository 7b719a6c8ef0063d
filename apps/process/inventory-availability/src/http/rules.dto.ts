import { Transform } from 'class-transformer';
import { Flag, Instant, ListOf, Nested, OneOf, Text, Texts, WholeNumber, AnyObject } from '@crossdock/contracts';

const channel = { max: 60, optional: true, example: 'amazon-us' } as const;
const percent = { max: 100, optional: true, example: 90 } as const;

class MatchingBody {
  @Text(channel) channel?: string;
  @Text({ max: 60, optional: true, example: 'cutlery' }) category?: string;
  @Text({ max: 40, optional: true, example: 'regulated' }) handling?: string;
  @Text({ max: 48, optional: true, example: 'NW-11' }) sku?: string;
  @Text({ max: 20, optional: true, example: 'SEA' }) node?: string;
}
class BufferBody extends MatchingBody {
  @WholeNumber({ optional: true, example: 5 }) units?: number;
  @WholeNumber({ ...percent, example: 10, description: 'Of what the node can promise, rounded up' }) percent?: number;
}
class LocationBody {
  @Text({ max: 40, example: 'WEST' }) location!: string;
  @Texts({ max: 200, example: ['SEA', 'LAX'], description: 'Nodes or further locations' }) contains!: string[];
}
class AssortmentBody {
  @Texts({ max: 1_000, optional: true, example: ['cutlery'] }) categories?: string[];
  @Texts({ max: 10_000, optional: true, example: ['NW-11'] }) skus?: string[];
}
class ThresholdBody {
  @WholeNumber({ example: 3 }) units!: number;
  @WholeNumber({ optional: true, example: 2, description: 'Times the cadence in minutes, rounded up' })
  unitsPerMinute?: number;
}
class ChannelViewBody {
  @Text({ max: 60, example: 'amazon-us' }) channel!: string;
  @Texts({ max: 200, optional: true, example: ['WEST'], description: 'Sells from these; from all unless given' })
  locations?: string[];
  @Nested(() => AssortmentBody, { optional: true }) assortment?: AssortmentBody;
  @WholeNumber({ ...percent, description: 'Counts nothing where stock is uncertain, and of the rest this share' })
  conservativePercent?: number;
  @WholeNumber({ optional: true, example: 900 }) cadenceSeconds?: number;
  @Nested(() => ThresholdBody, { optional: true, description: 'Below it the channel is told zero' })
  threshold?: ThresholdBody;
}
export class ChannelPoliciesBody {
  @ListOf(() => BufferBody, { max: 1_000, description: 'First match wins' }) buffers!: BufferBody[];
  @ListOf(() => MatchingBody, { max: 1_000, description: 'What is not sold' }) exclusions!: MatchingBody[];
  @ListOf(() => LocationBody, { max: 500 }) hierarchy!: LocationBody[];
  @ListOf(() => ChannelViewBody, { max: 500 }) channels!: ChannelViewBody[];
}

class SoftSecondsBody {
  @WholeNumber({ min: 1, max: 2_592_000, example: 900 }) usual!: number;
  @WholeNumber({ min: 1, max: 2_592_000, example: 86_400 }) most!: number;
}
class PriorityBody {
  @Text({ max: 60, example: 'b2b-portal' }) channel!: string;
  @WholeNumber({ min: -100, max: 100, example: 10, description: 'Larger is served first; 0 unless given' })
  priority!: number;
}
class HoldRuleBody {
  @Text({ max: 40, optional: true, example: 'regulated' }) handling?: string;
  @Text({ max: 60, optional: true }) category?: string;
  @Text({ max: 48, optional: true }) sku?: string;
  @Text(channel) channel?: string;
  @Flag({ optional: true, description: 'False: only orders may hold it' }) soft?: boolean;
  @WholeNumber({ min: 1, optional: true, description: 'Longest life of a soft hold' }) maxSeconds?: number;
  @WholeNumber({ min: 1, optional: true, description: 'Most base units in one request' }) maxQuantity?: number;
}
export class HoldRulesBody {
  @Nested(() => SoftSecondsBody) softSeconds!: SoftSecondsBody;
  @ListOf(() => PriorityBody, { max: 500 }) priorities!: PriorityBody[];
  @ListOf(() => HoldRuleBody, { max: 1_000, description: 'First match wins' }) rules!: HoldRuleBody[];
}

class DraftBody {
  @Text({ max: 300, example: 'Amazon sells from the west only' }) note!: string;
}
export class ChannelPoliciesDraft extends DraftBody {
  @Nested(() => ChannelPoliciesBody) rules!: ChannelPoliciesBody;
}
export class HoldRulesDraft extends DraftBody {
  @Nested(() => HoldRulesBody) rules!: HoldRulesBody;
}

export const ruleKinds = ['channels', 'holds', 'sourcing'] as const;
export class RuleKindParam {
  @OneOf(ruleKinds) kind!: (typeof ruleKinds)[number];
}
export class RuleVersionParam extends RuleKindParam {
  @Transform(({ value }) => (/^\d{1,9}$/.test(value) ? Number(value) : value))
  @WholeNumber({ description: '0: the defaults' })
  version!: number;
}
export class RuleVersionView {
  @OneOf(ruleKinds) kind!: (typeof ruleKinds)[number];
  @WholeNumber({ description: '0: the defaults' }) version!: number;
}
export class RuleSetView {
  @WholeNumber({ min: 1 }) version!: number;
  @Text({ max: 300 }) note!: string;
  @Text({ max: 100 }) createdBy!: string;
  @Instant() createdAt!: Date;
  @Flag() active!: boolean;
  @AnyObject() body!: object;
}
export class RuleSetList {
  @ListOf(() => RuleSetView) versions!: RuleSetView[];
}
