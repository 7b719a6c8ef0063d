import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { caseClosed, type Draft, holdsDisappointed } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { positionKey, type PositionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { overCommitmentCaseId } from '../ledger/over-commitment';
import { chooseDisappointed, type Disappointed } from './choose-disappointed';
import { givenBackBy, type OpenHold, type Resolution } from './hold';
import { Holds } from './holds';

const everyMs = 5_000;
const most = 100;

// A warehouse that was asked too late, or of which nothing is heard, is asked again.
const notTold = `(o.told_at IS NULL OR o.told_at < clock_timestamp() - interval '1 hour')`;

type Place = PositionKey & { id: string };

/**
 * An over-commitment that stands for `STOCK_DISAPPOINT_SECONDS` (300) disappoints holds by the stated rule: soft and firm ones end here and
 * now. An order's end when its warehouse has let go of the goods (`fulfilment.reduced`) or has picked short: it may still find them. One
 * that is over closes its case.
 */
@Injectable()
export class SettleOverCommitments implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SettleOverCommitments.name);
  private readonly patienceSeconds = Number(process.env.STOCK_DISAPPOINT_SECONDS ?? 300);
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const settle = () => void this.settle().catch((error: Error) => this.logger.warn(`over-commitments: ${error.message}`)); // prettier-ignore
    this.timer = setInterval(settle, everyMs).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async settle(): Promise<void> {
    await this.note();
    const due = await this.database.query<Place>(
      `SELECT p.id, p.legal_entity AS "legalEntity", p.node, p.sku FROM over_commitment o JOIN position p ON p.id = o.position_id
       WHERE o.since < clock_timestamp() - make_interval(secs => $1) AND ${notTold} ORDER BY o.since LIMIT ${most}`,
      [this.patienceSeconds],
    );
    for (const place of due) await this.database.transaction((tx) => this.disappoint(tx, place));
  }

  /** Begins the clock of those that are new, and closes the cases of those that are over. */
  private note(): Promise<void> {
    return this.database.transaction(async (tx) => {
      tx.write(`INSERT INTO over_commitment (position_id) SELECT id FROM position WHERE over_committed > 0 ON CONFLICT DO NOTHING`); // prettier-ignore
      const over = await tx.query<Place>(
        `WITH gone AS (DELETE FROM over_commitment o USING position p WHERE p.id = o.position_id AND p.over_committed = 0 RETURNING p.*)
         SELECT id, legal_entity AS "legalEntity", node, sku FROM gone`,
      );
      await this.send(tx, over.map(closed)); // prettier-ignore
    });
  }

  private async disappoint(tx: Tx, place: Place): Promise<void> {
    const locked = await this.ledger.lockKnown(tx, [place]);
    const [first] = await tx.query(`UPDATE over_commitment o SET told_at = now() WHERE o.position_id = $1 AND ${notTold} RETURNING 1`, [place.id]); // prettier-ignore
    const { overCommitted } = locked.get(positionKey(place))!;
    if (!first || overCommitted === 0) return;
    const open = await this.holds.open(tx, 'position_id', [place.id]);
    const chosen = chooseDisappointed(open, overCommitted);
    const ended = chosen.filter(({ hold }) => endsHere(hold));
    const changes = ended.map(({ hold, quantity }) => ({ hold, change: { id: hold.id, picked: 0, posted: 0, voided: quantity, as: 'disappointed' } satisfies Resolution })); // prettier-ignore
    await this.ledger.append(tx, locked, changes.flatMap(({ hold, change }) => givenBackBy(hold, change, 'disappointed'))); // prettier-ignore
    await this.holds.resolve(tx, changes.map(({ change }) => change)); // prettier-ignore
    await this.send(tx, [told(place, chosen)]);
  }

  private send(tx: Tx, drafts: Draft[]): Promise<void> {
    return this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
  }
}

// What is released to a warehouse is the warehouse's to give up.
const endsHere = ({ state }: OpenHold): boolean => state === 'held';

const closed = (place: Place): Draft =>
  caseClosed.of({ caseId: overCommitmentCaseId(place), service: 'inventory-availability', resolution: 'there is enough again' }, place.legalEntity) as Draft; // prettier-ignore

const told = ({ node, sku, legalEntity }: Place, chosen: Disappointed[]): Draft =>
  holdsDisappointed.of(
    {
      node, sku,
      holds: chosen.map(({ hold, quantity }) => ({
        holdId: hold.id, reference: hold.reference, channel: hold.channel ?? undefined, orderId: hold.orderId ?? undefined, quantity, ended: endsHere(hold),
      })),
    },
    legalEntity,
  ) as Draft; // prettier-ignore
