import type { AnswerOrderChange } from '@crossdock/contracts';
import { type PurchaseOrderChange860, type SegmentInput, write865 } from '@crossdock/x12';
import { releaseOf } from './map-acknowledgement';
import { type Reader, todayOf } from './words';

/** 865: the partner's own change, line by line, with our yes or no. */
export function changeAnswer(data: AnswerOrderChange, reader: Reader, change?: PurchaseOrderChange860): SegmentInput[] {
  const status = data.accepted ? ('IA' as const) : ('IR' as const);
  return write865(
    {
      type: data.accepted ? 'AT' : 'RJ', orderNumber: data.customerPo, releaseNumber: releaseOf(data), changeNumber: change?.changeNumber,
      orderDate: data.orderedOn, sellerReference: data.orderNumber, acknowledgedDate: todayOf(reader), note: data.reason,
      lines: change?.lines.map((line) => ({ ...line, status })) ?? [],
    },
    { version: reader.profile.version },
  );
} // prettier-ignore
