import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { type Entry, type Locked, type Position, type PositionKey, positionKey } from './entry';
import { Lots } from '../lots/lots';
import { moveLots } from './move-lots';
import { leavesUnnamed, nameLeaving } from './name-leaving';
import { positionColumns, positionOf, type PositionRow } from './position-rows';

function columnsOf(keys: readonly PositionKey[]): string[][] {
  const distinct = [...new Map(keys.map((key) => [positionKey(key), key])).values()];
  return [distinct.map((key) => key.legalEntity), distinct.map((key) => key.node), distinct.map((key) => key.sku)];
}

// `OFFSET 0` keeps the planner from joining: positions are looked up one by one by their index, never read as a whole.

/** The stock ledger: entries and the positions that they add up to, always written together. */
@Injectable()
export class Ledger {
  constructor(private readonly lots: Lots) {}

  /**
   * Locks positions in the one global order, so that no two transactions wait for each other. Missing ones are made.
   * Call it once a transaction with everything that it will touch.
   */
  async lock(tx: Tx, keys: readonly PositionKey[]): Promise<Map<string, Position>> {
    if (keys.length === 0) return new Map();
    tx.write(
      `INSERT INTO position (legal_entity, node, sku)
       SELECT k.e, k.n, k.s FROM unnest($1::text[], $2::text[], $3::text[]) AS k(e, n, s)
       WHERE NOT EXISTS (SELECT 1 FROM position p WHERE p.sku = k.s AND p.node = k.n AND p.legal_entity = k.e OFFSET 0)
       ORDER BY k.s, k.n, k.e ON CONFLICT DO NOTHING`,
      columnsOf(keys),
    );
    return this.lockKnown(tx, keys);
  }

  /** As `lock`, but what has no position stays without: there is nothing to promise. */
  async lockKnown(tx: Tx, keys: readonly PositionKey[]): Promise<Map<string, Position>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<PositionRow>(
      `SELECT ${positionColumns} FROM position p
       WHERE p.id = ANY (ARRAY(SELECT i.id FROM unnest($1::text[], $2::text[], $3::text[]) AS k(e, n, s)
         CROSS JOIN LATERAL (SELECT id FROM position WHERE sku = k.s AND node = k.n AND legal_entity = k.e OFFSET 0) i))
       ORDER BY p.id FOR UPDATE`,
      columnsOf(keys),
    );
    return new Map(rows.map(positionOf).map((position) => [positionKey(position), position]));
  }

  /**
   * What items could promise at each of their nodes, by `positionKey`, as of now and without locks: to be held against locked positions
   * before anything is taken. Undefined when some of it lies in lots, which must be looked at one by one.
   */
  async promises(tx: Tx, legalEntities: readonly string[], skus: readonly string[]): Promise<Map<string, number> | undefined> {
    const rows = await tx.query<{ legalEntity: string; sku: string; nodes: string; hasLots: boolean }>(
      `SELECT legal_entity AS "legalEntity", sku, bool_or(has_lots) AS "hasLots",
         string_agg(node || '\u001f' || on_hand - safety_stock - held - allocated - picked, '\u001f') AS nodes
       FROM position WHERE sku = ANY ($1) AND legal_entity = ANY ($2) GROUP BY legal_entity, sku`,
      [skus, legalEntities],
    );
    if (rows.some(({ hasLots }) => hasLots)) return undefined;
    const found = new Map<string, number>();
    for (const { legalEntity, sku, nodes } of rows) {
      const parts = nodes.split('\u001f');
      for (let n = 0; n < parts.length; n += 2) found.set(positionKey({ legalEntity, node: parts[n], sku }), Number(parts[n + 1]));
    }
    return found;
  } // prettier-ignore

  /**
   * Appends entries and moves their (locked) positions by the sums, in one statement. Physical decreases are always recorded, below
   * what is claimed too; a claim beyond the promise violates the table's constraint.
   * @returns the positions as they are now
   */
  async append(tx: Tx, locked: Locked, told: readonly Entry[]): Promise<Position[]> {
    if (told.length === 0) return [];
    const entries = await this.withLots(tx, locked, told);
    const moved = tx.query<PositionRow>(append, valuesOf(locked, entries));
    moveLots(tx, locked, entries);
    return (await moved).map(positionOf);
  }

  private async withLots(tx: Tx, locked: Locked, entries: readonly Entry[]): Promise<readonly Entry[]> {
    const positions = entries.map((entry) => locked.get(positionKey(entry))).filter((position, index) => position && leavesUnnamed(entries[index], position));
    return positions.length === 0 ? entries : nameLeaving(entries, locked, await this.lots.at(tx, [...new Set(positions.map((position) => position!.id))]));
  } // prettier-ignore

  /** As `append`, for claims, when nobody needs the positions as they are then: it travels with what follows. */
  record(tx: Tx, locked: Locked, entries: readonly Entry[]): void {
    if (entries.length === 0) return;
    tx.write(append, valuesOf(locked, entries));
    moveLots(tx, locked, entries);
  }
}

function valuesOf(locked: Locked, entries: readonly Entry[]): unknown[] {
  const idOf = (entry: Entry): string => {
    const position = locked.get(positionKey(entry));
    if (!position) throw new Error(`${positionKey(entry)} was not locked`);
    return position.id;
  };
  return [
    entries.map(idOf), entries.map((e) => e.state), entries.map((e) => e.quantity), entries.map((e) => e.reason),
    entries.map((e) => e.document), entries.map((e) => e.source), entries.map((e) => e.sourceSequence ?? null),
    entries.map((e) => e.holdId ?? null), entries.map((e) => e.lot ?? null), entries.map((e) => e.serial ?? null),
    entries.map((e) => e.expiresOn ?? null), entries.map((e) => e.occurredAt),
  ]; // prettier-ignore
}

const sumOf = (state: string) => `coalesce(sum(quantity) FILTER (WHERE state = '${state}'), 0)::bigint`;

// The shortfall is what is missing for the claims that stood before: a new claim never makes room for itself.
const append = `
  WITH entry AS (
    SELECT * FROM unnest($1::bigint[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::uuid[], $9::text[],
      $10::text[], $11::date[], $12::timestamptz[]) WITH ORDINALITY
      AS e(position_id, state, quantity, reason, document, source, source_sequence, hold_id, lot, serial, expires_on, occurred_at, n)),
  change AS (
    SELECT position_id, ${sumOf('on-hand')} AS on_hand, ${sumOf('damaged')} AS damaged, ${sumOf('quarantined')} AS quarantined,
      ${sumOf('in-transfer')} AS in_transfer, ${sumOf('inbound-expected')} AS inbound, ${sumOf('safety-stock')} AS safety,
      ${sumOf('held')} AS held, ${sumOf('allocated')} AS allocated, ${sumOf('picked')} AS picked
    FROM entry GROUP BY position_id),
  moved AS (
    UPDATE position p SET on_hand = p.on_hand + c.on_hand, damaged = p.damaged + c.damaged, quarantined = p.quarantined + c.quarantined,
      in_transfer = p.in_transfer + c.in_transfer, inbound_expected = p.inbound_expected + c.inbound,
      safety_stock = p.safety_stock + c.safety, held = p.held + c.held, allocated = p.allocated + c.allocated, picked = p.picked + c.picked,
      shortfall = greatest(0, p.held + p.allocated + p.picked + least(0, c.held + c.allocated + c.picked)
        + p.safety_stock + c.safety - p.on_hand - c.on_hand),
      version = p.version + 1, updated_at = now()
    FROM change c WHERE p.id = c.position_id RETURNING p.*),
  written AS (
    INSERT INTO ledger_entry (position_id, version, state, quantity, reason, document, source, source_sequence, hold_id, lot, serial,
      expires_on, occurred_at)
    SELECT e.position_id, m.version, e.state, e.quantity, e.reason, e.document, e.source, e.source_sequence, e.hold_id, e.lot, e.serial,
      e.expires_on, e.occurred_at
    FROM entry e JOIN moved m ON m.id = e.position_id ORDER BY e.n)
  SELECT ${positionColumns} FROM moved p`;
