import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { peer } from '@crossdock/service';
import { CountStock } from './count-stock';
import { uuidOf } from './over-commitment';

const everyMs = 5_000;
const most = 200;
const dayMs = 24 * 3600 * 1000;

interface Gap {
  source: string;
  positionId: string;
  legalEntity: string;
  node: string;
  sku: string;
  heardUpTo: string;
  highest: string;
}

/**
 * A number that a source skipped may still come; after `STOCK_GAP_SECONDS` (30) it is missing: a case says so, and the warehouse is asked
 * what it counts now, which fills the gap.
 */
@Injectable()
export class WatchGaps implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchGaps.name);
  private readonly patienceSeconds = Number(process.env.STOCK_GAP_SECONDS ?? 30);
  private readonly wms = peer('wms');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly counts: CountStock,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: Error) => this.logger.warn(`gaps: ${error.message}`));
    this.timer = setInterval(look, everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const gaps = await this.alarm();
    for (const gap of gaps.filter(({ source }) => source === 'wms')) await this.ask(gap);
  }

  /** Gaps that are missing for long enough; a case for each that has none, and the end of the cases of those that are filled. */
  private alarm(): Promise<Gap[]> {
    return this.database.transaction(async (tx) => {
      const columns = `c.source, c.position_id AS "positionId", p.legal_entity AS "legalEntity", p.node, p.sku, c.heard_up_to AS "heardUpTo", c.highest`;
      const gaps = await tx.query<Gap & { alarmed: boolean }>(
        `SELECT ${columns}, c.gap_alarmed_at IS NOT NULL AS alarmed FROM source_cursor c JOIN position p ON p.id = c.position_id
         WHERE c.gap_since < clock_timestamp() - make_interval(secs => $1) ORDER BY c.gap_since LIMIT ${most} FOR UPDATE OF c SKIP LOCKED`,
        [this.patienceSeconds],
      );
      const filled = await tx.query<Gap>(
        `WITH filled AS (UPDATE source_cursor SET gap_alarmed_at = NULL WHERE gap_alarmed_at IS NOT NULL AND gap_since IS NULL RETURNING *)
         SELECT ${columns} FROM filled c JOIN position p ON p.id = c.position_id`,
      );
      const fresh = gaps.filter(({ alarmed }) => !alarmed);
      tx.write(
        `UPDATE source_cursor c SET gap_alarmed_at = now() FROM unnest($1::text[], $2::bigint[]) AS k(source, position_id)
         WHERE c.source = k.source AND c.position_id = k.position_id`,
        [fresh.map((gap) => gap.source), fresh.map((gap) => gap.positionId)],
      );
      const drafts = [...fresh.map(opened), ...filled.map(closed)];
      await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
      return gaps;
    });
  }

  private async ask({ legalEntity, node, sku }: Gap): Promise<void> {
    const { data } = await this.wms.GET('/v1/on-hand', { params: { query: { node, sku } } });
    const found = (data as { positions: { node: string; sku: string; quantity: number; sequence: number }[] }).positions;
    const counted = found
      .filter((row) => row.node === node && row.sku === sku)
      .map((row) => ({ legalEntity, node, sku, onHand: row.quantity, sequence: row.sequence }));
    if (counted.length > 0) await this.counts.count({ source: 'wms', document: `BACK-FILL-${node}` }, counted);
  } // prettier-ignore
}

const caseIdOf = ({ source, positionId }: Gap) => uuidOf(`stock-gap|${source}|${positionId}`);

const opened = (gap: Gap): Draft =>
  caseOpened.of(
    {
      caseId: caseIdOf(gap), service: 'inventory-availability', stage: 'stock', code: 'STOCK_GAP', ownerRole: 'inventory-control',
      detail: `${gap.source} has told of ${gap.sku} at ${gap.node} up to ${gap.highest}, but something after ${gap.heardUpTo} never came`,
      dueAt: new Date(Date.now() + dayMs).toISOString(), facts: { ...gap },
    },
    gap.legalEntity,
  ) as Draft; // prettier-ignore

const closed = (gap: Gap): Draft =>
  caseClosed.of({ caseId: caseIdOf(gap), service: 'inventory-availability', resolution: 'the gap is filled' }, gap.legalEntity) as Draft; // prettier-ignore
