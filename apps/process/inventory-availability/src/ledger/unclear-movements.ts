import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { caseClosed, caseOpened, type Draft, type Envelope, type StockMoved } from '@crossdock/contracts';
import { type BatchContext, Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { baseUnitsOf } from '../items/in-base-units';
import { Items } from '../items/items';
import { ApplyMovements, type Moved } from './apply-movements';
import { uuidOf } from './over-commitment';

interface Unclear {
  movement: Moved;
  reason: string;
  code: string;
}
const dayMs = 24 * 3600 * 1000;

/**
 * Movements in other units than the base unit. What comes out whole is booked; what does not is never rounded: it waits, with a case for
 * a data steward, until the item's units say what it is. Other movements go on: each has a number of its own.
 */
@Injectable()
export class UnclearMovements {
  constructor(
    private readonly database: Database,
    private readonly items: Items,
    private readonly movements: ApplyMovements,
    private readonly outbox: Outbox,
  ) {}

  /** What the WMS announced. */
  async apply(messages: Envelope<StockMoved>[], context: BatchContext): Promise<void> {
    const told = messages.flatMap(({ data, legalentity }) => data.movements.map((movement) => ({ ...movement, legalEntity: legalentity }))); // prettier-ignore
    const { clear, unclear } = await this.sort(told);
    const { drafts } = await this.movements.book(context.tx, 'wms', clear);
    await context.send([...drafts, ...(await this.keep(context.tx, 'wms', unclear))], messages[0]);
  }

  /** Those that are known in base units, and those that are not. */
  async sort(told: readonly Moved[]): Promise<{ clear: Moved[]; unclear: Unclear[] }> {
    if (told.every(({ measured }) => measured === undefined)) return { clear: [...told], unclear: [] };
    const items = await this.items.of(told);
    const clear: Moved[] = [];
    const unclear: Unclear[] = [];
    for (const movement of told) {
      const { measured, legalEntity, sku } = movement;
      try {
        clear.push(measured ? { ...movement, measured: undefined, quantity: baseUnitsOf(measured, sku, items.get(`${legalEntity}|${sku}`)) } : movement);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        unclear.push({ movement, reason: error.message, code: error.code });
      }
    }
    return { clear, unclear };
  } // prettier-ignore

  /** Keeps them; a repeat opens no second case. @returns what to tell */
  async keep(tx: Tx, source: string, unclear: readonly Unclear[]): Promise<Draft[]> {
    if (unclear.length === 0) return [];
    const kept = await tx.query<{ n: string }>(
      `WITH new AS (SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::bigint[], $6::jsonb[], $7::text[]) WITH ORDINALITY AS r(e, node, sku, seq, movement, reason, n)),
         added AS (INSERT INTO unclear_movement (legal_entity, source, node, sku, sequence, movement, reason)
           SELECT e, $1, node, sku, seq, movement, reason FROM new ON CONFLICT DO NOTHING RETURNING *)
       SELECT min(n) AS n FROM new JOIN added a ON a.sku = new.sku AND a.node = new.node AND a.sequence = new.seq AND a.legal_entity = new.e GROUP BY e, new.node, new.sku, seq`,
      [
        source, unclear.map(({ movement }) => movement.legalEntity), unclear.map(({ movement }) => movement.node),
        unclear.map(({ movement }) => movement.sku), unclear.map(({ movement }) => movement.sequence),
        unclear.map(({ movement }) => JSON.stringify(movement)), unclear.map(({ reason }) => reason),
      ],
    );
    return kept.map(({ n }) => opened(source, unclear[Number(n) - 1]));
  } // prettier-ignore

  /** Items have other units now: what has become clear is booked, and its case closes. */
  async tryAgain(items: readonly { legalEntity: string; sku: string }[]): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query<{ source: string; movement: Moved }>(
        `SELECT u.source, u.movement FROM unclear_movement u JOIN unnest($1::text[], $2::text[]) AS k(e, s) ON u.sku = k.s AND u.legal_entity = k.e
         ORDER BY u.sku, u.legal_entity, u.source, u.node, u.sequence FOR UPDATE OF u`,
        [items.map(({ legalEntity }) => legalEntity), items.map(({ sku }) => sku)],
      );
      for (const source of new Set(rows.map((row) => row.source))) {
        const { clear } = await this.sort(rows.filter((row) => row.source === source).map(({ movement }) => movement));
        if (clear.length === 0) continue;
        const { drafts } = await this.movements.book(tx, source, clear);
        await this.remove(tx, source, clear);
        const all = [...drafts, ...clear.map((movement) => closed(source, movement))];
        await this.outbox.send(tx, all, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
      }
    }); // prettier-ignore
  }

  private async remove(tx: Tx, source: string, clear: readonly Moved[]): Promise<void> {
    await tx.query(
      `DELETE FROM unclear_movement u USING unnest($2::text[], $3::text[], $4::text[], $5::bigint[]) AS k(e, node, sku, seq)
       WHERE u.source = $1 AND u.legal_entity = k.e AND u.node = k.node AND u.sku = k.sku AND u.sequence = k.seq`,
      [source, clear.map((m) => m.legalEntity), clear.map((m) => m.node), clear.map((m) => m.sku), clear.map((m) => m.sequence)],
    );
  } // prettier-ignore
}

const caseIdOf = (source: string, { legalEntity, node, sku, sequence }: Moved) =>
  uuidOf(`unclear-movement|${source}|${legalEntity}|${node}|${sku}|${sequence}`);

const opened = (source: string, { movement, reason, code }: Unclear): Draft =>
  caseOpened.of(
    {
      caseId: caseIdOf(source, movement), service: 'inventory-availability', stage: 'stock', code, ownerRole: 'data-steward',
      detail: `${source} tells of ${reason}. It is not booked: set the item's units right (PUT /v1/items), or let the warehouse tell it anew`.slice(0, 1000),
      dueAt: new Date(Date.now() + dayMs).toISOString(), facts: { source, ...movement },
    },
    movement.legalEntity,
  ) as Draft; // prettier-ignore

const closed = (source: string, movement: Moved): Draft =>
  caseClosed.of({ caseId: caseIdOf(source, movement), service: 'inventory-availability', resolution: 'it comes out whole now and is booked' }, movement.legalEntity) as Draft; // prettier-ignore
