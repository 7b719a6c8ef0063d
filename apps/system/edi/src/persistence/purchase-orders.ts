import { Injectable } from '@nestjs/common';
import {
  type AcknowledgePurchaseOrder,
  type AddressValue,
  datesOf,
  type OrderChangeReceived,
  type OrderDates,
} from '@crossdock/contracts';
import type { AllowanceOrCharge } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import type { ProductId, Terms } from '@crossdock/x12';
import type { Segments } from '../maps/path';

/** A line as the partner wrote it, beside what we made of it. */
export interface RememberedLine {
  lineNumber: number;
  sku: string;
  /** In `unit`, ours (UN/ECE Rec 20) */
  quantity: string;
  unit: string;
  unitPrice?: string;
  allowancesAndCharges?: AllowanceOrCharge[];
  /** As it was ordered before a change */
  orderedFirst?: { quantity: string; unit: string };
  /** PO101, PO103 and the item numbers of PO106… */
  assignedId?: string;
  uom?: string;
  productIds: ProductId[];
  /** What our answer (855) named in place of `sku`: it is what may be shipped and billed. */
  substitute?: Substitute;
}
export interface Substitute {
  sku: string;
  gtin?: string;
  /** As answered */
  unitPrice?: string;
}

export interface RememberedOrder {
  documentId: string;
  partner: string;
  /** PO number, with its release where there is one */
  orderNumber: string;
  customerPo: string;
  dates?: OrderDates;
  /** Segments before the first line; absent for orders of before they were kept */
  heading?: Segments;
  /** Of the whole order */
  allowancesAndCharges?: AllowanceOrCharge[];
  /** Of payment, as the order has them (ITD) */
  terms?: Terms[];
  lines: RememberedLine[];
  currency?: string | null;
  shipTo?: AddressValue | null;
}

export interface OrderKey {
  partner: string;
  orderNumber: string;
  /** The very order; left out = the one that has the number now */
  documentId?: string;
}

@Injectable()
export class PurchaseOrders {
  async remember(tx: Tx, orders: RememberedOrder[]): Promise<void> {
    if (orders.length === 0) return;
    tx.write(
      `INSERT INTO purchase_order (document_id, partner, order_number, customer_po, lines, dates, heading, allowances, terms, currency, ship_to, received_at)
       SELECT (o->>'documentId')::uuid, o->>'partner', o->>'orderNumber', o->>'customerPo', o->'lines', o->'dates', o->'heading', o->'allowancesAndCharges', o->'terms',
         o->>'currency', o->'shipTo', (SELECT created_at FROM document d WHERE d.id = (o->>'documentId')::uuid)
       FROM unnest($1::jsonb[]) AS o ON CONFLICT (document_id) DO UPDATE SET refused_at = NULL, lines = excluded.lines, dates = excluded.dates, heading = excluded.heading,
         allowances = excluded.allowances, terms = excluded.terms, currency = excluded.currency, ship_to = excluded.ship_to`,
      [orders.map((order) => JSON.stringify(order))],
    );
  }

  /** Another order has its number. */
  async refuse(tx: Tx, documentIds: string[]): Promise<void> {
    tx.write('UPDATE purchase_order SET refused_at = now() WHERE document_id = ANY($1)', [documentIds]);
  }

  /** The partner was told which items come in place of those that it ordered. */
  async substitute(tx: Tx, order: RememberedOrder, { lines: told }: AcknowledgePurchaseOrder): Promise<RememberedOrder> {
    const lines = order.lines.map((line) => {
      const { substituteSku: sku, substituteGtin: gtin, unitPrice } = told.find(({ lineNumber }) => lineNumber === line.lineNumber) ?? {};
      return sku === undefined ? line : { ...line, substitute: { sku, gtin, unitPrice } };
    });
    tx.write('UPDATE purchase_order SET lines = $2 WHERE document_id = $1', [order.documentId, JSON.stringify(lines)]);
    return { ...order, lines };
  } // prettier-ignore

  /** A change that was accepted: the order is another from now on. */
  async amend(tx: Tx, order: RememberedOrder, { lines: changes, ...change }: OrderChangeReceived): Promise<RememberedOrder> {
    const wanted = Object.entries(datesOf(change)).filter(([, date]) => date !== undefined);
    const dates: OrderDates = { ...order.dates, ...Object.fromEntries(wanted) };
    const lines = order.lines.flatMap((line) => {
      const found = changes.find(({ lineNumber }) => lineNumber === line.lineNumber);
      if (!found) return [line];
      const { quantity } = found;
      const orderedFirst = line.orderedFirst ?? { quantity: line.quantity, unit: line.unit };
      return quantity ? [{ ...line, orderedFirst, quantity: quantity.value, unit: quantity.unit, ...(quantity.unit !== line.unit && { uom: undefined }) }] : [];
    });
    tx.write('UPDATE purchase_order SET lines = $2, dates = $3 WHERE document_id = $1', [order.documentId, JSON.stringify(lines), JSON.stringify(dates)]);
    return { ...order, lines, dates };
  } // prettier-ignore

  /** By order: the highest change number (BCH05) that was followed. */
  async lastChanges(tx: Tx, documentIds: string[]): Promise<Map<string, number>> {
    const rows = await tx.query<{ id: string; last: string }>(
      `SELECT o.document_id AS id, max((d.source->>'changeNumber')::numeric) AS last FROM purchase_order o
       JOIN document d ON d.partner = o.partner AND d.customer_po = o.customer_po AND d.direction = 'in' AND d.status = 'taken' AND d.created_at >= o.received_at
         AND d.source #>> '{means,channelOrderNumber}' = o.order_number AND d.source #> '{means,refused}' IS NULL AND d.source->>'changeNumber' ~ '^\\d{1,15}$'
       WHERE o.document_id = ANY($1) AND NOT EXISTS (SELECT 1 FROM document a WHERE a.natural_key = '865:' || d.id AND a.source->>'accepted' = 'false') GROUP BY 1`,
      [documentIds],
    );
    return new Map(rows.map(({ id, last }) => [id, Number(last)]));
  }

  /** By `orderKey`. */
  async find(tx: Tx, keys: OrderKey[]): Promise<Map<string, RememberedOrder>> {
    const rows = await tx.query<RememberedOrder & { refused: boolean }>(
      `SELECT document_id AS "documentId", partner, order_number AS "orderNumber", customer_po AS "customerPo", lines, dates, heading, currency, ship_to AS "shipTo",
         coalesce(allowances, '[]') AS "allowancesAndCharges", coalesce(terms, '[]') AS terms, refused_at IS NOT NULL AS refused
       FROM purchase_order
       WHERE (partner, order_number) IN (SELECT * FROM unnest($1::text[], $2::text[])) ORDER BY received_at DESC`,
      [keys.map(({ partner }) => partner), keys.map(({ orderNumber }) => orderNumber)],
    );
    return new Map(
      keys.flatMap((key): [string, RememberedOrder][] => {
        const named = rows.filter((row) => row.partner === key.partner && row.orderNumber === key.orderNumber);
        const found = named.find(({ documentId }) => documentId === key.documentId) ?? named.find(({ refused }) => !refused);
        return found ? [[orderKey(key), found]] : [];
      }),
    );
  } // prettier-ignore
}

export const orderKey = ({ partner, orderNumber, documentId = '' }: OrderKey): string =>
  `${partner} ${orderNumber} ${documentId}`;
