import { BusinessDate, DecimalText, Id, Instant, ListOf, Nested, OneOf, Text, WholeNumber } from '@crossdock/contracts';
import { duplicateLevels, duplicateReasons } from '../persistence/duplicates';

export class Period {
  @BusinessDate({ description: 'First day, UTC', example: '2026-11-01' }) from!: string;
  @BusinessDate({ description: 'Last day, UTC', example: '2026-11-30' }) to!: string;
}
export class PunctualityView {
  @WholeNumber({ example: 40, description: 'How many there have to be' }) due!: number;
  @WholeNumber({ example: 36 }) onTime!: number;
  @WholeNumber({ example: 3, description: 'Sent late, or overdue now' }) late!: number;
  @WholeNumber({ example: 1, description: 'Not sent yet, and there is time' }) open!: number;
  @DecimalText({ optional: true, example: '0.9231', description: 'On time of on time and late; absent when there are none' })
  rate?: string; // prettier-ignore
}
export class QuantitiesView {
  @DecimalText({ example: '1200' }) ordered!: string;
  @DecimalText({ example: '1180', description: 'Promised in the last 855 of each order' }) acknowledged!: string;
  @DecimalText({ example: '1150' }) shipped!: string;
  @DecimalText({ example: '1150' }) invoiced!: string;
}
export class AcknowledgementFigures {
  @WholeNumber({ example: 120, description: 'Documents that we sent in the period' }) sent!: number;
  @WholeNumber({ example: 117 }) accepted!: number;
  @WholeNumber({ example: 1 }) acceptedWithErrors!: number;
  @WholeNumber({ example: 1 }) rejected!: number;
  @WholeNumber({ example: 1 }) unacknowledged!: number;
  @WholeNumber({ example: 2, description: 'Documents of theirs that we answered as rejected' }) refusedByUs!: number;
}
export class ScorecardView {
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @BusinessDate() from!: string;
  @BusinessDate() to!: string;
  @WholeNumber({ example: 41, description: 'Orders that came in the period' }) orders!: number;
  @WholeNumber({ example: 160 }) lines!: number;
  @Nested(() => QuantitiesView, { description: 'Of these orders, in base units, as first ordered' })
  quantities!: QuantitiesView;
  @DecimalText({ optional: true, example: '0.9583', description: 'Shipped of ordered, each line counted up to what was ordered; absent without lines' })
  fillRate?: string; // prettier-ignore
  @DecimalText({ optional: true, example: '0.9', description: 'Lines shipped in full' }) lineFillRate?: string;
  @WholeNumber({
    example: 0,
    description: 'Lines counted in the unit ordered, because no document has told how many base units it holds',
  })
  linesInOrderedUnit!: number;
  @Nested(() => PunctualityView, { description: '855 within the hours of the profile' }) response!: PunctualityView;
  @Nested(() => PunctualityView, { description: '856 before the requested delivery, of orders that ask for one' })
  shipNotice!: PunctualityView;
  @Nested(() => PunctualityView, { description: '810 within the hours of the profile after each 856' })
  invoice!: PunctualityView;
  @Nested(() => AcknowledgementFigures) acknowledgements!: AcknowledgementFigures;
}

export class DuplicateQuery {
  @Text({ max: 40, optional: true, example: 'ERNSH' }) partner?: string;
  @OneOf(duplicateLevels, { optional: true }) level?: string;
  @OneOf(duplicateReasons, { optional: true }) reason?: string;
}
export class DuplicateView {
  @Id() id!: string;
  @Text({ max: 40, example: 'ERNSH' }) partner!: string;
  @OneOf(duplicateLevels) level!: string;
  @OneOf(duplicateReasons, {
    description: 'same-content: it changed nothing. number-again: a control number over other content, which was taken',
  })
  reason!: string;
  @Text({ example: '850', description: 'ISA, GS01 or ST01' }) code!: string;
  @Text({ min: 0, example: '0001', description: 'ISA13, GS06 or ST02' }) control!: string;
  @Id({ description: 'The interchange, group or document that came first' }) firstId!: string;
  @Id({ optional: true, description: 'The last file that brought it' }) fileId?: string;
  @WholeNumber({ min: 1, example: 1, description: 'How often it came again' }) times!: number;
  @Instant() firstSeen!: string;
  @Instant() lastSeen!: string;
}
export class DuplicateList {
  @ListOf(() => DuplicateView, { description: 'Latest first, 500 at most' }) duplicates!: DuplicateView[];
}
