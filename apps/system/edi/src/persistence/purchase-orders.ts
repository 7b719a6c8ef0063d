import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import type { ProductId } from '@crossdock/x12';
import type { Segments } from '../maps/path';

/** A line as the partner wrote it, beside what we made of it. */
export interface RememberedLine {
  lineNumber: number;
  sku: string;
  /** In `unit`, ours (UN/ECE Rec 20) */
  quantity: string;
  unit: string;
  unitPrice?: string;
  /** PO101, PO103 and the item numbers of PO106… */
  assignedId?: string;
  uom?: string;
  productIds: ProductId[];
}

export interface RememberedOrder {
  documentId: string;
  partner: string;
  /** PO number, with its release where there is one */
  orderNumber: string;
  customerPo: string;
  requestedDelivery?: string;
  /** Segments before the first line; absent for orders of before they were kept */
  heading?: Segments;
  lines: RememberedLine[];
}

@Injectable()
export class PurchaseOrders {
  /** The first order under a number counts: a repeat is suppressed by order-to-cash. */
  async remember(tx: Tx, orders: RememberedOrder[]): Promise<void> {
    if (orders.length === 0) return;
    tx.write(
      `INSERT INTO purchase_order (document_id, partner, order_number, customer_po, lines, requested_delivery, heading)
       SELECT (o->>'documentId')::uuid, o->>'partner', o->>'orderNumber', o->>'customerPo', o->'lines', (o->>'requestedDelivery')::date,
         o->'heading'
       FROM unnest($1::jsonb[]) AS o ON CONFLICT DO NOTHING`,
      [orders.map((order) => JSON.stringify(order))],
    );
  }

  /** By `partner order-number`. */
  async find(tx: Tx, keys: { partner: string; orderNumber: string }[]): Promise<Map<string, RememberedOrder>> {
    const rows = await tx.query<RememberedOrder>(
      `SELECT document_id AS "documentId", partner, order_number AS "orderNumber", customer_po AS "customerPo", lines, heading
       FROM purchase_order
       WHERE (partner, order_number) IN (SELECT * FROM unnest($1::text[], $2::text[]))`,
      [keys.map(({ partner }) => partner), keys.map(({ orderNumber }) => orderNumber)],
    );
    return new Map(rows.map((row) => [orderKey(row), row]));
  }
}

export const orderKey = ({ partner, orderNumber }: { partner: string; orderNumber: string }): string =>
  `${partner} ${orderNumber}`;
