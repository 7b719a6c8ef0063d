import { AnyJson, Flag, ListOf, Nested, OneOf, Text, Texts } from '@crossdock/contracts';
import { areas } from '../self-test/finding';
import { ProfileSetup } from './partner-profile.dto';

export class NewPartnerSetup {
  @Text({ max: 40, example: 'BIGBOX', description: 'Name of its folder: letters, digits, . _ and -' }) id!: string;
  @Text({ max: 20, example: 'big-box', description: 'One of GET /v1/partner-templates' }) template!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Text({ max: 4, min: 0, example: '12', description: 'ISA05, or UNB02-2, of what they send' }) qualifier!: string;
  @Text({ max: 35, example: '2065550101', description: 'ISA06, or UNB02-1, of what they send' }) interchangeId!: string;
  @Nested(() => ProfileSetup, { optional: true, description: 'What differs from the template' }) profile?: ProfileSetup;
}
export class Exchanges {
  @Texts({ example: ['850', '860'] }) in!: string[];
  @Texts({ example: ['855', '856', '810'], description: 'Those that we can send come into the profile' })
  out!: string[];
}
export class NeedsView {
  @OneOf(['map', 'ours'] as const, { description: 'map: their item numbers stand in items; ours: they send our SKUs' })
  items!: 'map' | 'ours';
  @OneOf(['id', 'address'] as const, { description: 'id: places are named by numbers in shipTos' }) shipTos!: 'id' | 'address'; // prettier-ignore
  @Texts({ example: ['EA', 'CA'], description: 'Their units (X12 355), each of which must be known' }) units!: string[];
  @Flag({ description: 'Carriers are named by codes of theirs' }) carriers!: boolean;
  @Flag({ description: 'Payment terms are written as they want them' }) terms!: boolean;
}
export class TemplateView {
  @Text({ max: 20, example: 'big-box' }) id!: string;
  @Text({ example: 'Big-box retail' }) title!: string;
  @Text({ max: 500, example: 'VICS 004010: items by UPC …' }) description!: string;
  @Nested(() => Exchanges) exchanges!: Exchanges;
  @Nested(() => ProfileSetup) profile!: ProfileSetup;
  @Nested(() => NeedsView) needs!: NeedsView;
  @Texts({ example: ['850/in', '856/out'], description: 'Documents with a map of their own' }) maps!: string[];
}
export class TemplateList {
  @ListOf(() => TemplateView) templates!: TemplateView[];
}

export class SampleOrder {
  @Text({ max: 2_000_000, example: 'ISA*00*…', description: 'An interchange with an order, as the partner sends it' })
  document!: string;
}
export class FindingView {
  @OneOf(areas) area!: string;
  @OneOf(['missing', 'doubtful'] as const, {
    description: 'missing: documents would wait or be refused; doubtful: it may be right',
  })
  severity!: 'missing' | 'doubtful';
  @Text({ example: 'ITEMS_MISSING' }) code!: string;
  @Text({ max: 2000, example: 'the partner orders by numbers of its own, and profile.items is empty' })
  message!: string;
  @Text({ max: 500, example: 'each of its items: "UP:614141000036" → our SKU', description: 'What would be right' })
  right!: string;
}
export class SampleDocument {
  @Text({ example: '855/out' }) document!: string;
  @AnyJson({ optional: true, description: 'Our order, or the segments that would be sent', example: ['BAK*00*AD*…'] })
  result?: unknown; // prettier-ignore
  @Texts({ example: [], description: 'Why it cannot be made' }) faults!: string[];
}
export class SelfTestView {
  @Flag({ example: false, description: 'Nothing is missing' }) ready!: boolean;
  @ListOf(() => FindingView) findings!: FindingView[];
  @ListOf(() => SampleDocument, { description: 'The sample and what would answer it; nothing is kept or sent' })
  documents!: SampleDocument[];
}
