import { Id, Instant, ListOf, Nested, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import { type HoldMode, holdModes } from '../holds/decide-holds';
import { type EndOfHold, endsOfHold } from '../holds/hold';
import { type HoldAction, holdActions } from '../holds/resolve-holds';

export class HoldLineBody {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 20, optional: true, example: 'SEA', description: 'Any node of the legal entity unless given' })
  node?: string;
  @WholeNumber({ min: 1, example: 2, description: 'Base units' }) quantity!: number;
}
export class HoldBody {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 60, example: 'CART-4711', description: 'Cart, quote or order that it is for' }) reference!: string;
  @OneOf(['soft', 'firm'] as const, { description: 'A soft hold ends by itself; a firm one is posted or voided' })
  kind!: 'soft' | 'firm';
  @OneOf(holdModes, {
    optional: true,
    description:
      'all-or-nothing (unless given): every line in full; partial: each line in full or not at all; best-effort: whatever there is',
  })
  mode?: HoldMode;
  @Text({ max: 60, optional: true, example: 'web-shop' }) channel?: string;
  @WholeNumber({ min: 1, max: 2_592_000, optional: true, example: 900, description: 'Life of a soft hold' })
  expiresInSeconds?: number;
  @ListOf(() => HoldLineBody, { min: 1, max: 500 }) lines!: HoldLineBody[];
}
export class HeldPart {
  @Id() holdId!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @WholeNumber({ min: 1 }) quantity!: number;
}
export class HeldLine {
  @Text({ max: 48 }) sku!: string;
  @WholeNumber() asked!: number;
  @WholeNumber() held!: number;
  @ListOf(() => HeldPart) holds!: HeldPart[];
}
export class HoldRefusal {
  @WholeNumber({ description: 'Index of the line, from 0' }) line!: number;
  @Text({ max: 40, example: 'TOO_MANY' }) code!: string;
  @Text({ max: 300 }) message!: string;
}
export class HoldView {
  @Id() requestId!: string;
  @Text({ max: 60 }) reference!: string;
  @OneOf(['soft', 'firm'] as const) kind!: 'soft' | 'firm';
  @OneOf(['all', 'some'] as const) held!: 'all' | 'some' | 'nothing';
  @Instant({ optional: true }) expiresAt?: string;
  @ListOf(() => HeldLine) lines!: HeldLine[];
  @Nested(() => HoldRefusal, { optional: true }) refusal?: HoldRefusal;
}

export class PostBody {
  @Text({ max: 60, optional: true, example: 'SEA-0000017', description: 'Document that the goods left with' })
  document?: string;
  @Text({ max: 40, optional: true, example: 'wms', description: 'Who will tell of the same goods, under `sequence`' })
  source?: string;
  @WholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER, optional: true }) sequence?: number;
}
export class ResolutionBody extends PostBody {
  @Id() holdId!: string;
  @OneOf(holdActions) action!: HoldAction;
}
export class ResolutionsBody {
  @ListOf(() => ResolutionBody, { min: 1, max: 1_000 }) resolutions!: ResolutionBody[];
}
export class ResolvedView {
  @Id() holdId!: string;
  @OneOf(['open', ...endsOfHold] as const) status!: 'open' | EndOfHold;
  @WholeNumber() posted!: number;
  @WholeNumber() voided!: number;
}
export class ResolutionOutcome {
  @Id() holdId!: string;
  @Nested(() => ResolvedView, { optional: true }) hold?: ResolvedView;
  @Text({ max: 60, optional: true, example: 'HOLD_EXPIRED', description: 'Why it was not done' }) code?: string;
}
export class ResolutionsView {
  @ListOf(() => ResolutionOutcome) resolutions!: ResolutionOutcome[];
}
