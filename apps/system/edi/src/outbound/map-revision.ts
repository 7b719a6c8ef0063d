import type { RevisePurchaseOrder } from '@crossdock/contracts';
import type { SegmentInput } from '@crossdock/x12';
import { syntaxOf } from '../syntax/syntax-of';
import { releaseOf } from './map-acknowledgement';
import { writable } from './map-change-answer';
import { assignedIdOf, productIdsOf, type Reader, spoken, todayOf } from './words';

/** 865 that we begin: what will not come although our 855 said so. X12 670 QD less, DI deleted, RS another day; 668 IQ another quantity, ID deleted, IB backordered. */
export function revision(data: RevisePurchaseOrder, reader: Reader): SegmentInput[] {
  const { customerPo, orderNumber, orderedOn, reason, lines } = data;
  return syntaxOf(reader.profile).write['865'](
    {
      purpose: '04', type: 'AC', orderNumber: customerPo, releaseNumber: releaseOf(data), orderDate: orderedOn, sellerReference: orderNumber,
      acknowledgedDate: todayOf(reader), note: writable(reason, reader),
      lines: lines.map(({ lineNumber, sku, unit, ordered, remains, waits, expectedOn }) => {
        const line = { assignedId: assignedIdOf(reader, lineNumber), productIds: productIdsOf(reader, lineNumber, sku) };
        if (remains <= 0) return { ...line, change: 'DI', status: 'ID' as const };
        const { quantity, uom } = spoken(reader, lineNumber, remains, unit, ordered);
        if (waits === undefined) return { ...line, change: 'QD', quantity, uom, status: 'IQ' as const };
        const part = spoken(reader, lineNumber, waits, unit, ordered);
        return { ...line, change: 'RS', quantity, uom, status: 'IB' as const, part: { quantity: part.quantity, uom: part.uom, date: expectedOn } };
      }),
    },
    reader,
  );
} // prettier-ignore
