import type { AllocatedLine, OrderSubmission } from '@crossdock/contracts';
import { acknowledgementOf, rejectionOf } from '../src/acknowledge-order';
import { anOrder, aSubmission } from './samples';

const today = '2026-11-21';

/** The answer to an order of 12 EA (line 1) and 2 CS of 12 (line 2), allocated as told; nothing told = all is held. */
function answerTo(allocated: Partial<AllocatedLine>[] = [], change: Partial<OrderSubmission> = {}) {
  const order = anOrder(aSubmission(change));
  const lines = order.document.lines.map(({ lineId, lineNumber, sku }, index) => ({
    lineId, lineNumber, sku, holds: [], backordered: 0, refused: 0, ...allocated[index],
  })); // prettier-ignore
  return acknowledgementOf(order, order.document, lines, today);
}
const substituted = (change: Partial<OrderSubmission['lines'][number]> = {}): Partial<OrderSubmission> => ({
  priceRule: 'contract-price',
  lines: [{ ...aSubmission().lines[0], sku: 'NW-OLD', unitPrice: undefined, ...change }, aSubmission().lines[1]],
});
const instead = { sku: 'NW-OLD', substituteSku: 'NW-NEW', substituteGtin: '00012345600029', unitPrice: '15.00' };
const at = (unitPrice: string): Partial<OrderSubmission> => ({
  priceRule: 'contract-price',
  lines: [{ ...aSubmission().lines[0], unitPrice }, aSubmission().lines[1]],
});

describe('the answer to a purchase order (855)', () => {
  it('is AD where every line comes as it was ordered', () => {
    expect(answerTo()).toMatchObject({ answer: 'AD', lines: [{ answer: 'IA', promised: 12 }, { answer: 'IA', promised: 24 }] });
  });

  it.each([
    ['backordered, with the day when it is expected', [{ backordered: 12, expectedOn: '2026-12-01' }], {}, { answer: 'IB', promised: 0, backordered: 12, expectedOn: '2026-12-01' }],
    ['backordered in part: what is there is accepted', [{ backordered: 5, expectedOn: '2026-12-01' }], {}, { answer: 'IA', promised: 7, backordered: 5, expectedOn: '2026-12-01' }],
    ['refused in part', [{ refused: 5 }], {}, { answer: 'IQ', promised: 7 }],
    ['refused', [{ refused: 12 }], {}, { answer: 'IR', promised: 0 }],
    ['at the contract price', [], at('13.00'), { answer: 'IP', unitPrice: '14.00', promised: 12 }],
    ['at the price of the contract, written otherwise', [], at('14'), { answer: 'IA', unitPrice: '14.00' }],
    ['later than it was to be delivered', [], { requestedDelivery: '2026-11-20' }, { answer: 'DR', scheduledOn: today }],
    ['later than it was to leave', [], { requestedDelivery: '2026-12-24', requestedShip: '2026-11-20' }, { answer: 'DR', scheduledOn: today }],
    ['on the day that was asked for', [], { requestedDelivery: today }, { answer: 'IA', scheduledOn: undefined }],
    ['different in price and quantity', [{ refused: 5 }], at('13.00'), { answer: 'IC', unitPrice: '14.00', promised: 7 }],
    ['another item', [], substituted(), { ...instead, answer: 'IS', promised: 12 }],
    ['another item at another price, later and in part', [{ refused: 5 }], { ...substituted({ unitPrice: '14.00' }), requestedShip: '2026-11-20' }, { ...instead, answer: 'IS', promised: 7, scheduledOn: today }],
    ['another item, some of it later', [{ backordered: 5 }], substituted(), { ...instead, answer: 'IS', promised: 7, backordered: 5 }],
    ['another item, all of it later', [{ backordered: 12 }], substituted(), { ...instead, answer: 'IB', promised: 0, backordered: 12 }],
  ])('says of a line that it is %s', (_, allocated, change, expected) => {
    const { lines, answer } = answerTo(allocated, change);
    expect(lines[0]).toMatchObject(expected);
    expect(answer).toBe(lines.every((line) => line.answer === 'IA' && line.backordered === 0) ? 'AD' : 'AC');
  });

  it('is RD where no line will come', () => {
    expect(answerTo([{ refused: 12 }, { refused: 24 }]).answer).toBe('RD');
  });

  it('rejects every line of an order that was given up before it was valid', () => {
    const order = anOrder(aSubmission({ channel: { kind: 'edi', name: 'ERNSH', orderNumber: 'PO-1' } }));
    expect(rejectionOf({ ...order, channelName: 'ERNSH' })).toMatchObject({
      answer: 'RD', partner: 'ERNSH', lines: [{ answer: 'IR', ordered: { value: '12', unit: 'EA' }, promised: 0 }, { answer: 'IR' }],
    });
  });
}); // prettier-ignore
