import type { AcknowledgePurchaseOrder } from '@crossdock/contracts';
import { type AcknowledgedLine, type SegmentInput, write855 } from '@crossdock/x12';
import { assignedIdOf, lineOf, productIdsOf, type Reader, spoken } from './words';

type Line = AcknowledgePurchaseOrder['lines'][number];

/** 855: what becomes of each line. */
export function acknowledgement(data: AcknowledgePurchaseOrder, reader: Reader): SegmentInput[] {
  return write855(
    {
      type: data.answer === 'AK' ? 'AC' : data.answer,
      orderNumber: data.customerPo,
      releaseNumber: releaseOf(data),
      orderDate: data.orderedOn,
      sellerReference: data.orderNumber,
      acknowledgedDate: new Date().toISOString().slice(0, 10),
      currency: data.currency,
      lines: data.lines.map((line) => answered(line, reader)),
    },
    { version: reader.profile.version },
  );
}

/** The release, where the order's number is more than its PO. */
export const releaseOf = ({ customerPo, channelOrderNumber }: { customerPo: string; channelOrderNumber?: string }) =>
  channelOrderNumber?.startsWith(`${customerPo}/`) ? channelOrderNumber.slice(customerPo.length + 1) : undefined;

/** One ACK for each answer (X12 668): accepted (IA, or IQ for a part), backordered (IB), rejected (IR). */
function answered({ lineNumber, sku, ordered, unitPrice, promised, backordered, baseUnits = 1, answer }: Line, reader: Reader): AcknowledgedLine {
  const orderedUnit = { unit: ordered.unit, baseUnits };
  const total = Number(ordered.value) * baseUnits;
  const refused = Math.max(0, Math.round(total) - promised - backordered);
  const of = (code: string, base: number) => {
    const { quantity, uom } = spoken(reader, lineNumber, base, baseUnits === 1 ? ordered.unit : 'EA', orderedUnit);
    return { code, quantity, uom };
  };
  const { uom } = of('', 0);
  return {
    assignedId: assignedIdOf(reader, lineNumber), quantity: ordered.value, uom, unitPrice: lineOf(reader, lineNumber)?.unitPrice ?? unitPrice,
    productIds: productIdsOf(reader, lineNumber, sku),
    statuses: [
      ...(promised > 0 ? [of(promised < total ? 'IQ' : answer, promised)] : []),
      ...(backordered > 0 ? [of('IB', backordered)] : []),
      ...(refused > 0 ? [of('IR', refused)] : []),
    ],
  };
} // prettier-ignore
