import { Transform } from 'class-transformer';
import { Flag, Id, Instant, ListOf, OneOf, StockMovement, Text, WholeNumber } from '@crossdock/contracts';
import { type StockState, stockStates } from '../ledger/entry';

const wide = { min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER };

export class MovementsBody {
  @Text({ max: 40, example: 'wms', description: 'Who tells; numbers are its own, per node and item' }) source!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @ListOf(() => StockMovement, { min: 1, max: 1_000 }) movements!: StockMovement[];
}
export class MovementsView {
  @WholeNumber({ description: 'Movements that changed something' }) booked!: number;
  @WholeNumber({ description: 'Told before, or counted by a snapshot: they changed nothing' }) known!: number;
}
export class DifferenceView {
  @Text() legalEntity!: string;
  @Text() node!: string;
  @Text() sku!: string;
  @Text({ optional: true, description: 'When it is the sum of one lot that differs' }) lot?: string;
  @OneOf(stockStates) state!: StockState;
  @WholeNumber({ ...wide }) position!: number;
  @WholeNumber({ ...wide }) entries!: number;
}
export class ComparisonView {
  @Flag() equal!: boolean;
  @WholeNumber() compared!: number;
  @ListOf(() => DifferenceView, { description: 'The first 1,000' }) differences!: DifferenceView[];
}
export class StateView {
  @OneOf(stockStates) state!: StockState;
  @Text({ example: 'wms' }) owner!: string;
}
export class NodeOwnerView {
  @Text({ example: 'STORE-7' }) node!: string;
  @Text({ example: 'erp' }) owner!: string;
}
export class StateList {
  @ListOf(() => StateView) states!: StateView[];
  @ListOf(() => NodeOwnerView, { description: 'Nodes whose physical stock another system owns than the WMS' })
  nodes!: NodeOwnerView[];
}
export class ProofQuery {
  @Text({ max: 48, optional: true, example: 'CROSSDOCK-PROOF-' }) sku?: string;
}
export class UnpostedQuery {
  @Transform(({ value }) => (/^\d+$/.test(value) ? Number(value) : value))
  @WholeNumber({ min: 1, max: 1_000, optional: true, example: 100 })
  limit?: number;
}
export class UnpostedView {
  @Id() postingId!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 60, example: 'OPENING-2026' }) document!: string;
  @WholeNumber({ min: 1 }) movements!: number;
  @WholeNumber({ ...wide, description: 'Net change of on-hand, base units' }) units!: number;
  @Instant() queuedAt!: Date;
}
export class UnpostedList {
  @WholeNumber() total!: number;
  @ListOf(() => UnpostedView) postings!: UnpostedView[];
}
