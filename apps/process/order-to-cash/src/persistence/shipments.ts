import type { ShipmentConfirmed } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';

/** Stores shipments; gives those that were not known before. */
export async function insertShipments(tx: Tx, shipments: ShipmentConfirmed[]): Promise<Set<string>> {
  const rows = await tx.query<{ id: string }>(
    `INSERT INTO shipment (id, shipment_number, fulfilment_id, order_id, node, carrier, shipped_at)
     SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::timestamptz[]) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [
      shipments.map((s) => s.shipmentId),
      shipments.map((s) => s.shipmentNumber),
      shipments.map((s) => s.fulfilmentId),
      shipments.map((s) => s.orderId),
      shipments.map((s) => s.node),
      shipments.map((s) => s.carrier),
      shipments.map((s) => s.shippedAt),
    ],
  );
  const fresh = new Set(rows.map((row) => row.id));
  const lines = shipments
    .filter((s) => fresh.has(s.shipmentId))
    .flatMap((s) => s.lines.map((line) => ({ ...line, shipmentId: s.shipmentId })));
  if (lines.length > 0) {
    tx.write(
      `INSERT INTO shipment_line (shipment_id, line_id, shipped, short) SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::int[])`,
      [
        lines.map((l) => l.shipmentId),
        lines.map((l) => l.lineId),
        lines.map((l) => l.shipped),
        lines.map((l) => l.short),
      ],
    );
  }
  return fresh;
}
