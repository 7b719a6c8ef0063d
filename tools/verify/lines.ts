import { check, exact, same, summed } from './check';
import type { Check } from './contract';
import type { Databases } from './databases';

const sum = `coalesce(sum(quantity), 0)::text`;

/** Invoiced = shipped ≤ ordered for every line, by the order's own ledger, its shipments, its invoices and the warehouse. */
export async function lines(databases: Databases): Promise<Check[]> {
  const [ordered, ledger, recorded, billed, shipments, movements] = await Promise.all([
    databases.rows(
      'order-to-cash',
      `SELECT l.id, o.order_number AS number, l.line_number::text AS line, l.base_quantity::text AS quantity FROM order_line l JOIN sales_order o ON o.id = l.order_id`,
    ),
    databases.rows('order-to-cash', `SELECT line_id || ' ' || kind AS key, ${sum} AS quantity FROM line_quantity GROUP BY 1`),
    databases.rows('order-to-cash', `SELECT line_id AS id, shipped::text FROM shipment_line`),
    databases.rows('order-to-cash', `SELECT line_id AS id, quantity::text FROM invoice_line`),
    databases.rows(
      'wms',
      `SELECT s.number, r.fulfilment_number AS release, s.node, l->>'lineId' AS id, l->>'sku' AS sku, l->>'shipped' AS shipped
       FROM shipment s JOIN release r USING (fulfilment_id), jsonb_array_elements(s.data->'lines') AS l`,
    ),
    databases.rows('wms', `SELECT document || ' ' || node || ' ' || sku AS key, ${sum} AS quantity FROM movement WHERE kind = 'ship' GROUP BY 1`),
  ]); // prettier-ignore
  const balance = new Map(ledger.map(({ key, quantity }) => [key, quantity]));
  const byShipments = summed(recorded, ({ id }) => id, ({ shipped }) => shipped); // prettier-ignore
  const byInvoices = summed(billed, ({ id }) => id, ({ quantity }) => quantity); // prettier-ignore
  const byWarehouse = summed(shipments, ({ id }) => id, ({ shipped }) => shipped); // prettier-ignore
  const left = new Map(movements.map(({ key, quantity }) => [key, quantity]));
  const shelf = summed(shipments, ({ release, node, sku }) => `${release} ${node} ${sku}`, ({ shipped }) => shipped); // prettier-ignore
  const places = [...new Set([...left.keys(), ...shelf.keys()])];
  return [
    check('invoiced = shipped ≤ ordered for every line', ordered, ({ id, number, line, quantity }) => {
      const [owed, shipped, invoiced, cancelled] = ['ordered', 'shipped', 'invoiced', 'cancelled'].map((kind) => exact(balance.get(`${id} ${kind}`)));
      const everywhere = [byShipments, byInvoices, byWarehouse].map((each) => exact(each.get(id)?.toFixed()));
      const right = owed.eq(quantity) && shipped.eq(invoiced) && shipped.plus(cancelled).lte(quantity) && everywhere.every((each) => each.eq(shipped));
      const [shipmentLines, invoiceLines, warehouse] = everywhere;
      return right ? undefined : `${number} line ${line}: ordered ${quantity} (ledger ${owed}), cancelled ${cancelled}, shipped ${shipped} (shipments ${shipmentLines}, warehouse ${warehouse}), invoiced ${invoiced} (invoices ${invoiceLines})`;
    }),
    check('what was shipped left the shelf, and nothing else', places, (place) => {
      const [gone, shipped] = [exact(left.get(place)), exact(shelf.get(place)?.toFixed())];
      return same(gone.times(-1).toFixed(), shipped.toFixed()) ? undefined : `${place}: shipped ${shipped}, shelf ${gone}`;
    }),
  ]; // prettier-ignore
}
