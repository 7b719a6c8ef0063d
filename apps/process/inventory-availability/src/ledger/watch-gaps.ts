import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { peer } from '@crossdock/service';
import { CountStock } from './count-stock';
import { uuidOf } from './over-commitment';
import { ownsStock } from './stock-owners';

const everyMs = 5_000;
const most = 200;
const askedAtOnce = 8;
const warehouse = 'wms';
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
  private running?: Promise<void>;

  constructor(
    private readonly database: Database,
    private readonly counts: CountStock,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.running ??= this.look()
        .catch((error: Error) => this.logger.warn(`gaps: ${error.message}`))
        .finally(() => (this.running = undefined));
    }, everyMs).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async look(): Promise<void> {
    await this.alarm();
    const gaps = await this.due();
    for (let from = 0; from < gaps.length; from += askedAtOnce)
      await Promise.all(gaps.slice(from, from + askedAtOnce).map((gap) => this.ask(gap).catch((error: Error) => this.logger.warn(`asking for ${gap.sku} at ${gap.node}: ${error.message}`)))); // prettier-ignore
  }

  /** A case for each gap that is missing for long enough and has none, and the end of the cases of those that are filled. */
  private alarm(): Promise<void> {
    return this.database.transaction(async (tx) => {
      const missing = await tx.query<Gap>(
        `WITH due AS (SELECT source, position_id FROM source_cursor WHERE ${isMissing} AND gap_alarmed_at IS NULL ORDER BY gap_since LIMIT ${most} FOR UPDATE SKIP LOCKED),
           gap AS (UPDATE source_cursor c SET gap_alarmed_at = now() FROM due d WHERE c.source = d.source AND c.position_id = d.position_id RETURNING c.*)
         ${selectGaps}`,
        [this.patienceSeconds],
      );
      const filled = await tx.query<Gap>(
        `WITH gap AS (UPDATE source_cursor SET gap_alarmed_at = NULL WHERE gap_alarmed_at IS NOT NULL AND gap_since IS NULL RETURNING *)
         ${selectGaps}`,
      );
      const drafts = [...missing.map(opened), ...filled.map(closed)];
      await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
    });
  } // prettier-ignore

  /** Gaps of the warehouse to ask for: first those that it was not asked for, then those that it was asked for longest ago. */
  private async due(): Promise<Gap[]> {
    const gaps = await this.database.query<Gap>(
      `WITH due AS (
         SELECT source, position_id FROM source_cursor
         WHERE ${isMissing} AND source = $2 AND (gap_asked_at IS NULL OR gap_asked_at < clock_timestamp() - make_interval(secs => $1))
         ORDER BY gap_asked_at NULLS FIRST, gap_since LIMIT ${most} FOR UPDATE SKIP LOCKED),
       gap AS (UPDATE source_cursor c SET gap_asked_at = clock_timestamp() FROM due d WHERE c.source = d.source AND c.position_id = d.position_id RETURNING c.*)
       ${selectGaps}`,
      [this.patienceSeconds, warehouse],
    );
    const isOwned = ownsStock(warehouse);
    return gaps.filter(({ node }) => isOwned(node));
  }

  private async ask({ legalEntity, node, sku }: Gap): Promise<void> {
    const { data } = await this.wms.GET('/v1/on-hand', { params: { query: { node, sku } } });
    const found = (data as { positions: { node: string; sku: string; quantity: number; sequence: number }[] }).positions;
    const counted = found
      .filter((row) => row.node === node && row.sku === sku)
      .map((row) => ({ legalEntity, node, sku, onHand: row.quantity, sequence: row.sequence }));
    if (counted.length > 0) await this.counts.count({ source: warehouse, document: `BACK-FILL-${node}` }, counted);
  } // prettier-ignore
}

const isMissing = 'gap_since < clock_timestamp() - make_interval(secs => $1)';
const selectGaps = `SELECT g.source, g.position_id AS "positionId", p.legal_entity AS "legalEntity", p.node, p.sku, g.heard_up_to AS "heardUpTo", g.highest
  FROM gap g JOIN position p ON p.id = g.position_id`;

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
