import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import {
  causeOf,
  type Envelope,
  type InvoiceInDoubt,
  type InvoicePosted,
  type InvoiceRefused,
  type TaxFinalized,
  type TaxRefused,
} from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import { blockOf } from '../commands';
import { invoices } from '../invoice.process';
import { orders } from '../order.process';
import { invoicesByIds, mirrorInvoices, writePosted, writeTaxes } from '../persistence/invoices';
import { balancesOf, isAsOrdered, remainderOf } from '../persistence/lines';
import { mirrorOrders } from '../persistence/orders';
import { sendThrough } from '../send';
import { billOf, postingOf } from './draft-invoice';

/** An invoice from its tax to its posting. */
@Injectable()
export class FinishInvoices {
  constructor(private readonly outbox: Outbox) {}

  async taxed(tx: Tx, messages: Envelope<TaxFinalized>[]): Promise<void> {
    const ids = messages.map(({ data }) => data.invoiceId);
    const locked = await lock(tx, invoices, ids);
    const stored = await invoicesByIds(tx, ids);
    const inputs = messages.map((message) => {
      const { invoiceId, determination } = message.data;
      const invoice = stored.get(invoiceId);
      if (!invoice) throw new DomainError('not-found', 'INVOICE_UNKNOWN', { invoiceId });
      return {
        key: invoiceId,
        event: 'taxed',
        payload: { posting: postingOf(invoice.draft, determination) },
        cause: causeOf(message),
      };
    });
    await mirrorInvoices(tx, await step(tx, invoices, inputs, sendThrough(this.outbox), locked));
    await writeTaxes(tx, [...new Map(inputs.map(({ key, payload }) => [key, payload.posting])).values()]);
  }

  async refused(tx: Tx, messages: Envelope<InvoiceRefused | TaxRefused>[], ownerRole: string): Promise<void> {
    const inputs = messages.map((message) => {
      const { invoiceId, orderNumber, code, reason } = message.data;
      return {
        key: invoiceId,
        event: 'refused',
        cause: causeOf(message),
        payload: blockOf(randomUUID(), code, `invoice of ${orderNumber}: ${reason}`, ownerRole, { invoiceId }),
      };
    });
    await mirrorInvoices(tx, await step(tx, invoices, inputs, sendThrough(this.outbox)));
  }

  async inDoubt(tx: Tx, messages: Envelope<InvoiceInDoubt>[]): Promise<void> {
    const inputs = messages.map((message) => ({
      key: message.data.invoiceId,
      event: 'inDoubt',
      payload: { reason: message.data.reason },
      cause: causeOf(message),
    }));
    await mirrorInvoices(tx, await step(tx, invoices, inputs, sendThrough(this.outbox)));
  }

  async posted(tx: Tx, messages: Envelope<InvoicePosted>[]): Promise<void> {
    const send = sendThrough(this.outbox);
    const locked = await lock(
      tx,
      orders,
      messages.map(({ data }) => data.orderId),
    );
    const steps = await step(
      tx,
      invoices,
      messages.map((message) => ({
        key: message.data.invoiceId,
        event: 'posted',
        payload: {},
        cause: causeOf(message),
      })),
      send,
    );
    await mirrorInvoices(tx, steps);
    const fresh = messages.filter((_, index) => steps[index].from !== 'posted');
    if (fresh.length === 0) return;
    await writePosted(
      tx,
      fresh.map(({ data }) => data),
    );
    const balances = await balancesOf(
      tx,
      fresh.map(({ data }) => data.orderId),
    );
    const stored = await invoicesByIds(
      tx,
      fresh.map(({ data }) => data.invoiceId),
    );
    const last = new Map(fresh.map((message) => [message.data.orderId, message]));
    const inputs = fresh.map((message) => {
      const { orderId, invoiceId, invoiceNumber, total } = message.data;
      const { draft, posting } = stored.get(invoiceId)!;
      // Of several in one batch the last one tells.
      const remainder = last.get(orderId) === message ? remainderOf(balances.get(orderId)) : 'work';
      return {
        key: orderId,
        event: 'invoiced',
        cause: causeOf(message),
        payload: {
          invoiceNumber,
          total,
          remainder,
          asOrdered: isAsOrdered(balances.get(orderId)),
          bill: billOf(draft, posting!, message.data),
        },
      };
    });
    await mirrorOrders(tx, await step(tx, orders, inputs, send, locked));
  }
}
