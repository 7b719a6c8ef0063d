import { Injectable, Logger } from '@nestjs/common';
import { DomainError, type LineQuantities, zero } from '@crossdock/canonical';
import { causeOf, type Envelope, type SendShipNotice, type ShipmentConfirmed } from '@crossdock/contracts';
import { Outbox, uuidV7 } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { create, lock, step } from '@crossdock/process';
import type { Quantities } from '../allowances/bill-allowances';
import { leftBefore } from '../allowances/left-before';
import { addressOfNode } from '../config';
import { ediReferenceOf } from '../edi-reference';
import { fulfilments } from '../fulfilment.process';
import { invoices } from '../invoice.process';
import { announcementOf, draftInvoice, orderedUnitOf, taxQueryOf } from '../invoicing/draft-invoice';
import type { StoredOrder } from '../order';
import { orders } from '../order.process';
import { mirrorFulfilments } from '../persistence/fulfilments';
import { insertInvoices } from '../persistence/invoices';
import { addQuantities, balancesOf, endHolds, type QuantityEntry, remainderOf } from '../persistence/lines';
import { claimFreight, mirrorOrders, ordersByIds } from '../persistence/orders';
import { insertShipments } from '../persistence/shipments';
import { sendThrough } from '../send';

interface Shipped {
  message: Envelope<ShipmentConfirmed>;
  shipment: ShipmentConfirmed;
  order: StoredOrder;
}

/** A shipment is a fact: quantities move, what was shipped is billed, the partner is told. */
@Injectable()
export class RecordShipments {
  private readonly logger = new Logger('Shipments');

  constructor(private readonly outbox: Outbox) {}

  async record(tx: Tx, messages: Envelope<ShipmentConfirmed>[]): Promise<void> {
    const send = sendThrough(this.outbox);
    const locked = await lock(
      tx,
      orders,
      messages.map(({ data }) => data.orderId),
    );
    const shipped = await this.fresh(tx, messages);
    if (shipped.length === 0) return;
    const balances = await this.moveQuantities(tx, shipped);
    const steps = await step(
      tx,
      fulfilments,
      shipped.map(({ message, shipment }) => ({
        key: shipment.fulfilmentId,
        event: 'shipped',
        payload: { final: shipment.final },
        cause: causeOf(message),
      })),
      send,
    );
    await mirrorFulfilments(tx, steps);
    await endHolds(
      tx,
      'fulfilment_id',
      shipped.filter(({ shipment }) => shipment.final).map(({ shipment }) => shipment.fulfilmentId),
    );
    await this.bill(
      tx,
      shipped.filter(({ shipment }) => shipment.lines.some((line) => line.shipped > 0)),
      leftBefore(shipped, balances),
    );
    // Of several shipments in one batch the last one tells what remains.
    const last = new Map(shipped.map((each) => [each.order.orderId, each]));
    const inputs = shipped.map((each) => {
      const { message, shipment, order } = each;
      const remainder = last.get(order.orderId) === each ? remainderOf(balances.get(order.orderId)) : 'work';
      return {
        key: order.orderId,
        event: 'shipped',
        cause: causeOf(message),
        payload: { shipmentNumber: shipment.shipmentNumber, remainder, notice: noticeOf(order, shipment) },
      };
    });
    await mirrorOrders(tx, await step(tx, orders, inputs, send, locked));
  }

  private async fresh(tx: Tx, messages: Envelope<ShipmentConfirmed>[]): Promise<Shipped[]> {
    const found = await ordersByIds(
      tx,
      messages.map(({ data }) => data.orderId),
    );
    const unknown = messages.find(({ data }) => !found.get(data.orderId)?.document);
    if (unknown)
      throw new DomainError('not-found', 'ORDER_UNKNOWN', {
        orderId: unknown.data.orderId,
        orderNumber: unknown.data.orderNumber,
      });
    const byShipment = new Map(messages.map((message) => [message.data.shipmentId, message]));
    const stored = await insertShipments(
      tx,
      [...byShipment.values()].map(({ data }) => data),
    );
    const again = [...byShipment.keys()].filter((id) => !stored.has(id));
    if (again.length > 0) this.logger.warn(`duplicate suppressed: shipments recorded before: ${again.join(' ')}`);
    return [...byShipment.values()]
      .filter(({ data }) => stored.has(data.shipmentId))
      .map((message) => ({ message, shipment: message.data, order: found.get(message.data.orderId)! }));
  }

  private async moveQuantities(tx: Tx, shipped: Shipped[]): Promise<Awaited<ReturnType<typeof balancesOf>>> {
    const entries = shipped.flatMap(({ shipment }) =>
      shipment.lines.flatMap(({ lineId, shipped: left, short }): QuantityEntry[] => {
        const of = { orderId: shipment.orderId, lineId, document: shipment.shipmentId };
        return [
          { ...of, kind: 'shipped', quantity: left },
          { ...of, kind: 'held', quantity: -(left + short) },
          { ...of, kind: 'released', quantity: -short },
          { ...of, kind: 'backordered', quantity: short },
        ];
      }),
    );
    await addQuantities(tx, entries);
    const balances = await balancesOf(
      tx,
      shipped.map(({ order }) => order.orderId),
    );
    for (const [orderId, lines] of balances) cannotShipMoreThanReleased(orderId, lines);
    return balances;
  }

  private async bill(tx: Tx, shipped: Shipped[], before: Map<Shipped, Quantities>): Promise<void> {
    const claims = shipped.map(({ order }) => ({
      orderId: order.orderId,
      invoiceId: uuidV7(),
      freight: order.document!.freight,
    }));
    const withFreight = await claimFreight(tx, claims);
    const drafted = shipped.map((each, index) => {
      const { message, shipment, order } = each;
      const { invoiceId, freight } = claims[index];
      const draft = draftInvoice(
        invoiceId,
        order,
        shipment,
        withFreight.has(invoiceId) ? freight : zero(order.document!.currency),
        before.get(each),
      );
      return { draft, taxQuery: taxQueryOf(draft, order, addressOfNode(shipment.node)), cause: causeOf(message) };
    });
    await insertInvoices(tx, drafted);
    const instances = drafted.map(({ draft, taxQuery, cause }) => {
      const { invoiceId, orderId, orderNumber, legalEntity, customerPo } = draft;
      const events = [{ event: 'released', payload: { announcement: announcementOf(draft), taxQuery } }];
      return {
        id: invoiceId,
        legalEntity,
        cause,
        data: { invoiceId, orderId, orderNumber, legalEntity, customerPo },
        events,
      };
    });
    await create(tx, invoices, instances, sendThrough(this.outbox));
  }
}

function cannotShipMoreThanReleased(orderId: string, lines: Map<string, LineQuantities>): void {
  for (const [lineId, line] of lines) {
    if (line.shipped > line.released)
      throw new DomainError('conflict', 'SHIPPED_MORE_THAN_RELEASED', {
        orderId,
        lineId,
        shipped: line.shipped,
        released: line.released,
      });
  }
}

function noticeOf(order: StoredOrder, shipment: ShipmentConfirmed): SendShipNotice | undefined {
  const left = shipment.lines.filter((line) => line.shipped > 0);
  if (order.channelKind !== 'edi' || left.length === 0) return undefined;
  const lineOf = new Map(order.document!.lines.map((line) => [line.lineId, line]));
  const { shipmentId, shipmentNumber, carrier, billOfLading, shippedAt, node, packages } = shipment;
  return {
    ...ediReferenceOf(order),
    shipmentId,
    shipmentNumber,
    carrier,
    billOfLading,
    shippedAt,
    shipTo: order.document!.shipTo,
    node,
    packages,
    lines: left.map(({ lineId, lineNumber, sku, shipped, serials }) => ({
      lineNumber,
      sku,
      shipped,
      unit: lineOf.get(lineId)!.baseUnit,
      ordered: orderedUnitOf(lineOf.get(lineId)!),
      serials,
    })),
  };
}
