import { type StockState, stockStates } from '../ledger/entry';
import { verdicts } from '../ledger/load-snapshot';
import { BusinessDate, Flag, ListOf, OneOf, Text, Texts, Unit, WholeNumber } from '@crossdock/contracts';

export class UnitBody {
  @Unit({ example: 'CS' }) unit!: string;
  @WholeNumber({ min: 2, example: 12 }) baseUnits!: number;
}
export class ItemBody {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 60, optional: true, example: 'cutlery' }) category?: string;
  @Texts({ max: 20, example: ['hot', 'regulated'], description: 'Words that hold rules and policies look at' }) handling!: string[];
  @Unit({ example: 'EA' }) baseUnit!: string;
  @ListOf(() => UnitBody, { max: 20 }) units!: UnitBody[];
  @OneOf(['fefo', 'fifo'] as const, { optional: true, description: 'Which lot goes first: expiring first, or received first' })
  lotRule?: 'fefo' | 'fifo';
  @WholeNumber({ optional: true, max: 36_500, example: 30, description: 'Lots that expire sooner are not allocated' }) minShelfLifeDays?: number;
} // prettier-ignore
export class ItemsBody {
  @ListOf(() => ItemBody, { min: 1, max: 1_000 }) items!: ItemBody[];
}
export class ChangedView {
  @WholeNumber() changed!: number;
}

export class SupplyLineBody {
  @WholeNumber({ min: 1 }) line!: number;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 24, pattern: /^\d{1,15}(\.\d{1,6})?$/, example: '10', description: 'Decimal, in `unit`; up to 1,000,000,000 base units' }) quantity!: string;
  @Unit({ optional: true, example: 'CS', description: 'The base unit unless given' }) unit?: string;
  @BusinessDate() expectedOn!: string;
  @Flag({ optional: true, description: 'Nothing more will come of it' }) closed?: boolean;
} // prettier-ignore
export class SupplyBody {
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @OneOf(['purchase-order', 'transfer'] as const) kind!: 'purchase-order' | 'transfer';
  @WholeNumber({ min: 1, max: Number.MAX_SAFE_INTEGER, description: 'Grows with each change; an older one changes nothing' })
  revision!: number;
  @ListOf(() => SupplyLineBody, { min: 1, max: 1_000 }) lines!: SupplyLineBody[];
} // prettier-ignore
export class SupplyLineView {
  @WholeNumber() line!: number;
  @Text() node!: string;
  @Text() sku!: string;
  @WholeNumber() expected!: number;
  @WholeNumber({ max: Number.MAX_SAFE_INTEGER }) received!: number;
  @WholeNumber() open!: number;
  @WholeNumber({ max: Number.MAX_SAFE_INTEGER, description: 'Received beyond what was expected' }) over!: number;
  @Flag() closed!: boolean;
  @BusinessDate() expectedOn!: string;
}
export class SupplyView {
  @Text() document!: string;
  @Flag({ description: 'False when the revision was not newer' }) changed!: boolean;
  @ListOf(() => SupplyLineView) lines!: SupplyLineView[];
}

export class SafetyStockLine {
  @Text({ max: 20 }) legalEntity!: string;
  @Text({ max: 20 }) node!: string;
  @Text({ max: 48 }) sku!: string;
  @WholeNumber({ example: 5 }) quantity!: number;
}
export class SafetyStockBody {
  @ListOf(() => SafetyStockLine, { min: 1, max: 1_000 }) positions!: SafetyStockLine[];
}

export class SnapshotQuery {
  @Text({ max: 40, example: 'wms' }) source!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 100, example: 'SEA-2026-11-21', description: 'The same name again changes nothing' }) document!: string;
}
export class SnapshotDifferenceView {
  @Text({ max: 20 }) node!: string;
  @Text({ max: 48 }) sku!: string;
  @OneOf(stockStates) state!: StockState;
  @WholeNumber({ min: -1_000_000_000 }) counted!: number;
  @WholeNumber({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }) expected!: number;
  @OneOf(verdicts, {
    description:
      'corrected: the ledger was; contradicting: another count for the same numbers; reported: another system owns it',
  })
  verdict!: (typeof verdicts)[number];
}
export class SnapshotDifferenceList {
  @ListOf(() => SnapshotDifferenceView, { description: 'The first 1,000 by item' })
  differences!: SnapshotDifferenceView[];
}
export class SnapshotView {
  @WholeNumber() rows!: number;
  @WholeNumber({ description: 'Positions whose count differed and was corrected' }) corrected!: number;
  @WholeNumber({ description: 'Rows older than what was counted before' }) older!: number;
  @WholeNumber({ description: 'Rows that give another count for the same numbers: noted, not applied' }) contradicting!: number;
  @WholeNumber({ description: 'Positions that another system owns and that differ: a case STOCK_DIFFERS, nothing is corrected' }) reported!: number;
} // prettier-ignore
