import type { ServiceName } from '../../launcher/services';
import { substitute, superseded } from './deliver-substitute';

const orderOf = (kind: string) =>
  `(SELECT id FROM sales_order WHERE channel_kind = '${kind}' ORDER BY order_number LIMIT 1)`;

/** An order with everything that hangs on it. */
const deletedOrder = (kind: string) => `
  CREATE TEMP TABLE gone AS SELECT id FROM sales_order WHERE id = ${orderOf(kind)};
  DELETE FROM shipment_line USING shipment s WHERE shipment_id = s.id AND s.order_id IN (TABLE gone);
  DELETE FROM shipment WHERE order_id IN (TABLE gone);
  DELETE FROM invoice_allowance USING invoice i WHERE invoice_id = i.id AND i.order_id IN (TABLE gone);
  DELETE FROM invoice_line USING invoice i WHERE invoice_id = i.id AND i.order_id IN (TABLE gone);
  DELETE FROM invoice WHERE order_id IN (TABLE gone);
  DELETE FROM fulfilment WHERE order_id IN (TABLE gone);
  DELETE FROM line_quantity WHERE order_id IN (TABLE gone);
  DELETE FROM order_line WHERE order_id IN (TABLE gone);
  DELETE FROM process_instance WHERE id IN (TABLE gone);
  DELETE FROM process_history WHERE instance_id IN (TABLE gone);
  DELETE FROM sales_order WHERE id IN (TABLE gone) RETURNING ${kind === 'portal' ? 'order_number' : `channel_name || ' ' || channel_order_number`} AS name`;

/** A second order with the first one's content: some columns get new values. */
const doubledOrder = (columns: Record<string, string>) =>
  `INSERT INTO sales_order SELECT (jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), ${Object.entries(
    columns,
  )
    .map(([column, value]) => `'${column}', '${value}'`)
    .join(', ')}))).* FROM sales_order o WHERE id = ${orderOf('marketplace')} RETURNING order_number AS name`;

/** A receipt that was handed on, and of which nothing came. */
export const orphanReceipt = `
  INSERT INTO receipt (id, channel, delivery_id, topic, body, correlation_id, status, channel_order_number)
  SELECT gen_random_uuid(), min(name), 'D-4711', 'orders/create', '', '', 'submitted', 'ORPHAN-4711' FROM channel RETURNING channel || ' ' || channel_order_number AS name`;

// What was done, where, and how; the statement gives the name that a person knows the row by.
export const deeds: [what: string, service: ServiceName, statement: string][] = [
    ['a journal line is deleted', 'erp',
      `DELETE FROM journal_line l USING journal_entry e, invoice i
       WHERE e.id = l.entry_id AND e.source_id = i.id::text AND l.role = 'revenue' AND i.number = (SELECT min(number) FROM invoice) RETURNING i.number AS name`],
    ['a whole journal entry is deleted', 'erp',
      `WITH e AS (SELECT e.id, i.number FROM journal_entry e JOIN invoice i ON e.source_id = i.id::text ORDER BY i.number LIMIT 1),
         l AS (DELETE FROM journal_line USING e WHERE entry_id = e.id) DELETE FROM journal_entry j USING e WHERE j.id = e.id RETURNING e.number AS name`],
    ['a journal line is a cent off', 'erp',
      `UPDATE journal_line SET credit = credit + 0.01 WHERE role = 'revenue' AND entry_id = (SELECT min(entry_id::text)::uuid FROM journal_line WHERE role = 'revenue')
       RETURNING (SELECT number FROM journal_entry WHERE id = entry_id) AS name`],
    ['an allowance is a cent off', 'order-to-cash',
      `UPDATE invoice_allowance SET billed = billed + 0.01 WHERE (invoice_id, position) = (SELECT invoice_id, position FROM invoice_allowance WHERE kind = 'allowance' ORDER BY 1, 2 LIMIT 1)
       RETURNING (SELECT invoice_number FROM invoice WHERE id = invoice_id) AS name`],
    ['a charge is billed twice', 'order-to-cash',
      `UPDATE invoice_allowance SET billed = 2 * billed WHERE (invoice_id, position) = (SELECT invoice_id, position FROM invoice_allowance WHERE amount IS NOT NULL ORDER BY 1, 2 LIMIT 1)
       RETURNING (SELECT order_number FROM invoice WHERE id = invoice_id) || ': of charge D500' AS name`],
    ['an allowance is booked as revenue', 'erp',
      `UPDATE journal_line SET role = 'revenue' WHERE role = 'sales-allowances' AND entry_id = (SELECT min(entry_id::text)::uuid FROM journal_line WHERE role = 'sales-allowances')
       RETURNING (SELECT number FROM journal_entry WHERE id = entry_id) AS name`],
    ['an invoice is doubled under a new number', 'erp',
      `ALTER TABLE invoice DROP CONSTRAINT invoice_shipment_id_key;
       INSERT INTO invoice SELECT (jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'number',
         (SELECT left(max(number), -6) || lpad((right(max(number), 6)::int + 1)::text, 6, '0') FROM invoice)))).* FROM invoice i ORDER BY number LIMIT 1
       RETURNING number AS name`],
    ['an invoice is deleted', 'erp', `DELETE FROM invoice WHERE number = (SELECT min(number) FROM invoice) RETURNING number AS name`],
    ['a position is shifted', 'inventory-availability', `UPDATE position SET on_hand = on_hand + 1 WHERE sku = 'NW-11' AND node = 'SEA' RETURNING 'NW-11 at SEA' AS name`],
    ['a stock entry is deleted', 'inventory-availability',
      `ALTER TABLE ledger_entry DISABLE TRIGGER USER;
       DELETE FROM ledger_entry e USING position p WHERE e.id = (SELECT max(id) FROM ledger_entry WHERE state = 'on-hand') AND p.id = e.position_id
       RETURNING p.sku || ' at ' || p.node AS name`],
    ['an announcement is changed', 'inventory-availability', `UPDATE announced_availability SET available = available + 1 WHERE sku = 'NW-11' RETURNING sku AS name`],
    ['a channel was told another number', 'marketplace',
      `UPDATE listing SET sent = sent + 1 WHERE sku = 'NW-12' AND channel = (SELECT min(channel) FROM listing) RETURNING channel || ': ' || sku AS name`],
    ['a hold is raised in secret', 'inventory-availability',
      `UPDATE hold h SET quantity = quantity + 1 FROM position p WHERE h.id = (SELECT min(id::text)::uuid FROM hold) AND p.id = h.position_id
       RETURNING p.sku || ' at ' || p.node AS name`],
    ['a posting is not acknowledged', 'inventory-availability', `UPDATE erp_posting SET posted_at = NULL WHERE id = (SELECT min(id::text)::uuid FROM erp_posting) RETURNING document AS name`],
    ['a shelf is shifted', 'wms', `UPDATE on_hand SET quantity = quantity + 1 WHERE sku = 'NW-11' AND node = 'SEA' RETURNING 'NW-11 at SEA' AS name`],
    ['the books of an item are shifted', 'erp', `UPDATE item_balance SET on_hand = on_hand - 1 WHERE sku = 'NW-11' AND node = 'SEA' RETURNING 'NW-11 at SEA' AS name`],
    ['the order of a receipt is deleted', 'order-to-cash', deletedOrder('marketplace')],
    ['the order of an 850 is deleted', 'order-to-cash', deletedOrder('edi')],
    ['the order of a buyer is deleted', 'order-to-cash', deletedOrder('portal')],
    ['an order is doubled', 'order-to-cash',
      `ALTER TABLE sales_order DROP CONSTRAINT sales_order_number_once; ${doubledOrder({ order_number: 'SO-9999999' })}`],
    ['an order is doubled under another number of its channel', 'order-to-cash', doubledOrder({ order_number: 'SO-9999999', channel_order_number: '99999' })],
    ['a received 850 is deleted', 'edi', `DELETE FROM document WHERE id = (SELECT id FROM document WHERE direction = 'in' ORDER BY id LIMIT 1) RETURNING 'set ' || set_id AS name`],
    ['a sent 810 is deleted', 'edi', `DELETE FROM document WHERE id = (SELECT id FROM document WHERE set_id = '810' LIMIT 1) RETURNING replace(natural_key, ':', ' ') AS name`],
    ['a tax document is removed', 'tax',
      `DELETE FROM tax_document WHERE number = (SELECT min(number) FROM tax_document WHERE status = 'committed') RETURNING number AS name`],
    ['a tax document is a cent off', 'tax', `UPDATE tax_document SET total = total + 0.01 WHERE number = (SELECT max(number) FROM tax_document) RETURNING number AS name`],
    ['a shipped quantity is changed in the warehouse', 'wms',
      `UPDATE shipment SET data = jsonb_set(data, '{lines,0,shipped}', to_jsonb((data #>> '{lines,0,shipped}')::int - 1)) WHERE number = (SELECT min(number) FROM shipment)
       RETURNING (data->>'orderNumber') || ' line ' || (data #>> '{lines,0,lineNumber}') AS name`],
    ['a shipped quantity is changed with the order', 'order-to-cash',
      `UPDATE line_quantity SET quantity = quantity + 1 WHERE id = (SELECT min(id) FROM line_quantity WHERE kind = 'shipped')
       RETURNING (SELECT order_number FROM sales_order WHERE id = order_id) AS name`],
    ['another item is held than was promised', 'inventory-availability',
      `WITH h AS (SELECT h.id, p.sku FROM hold h JOIN position p ON p.id = h.position_id WHERE h.line_id IS NOT NULL ORDER BY h.id LIMIT 1)
       UPDATE hold SET position_id = p.id FROM h, position p WHERE hold.id = h.id AND p.id = (SELECT min(o.id) FROM position o, h WHERE o.sku <> h.sku)
       RETURNING 'line ' || line_number || ': ' || p.sku || ' was held' AS name`],
    ['an item is shipped that was neither ordered nor acknowledged', 'wms',
      `UPDATE shipment SET data = jsonb_set(data, '{lines,0,sku}', '"NW-99"') WHERE data #>> '{lines,0,sku}' = '${substitute}'
       RETURNING (data->>'orderNumber') || ' line ' || (data #>> '{lines,0,lineNumber}') || ': NW-99 was shipped, ${substitute} was promised' AS name`],
    ['the item that was ordered is billed, and its substitute was shipped', 'order-to-cash',
      `UPDATE invoice_line SET sku = '${superseded}' WHERE sku = '${substitute}'
       RETURNING (SELECT order_number FROM invoice WHERE id = invoice_id) || ' line ' || line_number || ': ${superseded} was billed' AS name`],
    ['a line forgets what was ordered', 'order-to-cash',
      `UPDATE sales_order SET document = document #- '{lines,0,orderedSku}' WHERE document #>> '{lines,0,orderedSku}' = '${superseded}'
       RETURNING order_number || ' line ' || (document #>> '{lines,0,lineNumber}') || ': ${superseded} was ordered' AS name`],
    ['a partner was not told of a substitute', 'edi',
      `UPDATE document SET source = source #- '{lines,0,substituteSku}' WHERE set_id = '855' AND source #>> '{lines,0,substituteSku}' = '${substitute}'
       RETURNING order_number || ' line ' || (source #>> '{lines,0,lineNumber}') || ': the partner was told of ${superseded}' AS name`],
    ['a step is missing in the timeline', 'operations',
      `DELETE FROM timeline_event WHERE id = (SELECT id FROM timeline_event WHERE type = 'order.closed.v1' ORDER BY id LIMIT 1) RETURNING data->>'orderNumber' AS name`],
    ['a shipment is not known to its order', 'wms',
      `WITH r AS (INSERT INTO release (fulfilment_id, fulfilment_number, order_id, order_number, node, data, cause, legal_entity, status)
         SELECT gen_random_uuid(), 'F-9999999', order_id, order_number, node, data, cause, legal_entity, 'shipped' FROM release ORDER BY arrival LIMIT 1 RETURNING fulfilment_id)
       INSERT INTO shipment SELECT (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid(), 'number', 'SEA-9999999', 'fulfilment_id', (SELECT fulfilment_id FROM r)))).*
       FROM shipment s ORDER BY s.number LIMIT 1 RETURNING number AS name`],
    ['credit is not given back', 'erp',
      `UPDATE credit_commitment SET open = 1 WHERE order_id = (SELECT order_id FROM invoice ORDER BY number LIMIT 1) RETURNING order_id AS name`],
    ['holds are not given back', 'inventory-availability',
      `UPDATE hold h SET posted = posted - 1 FROM position p WHERE h.id = (SELECT id FROM hold WHERE order_id IS NOT NULL AND posted = quantity LIMIT 1) AND p.id = h.position_id
       RETURNING h.order_id || ') is closed: 1 of ' || p.sku || ' at ' || p.node AS name`],
    ['a case is not closed', 'operations',
      `INSERT INTO exception (id, service, stage, code, detail, owner_role, status, due_at, order_id, order_number, opened_at)
       SELECT gen_random_uuid(), 'order-to-cash', 'order', 'CREDIT_REFUSED', '', 'credit', 'open', now(), order_id, data->>'orderNumber', now()
       FROM timeline_event WHERE type = 'order.closed.v1' LIMIT 1 RETURNING order_number AS name`],
    ['the message of a receipt is dropped', 'marketplace', orphanReceipt],
    ['a message is left in the outbox', 'wms',
      `INSERT INTO outbox (message_id, type, kind, key, body) VALUES (gen_random_uuid(), 'shipment.confirmed.v1', 'event', 'SO-4711', '{}') RETURNING key AS name`],
    ['a message is parked without a case', 'erp',
      `INSERT INTO parked (type, key, raw, status, attempts, reason) VALUES ('invoice.post.v1', 'SO-4712', '', 'parked', 1, '') RETURNING key AS name`],
    ['a lease expired in somebody’s hands', 'edi',
      `UPDATE lease SET owner = 'nobody/0', expires_at = now() - interval '1 hour' WHERE name = 'relay' RETURNING owner AS name`],
    ['a request is still running', 'order-to-cash',
      `UPDATE idempotency_key SET state = 'running' WHERE key = (SELECT min(key) FROM idempotency_key) RETURNING key AS name`],
  ]; // prettier-ignore
