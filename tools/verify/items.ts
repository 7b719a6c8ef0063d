import { check } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';

/** Whoever handles goods or money of a line names the item that was promised: the one ordered, or the one its buyer was told of. */
export async function items(databases: Databases): Promise<Check[]> {
  const [lines, holds, shipments, bills, answers] = await Promise.all([
    databases.rows(
      'order-to-cash',
      `SELECT l.id, o.id AS order, o.channel_kind AS kind, o.order_number || ' line ' || l.line_number AS name, l.line_number::text AS line, l.sku,
         d->>'sku' AS promised, coalesce(d->>'orderedSku', d->>'sku') AS ordered, s.sku AS asked
       FROM sales_order o CROSS JOIN jsonb_array_elements(o.document->'lines') AS d JOIN order_line l ON l.id = (d->>'lineId')::uuid
         LEFT JOIN (SELECT id, s->>'lineNumber' AS line, s->>'sku' AS sku FROM sales_order, jsonb_array_elements(submission->'lines') AS s) AS s
           ON s.id = o.id AND s.line = d->>'lineNumber'`,
    ),
    databases.rows('inventory-availability', `SELECT h.line_id AS id, p.sku, 'held' AS done FROM hold h JOIN position p ON p.id = h.position_id WHERE h.line_id IS NOT NULL`),
    databases.rows('wms', `SELECT l->>'lineId' AS id, l->>'sku' AS sku, 'shipped' AS done FROM shipment, jsonb_array_elements(data->'lines') AS l`),
    databases.rows('order-to-cash', `SELECT line_id AS id, sku, 'billed' AS done FROM invoice_line`),
    databases.rows(
      'edi',
      `SELECT source->>'orderId' || ' ' || (l->>'lineNumber') AS key, l->>'sku' AS ordered, coalesce(l->>'substituteSku', l->>'sku') AS promised
       FROM document, jsonb_array_elements(source->'lines') AS l
       WHERE direction = 'out' AND set_id = '855' AND source->>'refused' IS NULL AND l->>'answer' <> 'IR'`,
    ),
  ]); // prettier-ignore
  const lineOf = new Map(lines.map((line) => [line.id, line]));
  const told = new Map(answers.map((answer) => [answer.key, answer]));
  const left = new Set(shipments.map(({ id }) => id));
  const ofPartners = lines.filter(({ kind }) => kind === 'edi');
  return [
    check('every line is of the item that was ordered, or says what it stands for', lines, ({ name, sku, promised, ordered, asked }) =>
      sku === promised && ordered === asked ? undefined : `${name}: ${asked} was ordered, its line is of ${sku} (${promised} in place of ${ordered})`),
    check('what was held, shipped and billed is what was promised', [...holds, ...shipments, ...bills], ({ id, sku, done }) => {
      const line = lineOf.get(id);
      return !line || line.promised === sku ? undefined : `${line.name}: ${sku} was ${done}, ${line.promised} was promised`;
    }),
    check('partners were told which item comes', ofPartners, (line) => untold(line, told.get(`${line.order} ${line.line}`), left.has(line.id))),
  ]; // prettier-ignore
}

function untold({ name, promised, ordered }: Row, answer: Row | undefined, left: boolean): string | undefined {
  if (answer) return answer.promised === promised && answer.ordered === ordered ? undefined : `${name}: the partner was told of ${answer.promised}, ${promised} was promised`; // prettier-ignore
  return left && promised !== ordered ? `${name}: ${promised} was shipped in place of ${ordered}, and the partner was not told` : undefined; // prettier-ignore
}
