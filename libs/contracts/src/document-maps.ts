import { ApiProperty } from '@nestjs/swagger';
import { IsDefined } from 'class-validator';
import { AnyJson, AnyObject, BusinessDate, Flag, Instant, ListOf, OneOf, Text, Texts, WholeNumber } from './fields';

export class MapTrial {
  @Text({
    max: 200_000,
    optional: true,
    example: 'ISA*00*…',
    description: 'In: an interchange with one order. Out: the order (or, for 865, the change) that is answered',
  })
  document?: string;
  @AnyObject({
    optional: true,
    example: { customerPo: 'PO-7731' },
    description: 'Out: what we tell, as in purchase-order.acknowledge, ship-notice.send, invoice.send',
  })
  told?: Record<string, unknown>;
  @AnyObject({
    optional: true,
    example: { items: { 'UP:614141000036': 'NW-11' } },
    description: 'What it takes for granted of the profile, such as code maps',
  })
  profile?: Record<string, unknown>;
  @BusinessDate({ optional: true, description: 'Out: the day on which it is written' }) today?: string;
}
export class MapTestFile extends MapTrial {
  @Text({ max: 80, example: 'an order with two stores' }) name!: string;
  @ApiProperty({
    oneOf: [
      { type: 'object', additionalProperties: true },
      { type: 'array', items: { type: 'string' } },
    ],
    example: ['BAK*00*AC*PO-7731*20260101'],
    description: 'In: of our order what matters, null for what must be absent. Out: the segments between ST and SE',
  })
  @IsDefined()
  expected!: unknown;
}
export class MapSetup {
  @AnyObject({
    description: 'What differs from the usual mapping; the language is described in the README of edi',
    example: { fields: { requestedDelivery: 'DTM[01=010]/02' }, lines: { item: ['PO1/@VN', 'PO1/@CB'] } },
  })
  rules!: Record<string, unknown>;
  @ListOf(() => MapTestFile, { max: 50 }) tests!: MapTestFile[];
  @Text({ max: 300, optional: true, example: 'guide of May 2026: REF*DP must come back' }) note?: string;
}
export class MapSummary {
  @Text({ example: '856' }) set!: string;
  @OneOf(['in', 'out'] as const) direction!: 'in' | 'out';
  @WholeNumber({ example: 3, description: '0 = the usual mapping' }) version!: number;
  @OneOf(['draft', 'active', 'retired'] as const) status!: 'draft' | 'active' | 'retired';
  @Text({ max: 300, optional: true }) note?: string;
  @Text({ max: 100, example: 'user:ada' }) createdBy!: string;
  @Instant() createdAt!: string;
}
export class MapView extends MapSummary {
  @AnyObject({ example: { fields: { requestedDelivery: 'DTM[01=010]/02' } } }) rules!: Record<string, unknown>;
  @ListOf(() => MapTestFile) tests!: MapTestFile[];
}
export class MapList {
  @ListOf(() => MapSummary) maps!: MapSummary[];
}
export class DifferenceView {
  @Text({ max: 500, example: '/fields/requestedDelivery' }) pointer!: string;
  @AnyJson({ optional: true, description: 'Absent where it is new', example: 'DTM[01=002]/02' }) from?: unknown;
  @AnyJson({ optional: true, description: 'Absent where it is gone', example: 'DTM[01=010]/02' }) to?: unknown;
}
export class MapComparison {
  @ListOf(() => DifferenceView) differences!: DifferenceView[];
  @Texts({ example: ['fields.requestedDelivery: "DTM[01=002]/02" → "DTM[01=010]/02"'] }) words!: string[];
}
export class MapTried {
  @AnyJson({
    optional: true,
    description: 'Our order, or the segments of the document; absent when nothing came of it',
    example: ['BAK*00*AC*PO-7731*20260101'],
  })
  result?: unknown;
  @Texts({ example: ['/PO1[1]/07: PO1 must identify the item by one of VN'], description: 'Why it cannot be used' })
  faults!: string[];
}
export class MapTestResult extends MapTried {
  @Text({ max: 80, example: 'an order with two stores' }) name!: string;
  @Flag({ example: true }) right!: boolean;
  @ListOf(() => DifferenceView, { description: 'Expected → given' }) differences!: DifferenceView[];
}
export class MapTestResults {
  @ListOf(() => MapTestResult) results!: MapTestResult[];
}
export class MapUseView {
  @WholeNumber({ example: 2 }) version!: number;
  @Text({ max: 100, example: 'user:ada' }) usedBy!: string;
  @Instant() usedFrom!: string;
}
export class MapUses {
  @ListOf(() => MapUseView, { description: 'Latest first' }) uses!: MapUseView[];
}
export class MapVersions {
  @Text({ pattern: /^\d{1,9}$/, example: '2' }) from!: string;
  @Text({ pattern: /^\d{1,9}$/, example: '3' }) to!: string;
}
/** Entries by which a partner's code maps change; one that is null goes. What is not named stays. */
export class CodeMapChanges {
  @AnyObject({ optional: true, example: { 'UP:614141000036': 'NW-11' }, description: 'Their item number → our SKU' })
  items?: Record<string, string | null>;
  @AnyObject({ optional: true, example: { '0042': { name: 'Store 42', street: '1 Main St', city: 'Tacoma', country: 'US' } }, description: 'Their ship-to id → address' })
  shipTos?: Record<string, unknown>; // prettier-ignore
  @AnyObject({ optional: true, example: { CU: 'CS' }, description: 'Their unit (X12 355) → UN/ECE Rec 20' })
  units?: Record<string, string | null>;
  @AnyObject({ optional: true, example: { SPDY: 'SPEEDY' }, description: 'Their carrier (TD503 or TD505) → ours' })
  carriers?: Record<string, string | null>;
  @AnyObject({ optional: true, example: { NET30: { typeCode: '01', netDays: '30' } }, description: 'Our payment terms → ITD' })
  terms?: Record<string, unknown>; // prettier-ignore
}
export class CodeMaps {
  @AnyObject({ example: { 'UP:614141000036': 'NW-11' } }) items!: Record<string, string>;
  @AnyObject({ example: {} }) shipTos!: Record<string, unknown>;
  @AnyObject({ example: {} }) units!: Record<string, string>;
  @AnyObject({ example: { SPDY: 'SPEEDY' } }) carriers!: Record<string, string>;
  @AnyObject({ example: {} }) terms!: Record<string, unknown>;
}
