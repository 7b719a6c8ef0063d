import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import type { MapKey } from '../maps/map-kinds';
import type { MapTest } from '../maps/try-map';
import type { ActiveMap } from '../partner';

export interface MapVersion {
  partner: string;
  set: string;
  direction: 'in' | 'out';
  version: number;
  status: 'draft' | 'active' | 'retired';
  rules: ActiveMap['rules'];
  tests: MapTest[];
  note?: string;
  createdBy: string;
  createdAt: string;
}
export type NewMap = Pick<MapVersion, 'rules' | 'tests' | 'note'>;
export interface MapUse {
  version: number;
  usedBy: string;
  usedFrom: string;
}

const columns = `partner, set_id AS set, direction, version, status, rules, tests, note, created_by AS "createdBy", created_at AS "createdAt"`;
const keyOf = (kind: MapKey): [set: string, direction: string] => kind.split('/') as [string, string];

/** Versions of a partner's maps, and when which was in use. */
@Injectable()
export class DocumentMaps {
  constructor(private readonly database: Database) {}

  async list(partner: string): Promise<MapVersion[]> {
    return this.database.query<MapVersion>(
      `SELECT ${columns} FROM document_map WHERE partner = $1 ORDER BY set_id, direction, version`,
      [partner],
    );
  }

  async find(partner: string, kind: MapKey, version: number, on: Pick<Tx, 'query'> = this.database) {
    const [found] = await on.query<MapVersion>(
      `SELECT ${columns} FROM document_map WHERE partner = $1 AND set_id = $2 AND direction = $3 AND version = $4`,
      [partner, ...keyOf(kind), version],
    );
    return found as MapVersion | undefined;
  }

  /** The next version, as a draft. The partner's row is locked, so that two do not take one number. */
  async add(tx: Tx, partner: string, kind: MapKey, { rules, tests, note }: NewMap, actor: string): Promise<number> {
    tx.write('SELECT 1 FROM partner WHERE id = $1 FOR UPDATE', [partner]);
    const [{ version }] = await tx.query<{ version: number }>(
      `INSERT INTO document_map (partner, set_id, direction, version, rules, tests, note, created_by)
       SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7 FROM document_map
       WHERE partner = $1 AND set_id = $2 AND direction = $3 RETURNING version`,
      [partner, ...keyOf(kind), JSON.stringify(rules), JSON.stringify(tests), note ?? null, actor],
    );
    return version;
  }

  /** @returns false when it is no draft any more */
  async change(
    tx: Tx,
    partner: string,
    kind: MapKey,
    version: number,
    { rules, tests, note }: NewMap,
  ): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE document_map SET rules = $5, tests = $6, note = $7
       WHERE partner = $1 AND set_id = $2 AND direction = $3 AND version = $4 AND status = 'draft' RETURNING version`,
      [partner, ...keyOf(kind), version, JSON.stringify(rules), JSON.stringify(tests), note ?? null],
    );
    return rows.length > 0;
  }

  /** Puts a version into use in place of the one before; 0 = none, documents are mapped as usual. */
  async use(tx: Tx, partner: string, kind: MapKey, version: number, actor: string): Promise<void> {
    const key = [partner, ...keyOf(kind)];
    tx.write('SELECT 1 FROM partner WHERE id = $1 FOR UPDATE', [partner]);
    tx.write(
      `UPDATE document_map SET status = 'retired' WHERE partner = $1 AND set_id = $2 AND direction = $3 AND status = 'active'`,
      key,
    );
    tx.write(
      `UPDATE document_map SET status = 'active' WHERE partner = $1 AND set_id = $2 AND direction = $3 AND version = $4`,
      [...key, version],
    );
    tx.write(
      'INSERT INTO document_map_use (partner, set_id, direction, version, used_by) VALUES ($1, $2, $3, $4, $5)',
      [...key, version, actor],
    );
  }

  /** Latest first. */
  async uses(partner: string, kind: MapKey, on: Pick<Tx, 'query'> = this.database): Promise<MapUse[]> {
    return on.query<MapUse>(
      `SELECT version, used_by AS "usedBy", used_from AS "usedFrom" FROM document_map_use
       WHERE partner = $1 AND set_id = $2 AND direction = $3 ORDER BY id DESC LIMIT 100`,
      [partner, ...keyOf(kind)],
    );
  }
}
