import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { type Locked, positionKey } from '../ledger/entry';
import type { Hold, OpenHold, Resolution } from './hold';

type OpenRow = Omit<OpenHold, 'quantity' | 'open' | 'picked'> & Record<'quantity' | 'open' | 'picked', string>;

const columns = `h.id, h.position_id AS "positionId", p.legal_entity AS "legalEntity", p.node, p.sku, h.state, h.quantity, h.reference, h.channel,
  h.priority, h.order_id AS "orderId", h.line_id AS "lineId", h.line_number AS "lineNumber", h.lot, h.picked, h.expires_at IS NOT NULL AS soft,
  h.quantity - h.posted - h.voided - h.picked AS open, h.created_at AS "createdAt"`;

/** The rows of holds; whoever writes them has locked their positions. */
@Injectable()
export class Holds {
  async add(tx: Tx, locked: Locked, holds: readonly Hold[]): Promise<void> {
    if (holds.length === 0) return;
    tx.write(
      `INSERT INTO hold (id, position_id, state, quantity, reference, channel, priority, request_id, expires_at, order_id, line_id, line_number, lot)
       SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::int[], $8::uuid[], $9::timestamptz[],
         $10::uuid[], $11::uuid[], $12::int[], $13::text[])`,
      [
        holds.map((h) => h.id), holds.map((h) => locked.get(positionKey(h))!.id), holds.map((h) => h.state), holds.map((h) => h.quantity),
        holds.map((h) => h.reference), holds.map((h) => h.channel ?? null), holds.map((h) => h.priority ?? 0),
        holds.map((h) => h.requestId ?? null), holds.map((h) => h.expiresAt ?? null), holds.map((h) => h.orderId ?? null),
        holds.map((h) => h.lineId ?? null), holds.map((h) => h.lineNumber ?? null), holds.map((h) => h.lot ?? null),
      ], // prettier-ignore
    );
  }

  /** Which positions these lines, orders or holds have open claims on: to be locked before the claims are read. */
  async placesOf(tx: Tx, by: 'line_id' | 'order_id' | 'id', ids: readonly string[]) {
    return tx.query<{ legalEntity: string; node: string; sku: string }>(
      `SELECT DISTINCT p.legal_entity AS "legalEntity", p.node, p.sku FROM hold h JOIN position p ON p.id = h.position_id
       WHERE h.${by} = ANY ($1::uuid[]) AND h.posted + h.voided < h.quantity`,
      [ids],
    );
  }

  /** Open holds, oldest first. Lock their positions before: holds change under their position's lock only. */
  async open(tx: Tx, by: 'line_id' | 'order_id' | 'id' | 'position_id', ids: readonly string[]): Promise<OpenHold[]> {
    const rows = await tx.query<OpenRow>(
      `SELECT ${columns} FROM hold h JOIN position p ON p.id = h.position_id
       WHERE h.${by} = ANY ($1::${by === 'position_id' ? 'bigint' : 'uuid'}[]) AND h.posted + h.voided < h.quantity ORDER BY h.created_at, h.id`,
      [ids],
    );
    return rows.map((row) => ({
      ...row,
      quantity: Number(row.quantity),
      open: Number(row.open),
      picked: Number(row.picked),
    }));
  }

  /** Ends parts of holds; the table refuses more than was held. `as` is noted when nothing is left open. */
  async resolve(tx: Tx, changes: readonly Resolution[]): Promise<void> {
    if (changes.length === 0) return;
    tx.write(
      `UPDATE hold h SET posted = h.posted + c.posted, voided = h.voided + c.voided,
         picked = h.picked + c.picked - least(h.picked + c.picked, c.posted)
           - greatest(0, c.voided - (h.quantity - h.posted - h.voided - h.picked - c.picked - greatest(0, c.posted - h.picked - c.picked))),
         resolved_as = CASE WHEN h.posted + h.voided + c.posted + c.voided = h.quantity THEN c.resolved_as END
       FROM unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bigint[], $5::text[]) AS c(id, picked, posted, voided, resolved_as) WHERE h.id = c.id`,
      [
        changes.map((c) => c.id), changes.map((c) => c.picked), changes.map((c) => c.posted), changes.map((c) => c.voided),
        changes.map((c) => c.as ?? (c.posted > 0 ? 'posted' : 'voided')),
      ], // prettier-ignore
    );
  }

  /** Soft holds that stay from now on. */
  async confirm(tx: Tx, ids: readonly string[]): Promise<void> {
    if (ids.length > 0) tx.write('UPDATE hold SET expires_at = NULL WHERE id = ANY ($1::uuid[])', [ids]);
  }
}
