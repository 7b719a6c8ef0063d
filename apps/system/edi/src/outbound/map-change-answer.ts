import type { AnswerOrderChange } from '@crossdock/contracts';
import type { ProductId, SegmentInput } from '@crossdock/x12';
import { find } from '../inbound/order-change';
import type { ChangedLine, MappedChange } from '../maps/change-map';
import { syntaxOf } from '../syntax/syntax-of';
import { releaseOf } from './map-acknowledgement';
import { type Reader, substituteIdsOf, todayOf } from './words';

/** 865: the partner's own change, line by line, with our yes or no. */
export function changeAnswer(data: AnswerOrderChange, reader: Reader, change?: MappedChange): SegmentInput[] {
  const lines = change?.lines ?? [];
  const refused = lines.flatMap((line) => line.refused ?? []);
  const answer = refused.length > 0 ? 'AC' : 'AT';
  return syntaxOf(reader.profile).write['865'](
    {
      type: data.accepted ? answer : 'RJ', orderNumber: data.customerPo, releaseNumber: releaseOf(data), changeNumber: change?.changeNumber,
      orderDate: data.orderedOn, sellerReference: data.orderNumber, acknowledgedDate: todayOf(reader), note: writable(data.reason ?? refused.join('; '), reader),
      lines: lines.map((line) => ({ ...line, ...(data.accepted && line.refused === undefined ? acceptedLine(line, reader) : { status: 'IR' as const }) })),
    },
    reader,
  );
} // prettier-ignore

/** Accepted; where another item comes in place of the one ordered, it still does. */
function acceptedLine(line: ChangedLine, reader: Reader): { status: 'IA' | 'IS'; substitute?: ProductId[] } {
  const { lineNumber, substitute } = (reader.order && find(line, reader.order, reader.profile)) ?? {};
  if (!substitute || line.change === 'DI') return { status: 'IA' };
  return { status: 'IS', substitute: substituteIdsOf(reader, lineNumber!, substitute) };
}

/** X12 has no escape: what separates is left out of free text. */
export function writable(text: string, { profile: { separators } }: Reader): string | undefined {
  const forbidden = Object.values({ element: '*', component: '>', segment: '~', repetition: '^', ...separators });
  const words = [...text].map((each) => (forbidden.includes(each) || each < ' ' || each === '\x7f' ? ' ' : each));
  return words.join('').slice(0, 200).trim() || undefined;
}
