import { BusinessDate, Flag, ListOf, OneOf, ShipmentConfirmed, Text, WholeNumber } from '@crossdock/contracts';

export class NodeSetup {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({
    max: 12,
    min: 6,
    pattern: /^\d{6,12}$/,
    example: '2000001',
    description: 'GS1 company prefix of its SSCCs; one node, one prefix',
  })
  ssccPrefix!: string;
}
export class StockLine {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @WholeNumber({
    min: -1_000_000_000,
    example: 120,
    description: 'Base units; signed for adjustments, the counted quantity for counts',
  })
  quantity!: number;
  @Text({ max: 60, optional: true, example: 'L-2026-11' }) lot?: string;
  @BusinessDate({ optional: true, description: 'Last day on which the lot may be used' }) expiresOn?: string;
}
export class StockDocument {
  @Text({ max: 20, example: 'SEA' }) node!: string;
  @Text({ max: 60, example: 'ASN-1007', description: 'Booked once per node' }) document!: string;
  @OneOf(['receipt', 'adjustment', 'cycle-count'] as const) kind!: 'receipt' | 'adjustment' | 'cycle-count';
  @Text({ max: 200, optional: true, example: 'water damage' }) reason?: string;
  @ListOf(() => StockLine, { min: 1, max: 1_000 }) lines!: StockLine[];
}
export class ExpectedLine {
  @Text({ max: 48, example: 'NW-11' }) sku!: string;
  @Text({ max: 120, optional: true, example: 'Queso Cabrales' }) name?: string;
  @WholeNumber({ min: 1, example: 120, description: 'Base units' }) quantity!: number;
  @Text({ max: 3, example: 'EA', description: 'The base unit' }) unit!: string;
}
export class ExpectedReceipt {
  @Text({ max: 20, example: 'RNO' }) node!: string;
  @Text({ max: 22, example: 'TR-1007', description: 'Told once per node; the receipt names it' }) document!: string;
  @Text({ max: 22, optional: true, example: 'PO-4711', description: 'Purchase order or transfer that it belongs to' })
  supplyDocument?: string;
  @BusinessDate() shippedOn!: string;
  @BusinessDate({ optional: true }) expectedOn?: string;
  @Text({ max: 40, optional: true, example: 'SPEEDY' }) carrier?: string;
  @ListOf(() => ExpectedLine, { min: 1, max: 1_000 }) lines!: ExpectedLine[];
}
export class ToldView {
  @Text({ example: 'TR-1007' }) document!: string;
  @Flag({ description: 'False when the warehouse was told of it before' }) told!: boolean;
}
export class BookedView {
  @Text({ example: 'OPENING-2026' }) document!: string;
  @Flag({ description: 'False when this document was booked before' }) booked!: boolean;
}
export class NodesSetup {
  @ListOf(() => NodeSetup, { min: 1, max: 100 }) nodes!: NodeSetup[];
}
export class OnHandView {
  @Text({ example: 'SEA' }) node!: string;
  @Text({ example: 'NW-11' }) sku!: string;
  @WholeNumber() quantity!: number;
  @WholeNumber({ max: Number.MAX_SAFE_INTEGER, description: "Up to which of the warehouse's movements this counts" })
  sequence!: number;
}
export class OnHandList {
  @ListOf(() => OnHandView) positions!: OnHandView[];
}
export class ShipmentList {
  @ListOf(() => ShipmentConfirmed) shipments!: ShipmentConfirmed[];
}
export class OnHandQuery {
  @Text({ max: 20, optional: true, example: 'SEA' }) node?: string;
  @Text({ max: 4000, optional: true, description: 'SKUs with commas', example: 'NW-11' }) sku?: string;
}
export class ShipmentQuery {
  @Text({ max: 30, example: 'SO-0000042' }) orderNumber!: string;
}
