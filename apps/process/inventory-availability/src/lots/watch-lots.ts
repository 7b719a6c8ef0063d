import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caseClosed, caseOpened, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { uuidOf } from '../ledger/over-commitment';

const everyMs = 60_000;
const most = 500;
const dayMs = 24 * 3600 * 1000;

interface Claimed {
  positionId: string;
  legalEntity: string;
  node: string;
  sku: string;
  units: number;
  lots: string[];
}

/**
 * Lots that expire, or will before the item's shelf life, while somebody is promised them: a case says how many units. It closes when they
 * have left, or have been given up.
 */
@Injectable()
export class WatchLots implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(WatchLots.name);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: Error) => this.logger.warn(`expiring lots: ${error.message}`));
    this.timer = setInterval(look, everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const expired = await tx.query<Claimed>(
        `WITH claimed AS (${claimed}),
           new AS (INSERT INTO expired_claim (position_id) SELECT position_id FROM claimed WHERE units > 0 ORDER BY 1 LIMIT ${most}
             ON CONFLICT DO NOTHING RETURNING position_id)
         SELECT ${place}, c.units::float8, c.lots FROM new n JOIN claimed c USING (position_id) JOIN position p ON p.id = n.position_id`,
      );
      const over = await tx.query<Claimed>(
        `WITH claimed AS (${claimed}),
           gone AS (DELETE FROM expired_claim e WHERE NOT EXISTS (SELECT 1 FROM claimed c WHERE c.position_id = e.position_id AND c.units > 0) RETURNING position_id)
         SELECT ${place} FROM gone n JOIN position p ON p.id = n.position_id`,
      );
      const drafts = [...expired.map(opened), ...over.map(closed)];
      await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
    });
  } // prettier-ignore
}

const place = `p.id AS "positionId", p.legal_entity AS "legalEntity", p.node, p.sku`;

// Claims that name such a lot, or that what is still good there does not cover. What is picked has left the shelf.
const claimed = `
  SELECT l.position_id, array_agg(l.lot ORDER BY l.expires_on) AS lots,
    greatest(sum(l.held + l.allocated), p.held + p.allocated - greatest(0, p.on_hand - p.picked - sum(l.on_hand - l.picked))) AS units
  FROM lot_position l JOIN position p ON p.id = l.position_id LEFT JOIN item i ON i.sku = p.sku AND i.legal_entity = p.legal_entity
  WHERE l.on_hand > 0 AND l.expires_on - least(coalesce(i.min_shelf_life_days, 0), 36500) < (now() AT TIME ZONE 'utc')::date
    AND p.held + p.allocated > 0
  GROUP BY l.position_id, p.id`;

const caseIdOf = ({ positionId }: Claimed) => uuidOf(`expired-claim|${positionId}`);

const opened = (each: Claimed): Draft =>
  caseOpened.of(
    {
      caseId: caseIdOf(each), service: 'inventory-availability', stage: 'stock', code: 'LOT_EXPIRED', ownerRole: 'inventory-control',
      detail: `${each.units} of ${each.sku} at ${each.node} are promised of lots that have expired or will too soon: ${each.lots.join(', ')}`.slice(0, 1000),
      dueAt: new Date(Date.now() + dayMs).toISOString(), facts: { ...each },
    },
    each.legalEntity,
  ) as Draft; // prettier-ignore

const closed = (each: Claimed): Draft =>
  caseClosed.of({ caseId: caseIdOf(each), service: 'inventory-availability', resolution: 'nobody is promised such a lot any more' }, each.legalEntity) as Draft; // prettier-ignore
