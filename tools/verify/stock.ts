import { check, exact, same } from './check';
import type { Check } from './contract';
import type { Databases, Row } from './databases';

/** The stock ledger sums to positions; warehouse, ledger and books agree; who waits is known on both sides. */
export async function stock(databases: Databases): Promise<Check[]> {
  return [...(await ledger(databases)), await agreement(databases), await followed(databases), await shelves(databases), await backorders(databases)];
} // prettier-ignore

/** The columns of a position; an entry's state is the same word with hyphens. */
const states = [
  'on_hand', 'damaged', 'quarantined', 'in_transfer', 'inbound_expected', 'safety_stock', 'held', 'allocated', 'picked',
] as const; // prettier-ignore

async function ledger(databases: Databases): Promise<Check[]> {
  const [positions, entries, holds, lots] = await Promise.all([
    databases.rows('inventory-availability', `SELECT id::text, sku || ' at ' || node AS place, ${states.map((state) => `${state}::text`).join(', ')} FROM position`),
    databases.rows('inventory-availability', `SELECT position_id || ' ' || replace(state, '-', '_') AS key, sum(quantity)::text AS n FROM ledger_entry GROUP BY 1`),
    databases.rows('inventory-availability', `SELECT position_id::text AS id, sum(quantity - posted - voided)::text AS n FROM hold GROUP BY 1`),
    databases.rows(
      'inventory-availability',
      `SELECT p.sku || ' at ' || p.node AS place, lot, coalesce(l.on_hand, 0)::text AS "on-hand", coalesce(e.on_hand, 0)::text AS "on-hand entries",
         coalesce(l.allocated + l.held + l.picked, 0)::text AS claimed, coalesce(e.claimed, 0)::text AS "claimed entries"
       FROM lot_position l FULL JOIN (
         SELECT position_id, lot, coalesce(sum(quantity) FILTER (WHERE state = 'on-hand'), 0) AS on_hand,
           coalesce(sum(quantity) FILTER (WHERE state IN ('held', 'allocated', 'picked')), 0) AS claimed
         FROM ledger_entry WHERE lot IS NOT NULL GROUP BY 1, 2) e USING (position_id, lot) JOIN position p ON p.id = position_id`,
    ),
  ]); // prettier-ignore
  const entered = new Map(entries.map(({ key, n }) => [key, n]));
  const open = new Map(holds.map(({ id, n }) => [id, n]));
  const known = new Map(positions.map((position) => [position.id, position]));
  const places = new Set([...known.keys(), ...open.keys(), ...entries.map(({ key }) => key.split(' ')[0])]);
  const all = [...places].map((id): Row => known.get(id) ?? { id, place: `position ${id}, which is not there` });
  const claimed = ({ held, allocated, picked }: Row) => exact(held).plus(exact(allocated)).plus(exact(picked)).toFixed();
  return [
    check('the stock ledger sums to positions', all, (position) => {
      const wrong = states.filter((state) => !same(position[state], entered.get(`${position.id} ${state}`)));
      return wrong.length === 0 ? undefined : `${position.place}: ${wrong.map((state) => `${state.replace('_', ' ')} ${position[state] ?? 0}, entries ${entered.get(`${position.id} ${state}`) ?? 0}`).join('; ')}`;
    }),
    check('what lies there by lot is what the entries of the lot sum to', lots, (lot) =>
      same(lot['on-hand'], lot['on-hand entries']) && same(lot.claimed, lot['claimed entries']) ? undefined : `lot ${lot.lot} of ${lot.place}: on hand ${lot['on-hand']}, entries ${lot['on-hand entries']}; claimed ${lot.claimed}, entries ${lot['claimed entries']}`),
    check('open holds are what is claimed', all, (position) =>
      same(claimed(position), open.get(position.id)) ? undefined : `${position.place}: ${claimed(position)} claimed, open holds ${open.get(position.id) ?? 0}`),
    check('nothing is oversold', all, (position) => (exact(claimed(position)).lte(exact(position.on_hand)) ? undefined : `${position.place}: ${claimed(position)} claimed, ${position.on_hand} there`)),
  ];
} // prettier-ignore

async function agreement(databases: Databases): Promise<Check> {
  const read = async (service: 'wms' | 'erp' | 'inventory-availability', table: string, column: string) => {
    const rows = await databases.rows(service, `SELECT sku || ' at ' || node AS place, sum(${column})::text AS n FROM ${table} GROUP BY 1`);
    return new Map(rows.map(({ place, n }) => [place, n]));
  };
  const [warehouse, positions, books] = await Promise.all([
    read('wms', 'on_hand', 'quantity'),
    read('inventory-availability', 'position', 'on_hand'),
    read('erp', 'item_balance', 'on_hand'),
  ]);
  const places = [...new Set([...warehouse.keys(), ...positions.keys(), ...books.keys()])];
  return check('warehouse, ledger and books agree on what is on hand', places, (place) => {
    const [w, l, b] = [warehouse, positions, books].map((each) => each.get(place) ?? '0');
    return same(w, l, b) ? undefined : `${place}: warehouse ${w}, ledger ${l}, books ${b}`;
  });
} // prettier-ignore

/** The ERP has acknowledged every movement that no invoice explains. */
async function followed(databases: Databases): Promise<Check> {
  const rows = await databases.rows(
    'inventory-availability',
    `SELECT document, node, units::text, queued_at::text AS since, posted_at IS NOT NULL AS posted FROM erp_posting`,
  );
  return check('the books have followed every movement', rows, ({ document, node, units, since, posted }) =>
    posted ? undefined : `${document} at ${node}, ${units} units, is not posted since ${since}`);
} // prettier-ignore

async function shelves(databases: Databases): Promise<Check> {
  const rows = await databases.rows(
    'wms',
    `SELECT sku || ' at ' || node AS place, coalesce(s.quantity, 0)::text AS shelf, coalesce(m.n, 0)::text AS moved
     FROM on_hand s FULL JOIN (SELECT node, sku, sum(quantity) AS n FROM movement GROUP BY 1, 2) m USING (node, sku)`,
  );
  return check('the warehouse’s movements sum to its shelves', rows, ({ place, shelf, moved }) =>
    same(shelf, moved) ? undefined : `${place}: shelf ${shelf}, movements ${moved}`);
} // prettier-ignore

/** What a line waits for is what inventory keeps open for it. */
async function backorders(databases: Databases): Promise<Check> {
  const [waiting, open] = await Promise.all([
    databases.rows(
      'order-to-cash',
      `SELECT q.line_id AS id, o.order_number AS number, l.line_number::text AS line, sum(q.quantity)::text AS n
       FROM line_quantity q JOIN order_line l ON l.id = q.line_id JOIN sales_order o ON o.id = q.order_id
       WHERE q.kind = 'backordered' AND o.state <> 'cancelled' GROUP BY 1, 2, 3`,
    ),
    databases.rows('inventory-availability', `SELECT line_id AS id, order_number AS number, line_number::text AS line, sum(open)::text AS n FROM backorder GROUP BY 1, 2, 3`),
  ]);
  const [wanted, kept] = [waiting, open].map((rows) => new Map(rows.map((row) => [row.id, row])));
  const lines = [...new Map([...kept, ...wanted]).values()];
  return check('what a line waits for is kept open for it', lines, ({ id, number, line }) => {
    const [order, inventory] = [wanted.get(id)?.n, kept.get(id)?.n];
    return same(order, inventory) ? undefined : `${number} line ${line}: the order waits for ${order ?? 0}, inventory keeps ${inventory ?? 0} open`;
  });
} // prettier-ignore
