import type { OrderDocument, OrderRef } from '../src/order';
import type { StoredHold } from '../src/persistence/lines';
import { planFulfilments } from '../src/shipping/plan-fulfilments';

const order = { orderId: 'O', orderNumber: 'SO-1', legalEntity: 'NW-US' } as OrderRef;
const document = { lines: [{ lineId: 'L', lineNumber: 1, sku: 'CHEESE', baseUnit: 'EA' }] } as OrderDocument;
const hold = (node: string, quantity: number, lot?: string): StoredHold => ({
  holdId: `${node}${lot}${quantity}`, orderId: 'O', lineId: 'L', node, quantity, fulfilmentId: null, lot,
}); // prettier-ignore

describe('planning fulfilments', () => {
  it('sums the holds of a line at a node and names their lots, in their order', () => {
    const [sea, nyc] = planFulfilments(order, document, [hold('SEA', 4, 'A'), hold('SEA', 2, 'B'), hold('SEA', 1, 'A'), hold('SEA', 3), hold('NYC', 5)]); // prettier-ignore
    expect(sea).toMatchObject({ node: 'SEA', fulfilmentNumber: 'SO-1-1' });
    expect(sea.lines).toEqual([
      { lineId: 'L', lineNumber: 1, sku: 'CHEESE', quantity: 10, unit: 'EA', lots: [{ lot: 'A', quantity: 5 }, { lot: 'B', quantity: 2 }] },
    ]); // prettier-ignore
    expect(nyc.lines).toEqual([{ lineId: 'L', lineNumber: 1, sku: 'CHEESE', quantity: 5, unit: 'EA' }]);
  });
});
