import Big from 'big.js';
import type { AcknowledgePurchaseOrder } from '@crossdock/contracts';
import type { AcknowledgedLine, SegmentInput } from '@crossdock/x12';
import { syntaxOf } from '../syntax/syntax-of';
import { standingSacs } from './written-allowances';
import { assignedIdOf, lineOf, productIdsOf, type Reader, spoken, substituteIdsOf, todayOf } from './words';

type Line = AcknowledgePurchaseOrder['lines'][number];

/** 855: what becomes of each line. */
export function acknowledgement(data: AcknowledgePurchaseOrder, reader: Reader): SegmentInput[] {
  return syntaxOf(reader.profile).write['855'](
    {
      // Each line is told: AK and RJ would say that none is.
      type: data.answer === 'AK' ? 'AC' : data.answer === 'RJ' ? 'RD' : data.answer,
      orderNumber: data.customerPo,
      releaseNumber: releaseOf(data),
      orderDate: data.orderedOn,
      sellerReference: data.refused === undefined ? data.orderNumber : undefined,
      acknowledgedDate: todayOf(reader),
      currency: data.currency,
      allowancesAndCharges: standingSacs(data.allowancesAndCharges, reader),
      lines: data.lines.map((line) => answered(line, reader)),
    },
    reader,
  );
}

/** The release, where the order's number is more than its PO. */
export const releaseOf = ({ customerPo, channelOrderNumber }: { customerPo: string; channelOrderNumber?: string }) =>
  channelOrderNumber?.startsWith(`${customerPo}/`) ? channelOrderNumber.slice(customerPo.length + 1) : undefined;

/**
 * One ACK for each answer (X12 668): what is promised with what is different about it, what is backordered (IB) and what will not
 * come (IR). PO104 is the price that stands.
 */
function answered(line: Line, reader: Reader): AcknowledgedLine {
  const { lineNumber, sku, ordered, unitPrice, promised, backordered, baseUnits = 1, scheduledOn, expectedOn } = line;
  const orderedUnit = { unit: ordered.unit, baseUnits };
  const refused = Math.max(0, Math.round(Number(ordered.value) * baseUnits) - promised - backordered);
  const of = (code: string, base: number, more: Partial<AcknowledgedLine['statuses'][number]> = {}) => {
    const { quantity, uom } = spoken(reader, lineNumber, base, baseUnits === 1 ? ordered.unit : 'EA', orderedUnit);
    return { code, quantity, uom, ...more };
  };
  const accepted = line.answer === 'IB' || line.answer === 'IR' ? 'IA' : line.answer;
  const { substituteSku, substituteGtin: gtin } = line;
  const instead = substituteSku ? substituteIdsOf(reader, lineNumber, { sku: substituteSku, gtin }) : undefined;
  return {
    assignedId: assignedIdOf(reader, lineNumber), quantity: ordered.value, uom: of('', 0).uom, unitPrice: standing(unitPrice, lineOf(reader, lineNumber)?.unitPrice),
    productIds: productIdsOf(reader, lineNumber, sku), allowancesAndCharges: standingSacs(line.allowancesAndCharges, reader, line),
    statuses: [
      ...(promised > 0 ? [of(accepted, promised, { date: scheduledOn, productIds: instead })] : []),
      ...(backordered > 0 ? [of('IB', backordered, { date: expectedOn, productIds: instead })] : []),
      ...(refused > 0 ? [of('IR', refused)] : []),
    ],
  };
} // prettier-ignore

/** The price that stands; written as the partner wrote it where it is the same. */
const standing = (ours?: string, theirs?: string): string | undefined =>
  ours === undefined || (theirs !== undefined && new Big(ours).eq(theirs)) ? theirs : ours;
