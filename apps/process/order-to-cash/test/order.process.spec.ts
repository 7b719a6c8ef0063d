import type { AcknowledgePurchaseOrder } from '@crossdock/contracts';
import { given, pathsOf, type Process, rowsOf } from '@crossdock/process';
import { blockOf } from '../src/commands';
import { fulfilments } from '../src/fulfilment.process';
import { invoices } from '../src/invoice.process';
import { orders } from '../src/order.process';
import { aRef } from './samples';

const order = aRef();
const block = blockOf('5f8b1c2e-93f4-4f6e-8e0b-3c1f9b2d7a55', 'CREDIT_REFUSED', 'over the limit', 'credit');
const total = { amount: '10.00', currency: 'USD' };

describe('the order process', () => {
  it('goes from received to closed', () => {
    given(orders, 'received', order)
      .on('validated', {})
      .expect('order.accepted.v1')
      .in('accepted')
      .on('creditCleared', {})
      .expect('order.credit-cleared.v1')
      .in('credit-cleared')
      .on('allocated', { held: 3, backordered: 0 })
      .expect('order.allocated.v1')
      .in('allocated')
      .on('released', {})
      .expect('order.released.v1')
      .in('released')
      .on('picked', {})
      .expect()
      .in('in-fulfilment')
      .on('shipped', { shipmentNumber: 'S-1', remainder: 'work' })
      .expect('order.shipped.v1')
      .in('in-fulfilment')
      .on('invoiced', { invoiceNumber: 'I-1', total, remainder: 'nothing', asOrdered: true })
      .expect('order.invoiced.v1', 'order.closed.v1')
      .in('closed');
  });

  it('holds an order whose credit was refused, opens a case, and starts again at the credit check', () => {
    given(orders, 'received', order)
      .on('validated', {})
      .on('blocked', block)
      .expect('order.put-on-hold.v1', 'case.opened.v1')
      .in('on-hold')
      .remembering({ openCase: block.caseId })
      .on('retried', { actor: 'user:credit' })
      .expect('case.closed.v1')
      .in('accepted');
  });

  it('waits for stock when nothing can be held, and is given up when nothing will come', () => {
    given(orders, 'credit-cleared', order)
      .on('allocated', { held: 0, backordered: 4 })
      .expect('order.backordered.v1')
      .in('backordered')
      .on('backorderAllocated', { held: 4, remainder: 'work' })
      .expect('order.allocated.v1', 'order.released.v1')
      .in('released');
    given(orders, 'credit-cleared', order)
      .on('allocated', { held: 0, backordered: 0 })
      .expect('order.cancelled.v1', 'credit.release.v1')
      .in('cancelled');
  });

  it('is backordered again when all that could be had is invoiced, and closes when the rest is given up', () => {
    given(orders, 'released', order)
      .on('shipped', { shipmentNumber: 'S-1', remainder: 'work' })
      .in('in-fulfilment')
      .remembering({ shipments: 1 })
      .on('invoiced', { invoiceNumber: 'I-1', total, remainder: 'backorders', asOrdered: false })
      .expect('order.invoiced.v1', 'order.backordered.v1')
      .in('backordered')
      .on('cancelled', { reason: 'no longer needed' })
      .expect('order.closed.v1', 'holds.void.v1', 'credit.release.v1')
      .in('closed');
    given(orders, 'backordered', { ...order, shipments: 1 })
      .on('backorderAllocated', { held: 0, remainder: 'nothing' })
      .expect('order.closed.v1', 'credit.release.v1')
      .in('closed');
  });

  it('frees what is left of the credit when less was billed than committed, or in several invoices', () => {
    const invoiced = { invoiceNumber: 'I-1', total, remainder: 'nothing' as const };
    given(orders, 'in-fulfilment', { ...order, shipments: 1 })
      .on('invoiced', { ...invoiced, asOrdered: false })
      .expect('order.invoiced.v1', 'order.closed.v1', 'credit.release.v1');
    given(orders, 'in-fulfilment', { ...order, shipments: 2 })
      .on('invoiced', { ...invoiced, asOrdered: true })
      .expect('order.invoiced.v1', 'order.closed.v1', 'credit.release.v1');
  });

  it('is backordered when a shipment holds nothing and all of it waits', () => {
    given(orders, 'released', order)
      .on('shipped', { shipmentNumber: 'S-1', remainder: 'backorders' })
      .expect('order.shipped.v1', 'order.backordered.v1')
      .in('backordered');
  });

  it('waits again when the warehouse lets go of all that was left, and goes on when it lets go of some', () => {
    given(orders, 'released', order)
      .on('reduced', { remainder: 'work' })
      .in('released')
      .on('reduced', { remainder: 'backorders' })
      .expect('order.backordered.v1')
      .in('backordered')
      .on('backorderAllocated', { held: 4, remainder: 'work' })
      .expect('order.allocated.v1', 'order.released.v1')
      .in('released');
    given(orders, 'in-fulfilment', { ...order, shipments: 1 })
      .on('reduced', { remainder: 'backorders' })
      .expect('order.backordered.v1')
      .in('backordered');
  });

  it('gives holds back when stock is allocated to an order that was cancelled meanwhile', () => {
    given(orders, 'backordered', order)
      .on('cancelled', { reason: 'no longer needed' })
      .expect('order.cancelled.v1', 'holds.void.v1', 'credit.release.v1')
      .in('cancelled')
      .on('backorderAllocated', { held: 4, remainder: 'work' })
      .expect('holds.void.v1')
      .in('cancelled');
  });

  it('answers an EDI order once it is allocated, or when it is given up before', () => {
    const acknowledgement = { answer: 'AC' } as AcknowledgePurchaseOrder;
    given(orders, 'credit-cleared', order)
      .on('allocated', { held: 7, backordered: 5, acknowledgement })
      .expect('order.allocated.v1', 'purchase-order.acknowledge.v1');
    given(orders, 'on-hold', order)
      .on('cancelled', { reason: 'not ours', acknowledgement })
      .expect('order.cancelled.v1', 'purchase-order.acknowledge.v1', 'holds.void.v1', 'credit.release.v1');
  });

  it('knows no way from a closed order', () => {
    expect(() => given(orders, 'closed', order).on('shipped', { shipmentNumber: 'S-2', remainder: 'work' })).toThrow(
      expect.objectContaining({ code: 'NO_TRANSITION' }),
    );
  });
});

describe('the invoice process', () => {
  const invoice = {
    invoiceId: block.caseId,
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    legalEntity: 'NW-US',
  };
  const posting = {} as never;

  it('waits as pending-exception until it is tried again with its tax', () => {
    given(invoices, 'posting', invoice)
      .on('refused', block)
      .expect('case.opened.v1')
      .in('pending-exception')
      .on('retried', { actor: 'user:a', taxQuery: {} as never, posting })
      .expect('case.closed.v1', 'invoice.post.v1')
      .in('posting');
  });

  it('asks for tax again where there was none', () => {
    given(invoices, 'awaiting-tax', invoice)
      .on('refused', block)
      .in('pending-exception')
      .on('retried', { actor: 'user:a', taxQuery: {} as never })
      .expect('case.closed.v1', 'tax.finalize.v1')
      .in('awaiting-tax');
  });

  it('is not posted twice when a doubt clears', () => {
    given(invoices, 'posting', invoice)
      .on('inDoubt', { reason: 'no answer' })
      .expect()
      .in('in-doubt')
      .on('posted', {})
      .expect()
      .in('posted')
      .on('posted', {})
      .expect()
      .in('posted');
  });
});

describe.each([orders, fulfilments, invoices] as Process[])('$name', (process) => {
  it('has a path to each row', () => {
    const paths = pathsOf(process);
    expect(paths).toHaveLength(rowsOf(process).length);
    for (const path of paths) {
      expect(path[0].state).toBe(process.initial);
      path.slice(1).forEach((each, index) => expect(each.state).toBe(path[index].to));
    }
  });
});
