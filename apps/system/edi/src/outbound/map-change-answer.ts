import type { AnswerOrderChange } from '@crossdock/contracts';
import { type SegmentInput, write865 } from '@crossdock/x12';
import type { MappedChange } from '../maps/change-map';
import { releaseOf } from './map-acknowledgement';
import { type Reader, todayOf } from './words';

/** 865: the partner's own change, line by line, with our yes or no. */
export function changeAnswer(data: AnswerOrderChange, reader: Reader, change?: MappedChange): SegmentInput[] {
  const lines = change?.lines ?? [];
  const refused = lines.flatMap((line) => line.refused ?? []);
  const segments = write865(
    {
      type: data.accepted ? 'AT' : 'RJ', orderNumber: data.customerPo, releaseNumber: releaseOf(data), changeNumber: change?.changeNumber,
      orderDate: data.orderedOn, sellerReference: data.orderNumber, acknowledgedDate: todayOf(reader), note: writable(data.reason ?? refused.join('; '), reader),
      lines: lines.map((line) => ({ ...line, status: data.accepted && line.refused === undefined ? 'IA' as const : 'IR' as const })),
    },
    { version: reader.profile.version },
  );
  return data.accepted && refused.length > 0 ? segments.map(inPart) : segments;
} // prettier-ignore

/** X12 has no escape: what separates is left out of free text. */
function writable(text: string, { profile: { separators } }: Reader): string | undefined {
  const forbidden = Object.values({ element: '*', component: '>', segment: '~', repetition: '^', ...separators });
  const words = [...text].map((each) => (forbidden.includes(each) || each < ' ' || each === '\x7f' ? ' ' : each));
  return words.join('').slice(0, 200).trim() || undefined;
}

/** X12 587 AC: acknowledged with detail and change. */
const inPart = (segment: SegmentInput): SegmentInput =>
  segment[0] === 'BCA' ? ['BCA', segment[1], 'AC', ...segment.slice(3)] : segment;
