// Longer than 250 lines: the whole life of an order is one table, to be read from top to bottom.
import type { Money, OrderState } from '@crossdock/canonical';
import {
  type AcknowledgePurchaseOrder,
  orderAccepted,
  orderAllocated,
  orderAmended,
  orderBackordered,
  orderCancelled,
  orderClosed,
  orderCreditCleared,
  orderHeld,
  orderInvoiced,
  orderRejected,
  orderReleased,
  orderShipped,
  sendInvoice,
  type SendInvoice,
  sendShipNotice,
  type SendShipNotice,
  type SubstitutedLine,
} from '@crossdock/contracts';
import { defineProcess } from '@crossdock/process';
import { acknowledge, type Block, closeCase, freeCredit, giveBackHolds, openCase, tell } from './commands';
import type { OrderRef } from './order';

export interface OrderData extends OrderRef {
  accepted?: boolean;
  /** How many have left: what is given up after the first is the rest of the order, not the order. */
  shipments?: number;
  openCase?: string;
}

/** What is still to be done for an order: nothing, only to wait for stock, or work that is under way. */
export type Remainder = 'nothing' | 'backorders' | 'work';

export interface OrderEvents {
  validated: { substitutes?: SubstitutedLine[] };
  refused: { reason: string };
  blocked: Block;
  creditCleared: object;
  allocated: { held: number; backordered: number; reason?: string; acknowledgement?: AcknowledgePurchaseOrder };
  released: object;
  backorderAllocated: { held: number; remainder: Remainder };
  picked: object;
  reduced: { remainder: Remainder };
  shipped: { shipmentNumber: string; remainder: Remainder; notice?: SendShipNotice };
  invoiced: { invoiceNumber: string; total: Money; remainder: Remainder; asOrdered: boolean; bill?: SendInvoice };
  retried: { actor: string };
  /** What is not released of an accepted order is another from now on. */
  amended: { remainder: Remainder; reason: string; actor: string };
  cancelled: { reason: string; acknowledgement?: AcknowledgePurchaseOrder };
}

// Whoever asks others without an answer tries again: see ProcessTimers.
const resume = { name: 'resume', afterSeconds: 30 };
const nothingRemains = (_: OrderData, event: { remainder: Remainder }) => event.remainder === 'nothing';
const onlyBackordersRemain = (_: OrderData, event: { remainder: Remainder }) => event.remainder === 'backorders';
const nothingRemainsOfShipped = (order: OrderData, event: { remainder: Remainder }) =>
  hasShipped(order) && nothingRemains(order, event);
const somethingHeld = (_: OrderData, event: { held: number }) => event.held > 0;
const somethingWaits = (_: OrderData, event: { backordered: number }) => event.backordered > 0;
const wasAccepted = (order: OrderData) => Boolean(order.accepted);
const hasShipped = (order: OrderData) => (order.shipments ?? 0) > 0;

const block = {
  to: 'on-hold' as const,
  note: (order: OrderData, { caseId }: Block) => ({ ...order, openCase: caseId }),
  send: (order: OrderData, why: Block) => [
    tell(orderHeld, order, { reason: why.detail.slice(0, 500) }),
    openCase(order, 'order', why),
  ],
};
const cancel = {
  to: 'cancelled' as const,
  send: (order: OrderData, { reason, acknowledgement }: OrderEvents['cancelled']) => [
    tell(orderCancelled, order, { reason }),
    ...acknowledge(order, acknowledgement),
    giveBackHolds(order, reason),
    freeCredit(order, reason),
    ...closeCase(order, order.openCase, `cancelled: ${reason}`),
  ],
};
const giveBack = (order: OrderData) => [giveBackHolds(order, 'the order was cancelled before')];
const cancelRest = {
  when: hasShipped,
  to: 'closed' as const,
  send: (order: OrderData, { reason }: { reason: string }) => [
    tell(orderClosed, order, { reason: `the rest was cancelled: ${reason}`.slice(0, 500) }),
    giveBackHolds(order, reason),
    freeCredit(order, reason),
  ],
};
const shipped = (order: OrderData, { shipmentNumber, notice }: OrderEvents['shipped']) => [
  tell(orderShipped, order, { shipmentNumber }),
  ...(notice ? [sendShipNotice.of(notice, order.legalEntity)] : []),
];
const countShipment = (order: OrderData): OrderData => ({ ...order, shipments: (order.shipments ?? 0) + 1 });
const invoiced = (order: OrderData, { invoiceNumber, total, bill }: OrderEvents['invoiced']) => [
  tell(orderInvoiced, order, { invoiceNumber, total }),
  ...(bill ? [sendInvoice.of(bill, order.legalEntity)] : []),
];
const soldOut = 'the rest is sold out';
const close = (order: OrderData) => [tell(orderClosed, order), freeCredit(order, soldOut)];
// The ERP has billed exactly what it committed; several invoices may differ from it by rounding.
const closeInvoiced = (order: OrderData, { asOrdered }: OrderEvents['invoiced']) =>
  asOrdered && order.shipments === 1 ? [tell(orderClosed, order)] : close(order);
const waitForStock = (order: OrderData) =>
  tell(orderBackordered, order, { reason: 'what could be had is invoiced; the rest waits for stock' });
const amended = (order: OrderData, { reason }: OrderEvents['amended']) => tell(orderAmended, order, { reason });
const closeAmended = {
  when: nothingRemains,
  to: 'closed' as const,
  send: (order: OrderData, e: OrderEvents['amended']) => [amended(order, e), ...close(order)],
};
const shelvesWereEmpty = (order: OrderData) =>
  tell(orderBackordered, order, { reason: 'stock that was promised is not there; it waits for stock' });
const fulfilling = {
  picked: { to: 'in-fulfilment' as const },
  shipped: [
    // The shelves were empty: nothing of it is left to be billed.
    {
      when: onlyBackordersRemain,
      to: 'backordered' as const,
      note: countShipment,
      send: (order: OrderData, e: OrderEvents['shipped']) => [...shipped(order, e), waitForStock(order)],
    },
    { to: 'in-fulfilment' as const, note: countShipment, send: shipped },
  ],
};

/** An order from the moment it is stored to the moment everything ordered is invoiced or cancelled. */
export const orders = defineProcess<OrderData, OrderEvents, OrderState>({
  name: 'order',
  initial: 'received',
  final: ['closed', 'rejected', 'cancelled'],
  timer: resume,
  states: {
    received: {
      validated: {
        to: 'accepted',
        note: (order) => ({ ...order, accepted: true }),
        send: (order, { substitutes }) => [tell(orderAccepted, order, { substitutes })],
        timer: resume,
      },
      refused: {
        to: 'rejected',
        send: (order, { reason }) => [tell(orderRejected, order, { reason: reason.slice(0, 500) })],
      },
      blocked: block,
      cancelled: cancel,
    },
    accepted: {
      creditCleared: { to: 'credit-cleared', send: (order) => [tell(orderCreditCleared, order)], timer: resume },
      blocked: block,
      cancelled: cancel,
    },
    'credit-cleared': {
      allocated: [
        {
          when: somethingHeld,
          to: 'allocated',
          send: (order, e) => [
            tell(orderAllocated, order, { reason: e.reason }),
            ...acknowledge(order, e.acknowledgement),
          ],
        },
        {
          when: somethingWaits,
          to: 'backordered',
          send: (order, e) => [
            tell(orderBackordered, order, { reason: e.reason }),
            ...acknowledge(order, e.acknowledgement),
          ],
        },
        {
          to: 'cancelled',
          send: (order, e) => [
            tell(orderCancelled, order, { reason: e.reason ?? 'everything is sold out' }),
            freeCredit(order, 'everything is sold out'),
            ...acknowledge(order, e.acknowledgement),
          ],
        },
      ],
      blocked: block,
      cancelled: cancel,
    },
    allocated: {
      released: { to: 'released', send: (order) => [tell(orderReleased, order)] },
      cancelled: cancel,
    },
    backordered: {
      backorderAllocated: [
        {
          when: somethingHeld,
          to: 'released',
          send: (order) => [tell(orderAllocated, order), tell(orderReleased, order)],
        },
        { when: nothingRemainsOfShipped, to: 'closed', send: close },
        {
          when: nothingRemains,
          to: 'cancelled',
          send: (order) => [
            tell(orderCancelled, order, { reason: 'everything is sold out' }),
            freeCredit(order, 'everything is sold out'),
          ],
        },
        { to: 'backordered' },
      ],
      amended: [
        { ...closeAmended, when: nothingRemainsOfShipped },
        {
          when: nothingRemains,
          to: 'cancelled',
          send: (order, e) => [
            amended(order, e),
            tell(orderCancelled, order, { reason: 'nothing that is wanted can be had' }),
            freeCredit(order, 'nothing is left of the order'),
          ],
        },
        { to: 'backordered', send: (order, e) => [amended(order, e)] },
      ],
      cancelled: [cancelRest, cancel],
    },
    released: {
      ...fulfilling,
      reduced: [
        { when: onlyBackordersRemain, to: 'backordered', send: (order) => [shelvesWereEmpty(order)] },
        { to: 'released' },
      ],
      backorderAllocated: { to: 'released' },
      amended: { to: 'released', send: (order, e) => [amended(order, e)] },
    },
    'in-fulfilment': {
      ...fulfilling,
      reduced: [
        { when: onlyBackordersRemain, to: 'backordered', send: (order) => [shelvesWereEmpty(order)] },
        { to: 'in-fulfilment' },
      ],
      backorderAllocated: [
        { when: nothingRemains, to: 'closed', send: close },
        { when: onlyBackordersRemain, to: 'backordered', send: (order) => [waitForStock(order)] },
        { to: 'in-fulfilment' },
      ],
      amended: [
        closeAmended,
        {
          when: onlyBackordersRemain,
          to: 'backordered',
          send: (order, e) => [amended(order, e), waitForStock(order)],
        },
        { to: 'in-fulfilment', send: (order, e) => [amended(order, e)] },
      ],
      invoiced: [
        { when: nothingRemains, to: 'closed', send: (order, e) => [...invoiced(order, e), ...closeInvoiced(order, e)] },
        {
          when: onlyBackordersRemain,
          to: 'backordered',
          send: (order, e) => [...invoiced(order, e), waitForStock(order)],
        },
        { to: 'in-fulfilment', send: invoiced },
      ],
    },
    'on-hold': {
      retried: [
        {
          when: wasAccepted,
          to: 'accepted',
          send: (order, e) => closeCase(order, order.openCase, `tried again by ${e.actor}`),
          timer: resume,
        },
        {
          to: 'received',
          send: (order, e) => closeCase(order, order.openCase, `tried again by ${e.actor}`),
          timer: resume,
        },
      ],
      amended: {
        when: wasAccepted,
        to: 'accepted',
        send: (order, e) => [
          amended(order, e),
          ...closeCase(order, order.openCase, 'the order was changed by the partner'),
        ],
        timer: resume,
      },
      cancelled: cancel,
    },
    // Stock came in while the order, or its rest, was being cancelled: it goes back.
    closed: { backorderAllocated: { to: 'closed', send: giveBack } },
    rejected: {},
    cancelled: { backorderAllocated: { to: 'cancelled', send: giveBack } },
  },
});
