import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Outbox } from '@crossdock/messaging';
import { Database, inGroups, type Tx } from '@crossdock/persistence';
import { type Entry, type Locked, type Position, type PositionKey, positionKey } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { Sources } from '../ledger/sources';
import { ErpPostings } from '../posting/erp-postings';
import { AfterGiveBack } from '../sourcing/after-give-back';
import { type EndOfHold, givenBackBy, newHoldId, type OpenHold, ownSource, type Resolution } from './hold';
import { Holds } from './holds';

/** `post`: the goods have left; `void`: give it back; `confirm`: a soft hold stays until it ends; `pick`: it is off the shelf. */
export const holdActions = ['post', 'void', 'confirm', 'pick'] as const;
export type HoldAction = (typeof holdActions)[number];

export interface ResolutionRequest {
  holdId: string;
  action: HoldAction | 'expire';
  /** Of a post: the document that the goods left with. */
  document?: string;
  /** Of a post: under which of its numbers this source will tell of the same goods, so that they leave once. */
  source?: string;
  sequence?: number;
}
export interface ResolvedHold {
  holdId: string;
  status: 'open' | EndOfHold;
  posted: number;
  voided: number;
}

interface HoldRow extends PositionKey {
  id: string;
  quantity: string;
  posted: string;
  voided: string;
  status: ResolvedHold['status'] | null;
  overdue: boolean;
  ofOrder: boolean;
}
/** What happens to one hold in a group: it is confirmed or picked, and then perhaps it ends. */
interface Plan {
  hold: OpenHold;
  stays: Set<ResolutionRequest>;
  end?: ResolutionRequest;
}

const wanted: Record<ResolutionRequest['action'], ResolvedHold['status']> = { post: 'posted', void: 'voided', confirm: 'open', pick: 'open', expire: 'expired' }; // prettier-ignore

/**
 * Ends holds in groups, each at most once: a repeat gets the first result, another action a conflict. An order's hold is not ended here: what
 * becomes of it the warehouse and the order say, by message.
 */
@Injectable()
export class ResolveHolds {
  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly sources: Sources,
    private readonly holds: Holds,
    private readonly givenBack: AfterGiveBack,
    private readonly postings: ErpPostings,
    private readonly outbox: Outbox,
  ) {}

  readonly resolve = inGroups<ResolutionRequest, ResolvedHold>((asked) => this.database.transaction((tx) => this.group(tx, asked)), {
    max: 500,
  }); // prettier-ignore

  private async group(tx: Tx, asked: ResolutionRequest[]): Promise<(ResolvedHold | Error)[]> {
    const ids = [...new Set(asked.map(({ holdId }) => holdId))];
    const locked = await this.ledger.lockKnown(tx, await this.holds.placesOf(tx, 'id', ids));
    const rows = new Map((await this.rowsOf(tx, ids)).map((row) => [row.id, row]));
    const open = new Map((await this.holds.open(tx, 'id', ids)).map((hold) => [hold.id, hold]));
    const plans = new Map<string, Plan>();
    for (const request of asked) {
      const hold = open.get(request.holdId);
      const row = rows.get(request.holdId);
      if (!hold || !row || row.ofOrder) continue;
      const plan = plans.get(hold.id) ?? { hold, stays: new Set() };
      plans.set(hold.id, plan);
      // Whoever was told that it lives until then may not rely on it afterwards.
      if (row.overdue && request.action !== 'void') plan.end ??= { ...request, action: 'expire' };
      else if (wanted[request.action] !== 'open') plan.end ??= request;
      else if (!plan.end) plan.stays.add(request);
    }
    await this.apply(tx, locked, [...plans.values()]);
    return asked.map((request) => {
      const row = rows.get(request.holdId);
      if (!row) return new DomainError('not-found', 'HOLD_UNKNOWN', { holdId: request.holdId });
      if (row.ofOrder) return new DomainError('conflict', 'HOLD_OF_ORDER', { holdId: row.id, message: `hold ${row.id} is of an order: its warehouse ships it, the order gives it back` }); // prettier-ignore
      const plan = plans.get(request.holdId);
      return outcome(request, row, plan?.stays.has(request) ? request.action : plan?.end?.action);
    });
  }

  private async apply(tx: Tx, locked: Locked, plans: Plan[]): Promise<void> {
    const changes = plans
      .map((plan) => ({ ...plan, change: changeOf(plan) }))
      .filter(({ change }) => change.picked + change.posted + change.voided > 0);
    const ending = plans.flatMap(({ hold, end }) => (end ? [{ hold, request: end }] : []));
    const told = ending
      .filter(({ request }) => request.action === 'post' && request.source !== undefined && request.sequence !== undefined)
      .map(({ request, hold }) => ({ ...placeOf(hold), sequence: request.sequence!, source: request.source!, holdId: hold.id })); // prettier-ignore
    const known = new Set<string>();
    for (const source of new Set(told.map((each) => each.source))) {
      const own = told.filter((each) => each.source === source);
      const fresh = new Set(await this.sources.fresh(tx, source, locked, own));
      own.filter((each) => !fresh.has(each)).forEach(({ holdId }) => known.add(holdId));
    }
    const left = ending
      .filter(({ request, hold }) => request.action === 'post' && !known.has(hold.id))
      .map(({ request, hold }) => leaving(request, hold));
    const positions = await this.ledger.append(tx, locked, [
      ...changes.flatMap(({ hold, change, end }) => givenBackBy(hold, change, end?.action ?? 'pick')),
      ...left,
    ]);
    await this.tellBooks(tx, left, positions);
    await this.holds.resolve(
      tx,
      changes.map(({ change }) => change),
    );
    for (const source of new Set(told.map((each) => each.source))) {
      await this.sources.heard(tx, source, locked, told.filter((each) => each.source === source)); // prettier-ignore
    }
    await this.holds.confirm(
      tx,
      plans.filter(({ stays }) => stays.size > 0).map(({ hold }) => hold.id),
    );
    const freed = changes.filter(({ change }) => change.voided > 0).map(({ hold }) => hold);
    if (freed.length > 0) tx.afterCommit(() => this.givenBack.of(freed));
  }

  /** No invoice will explain what left without a warehouse's shipment of an order. */
  private async tellBooks(tx: Tx, left: readonly Entry[], positions: readonly Position[]): Promise<void> {
    if (left.length === 0) return;
    const versions = new Map(positions.map((position) => [positionKey(position), position.version]));
    const movements = left.map(({ legalEntity, node, sku, quantity, document, occurredAt, lot }) => ({
      legalEntity, node, sku, quantity, kind: 'ship' as const, sequence: versions.get(positionKey({ legalEntity, node, sku }))!, document, occurredAt, lot,
    })); // prettier-ignore
    const drafts = await this.postings.queue(tx, movements, `POSTED-${newHoldId().slice(0, 18)}`);
    await this.outbox.send(tx, drafts, { correlationId: randomUUID(), actor: 'service:inventory-availability' });
  }

  private rowsOf(tx: Tx, ids: string[]): Promise<HoldRow[]> {
    return tx.query<HoldRow>(
      `SELECT id, quantity, posted, voided, resolved_as AS status, coalesce(expires_at < clock_timestamp(), false) AS overdue,
         order_id IS NOT NULL AS "ofOrder"
       FROM hold WHERE id = ANY ($1::uuid[])`,
      [ids],
    );
  }
}

const placeOf = ({ legalEntity, node, sku }: PositionKey): PositionKey => ({ legalEntity, node, sku });

function changeOf({ hold, stays, end }: Plan): Resolution {
  const all = hold.open + hold.picked;
  return {
    id: hold.id,
    picked: [...stays].some(({ action }) => action === 'pick') ? hold.open : 0,
    posted: end?.action === 'post' ? all : 0,
    voided: end && end.action !== 'post' ? all : 0,
    as: end && (wanted[end.action] as Resolution['as']),
  };
}

const leaving = (request: ResolutionRequest, hold: OpenHold): Entry => ({
  ...placeOf(hold), state: 'on-hand', quantity: -(hold.open + hold.picked), reason: 'post', document: request.document ?? hold.reference,
  source: request.source ?? ownSource, sourceSequence: request.source === undefined ? undefined : request.sequence, holdId: hold.id, lot: hold.lot,
  occurredAt: new Date().toISOString(),
}); // prettier-ignore

function outcome(request: ResolutionRequest, row: HoldRow, done?: ResolutionRequest['action']): ResolvedHold | Error {
  const left = Number(row.quantity) - Number(row.posted) - Number(row.voided);
  const status = done ? wanted[done] : (row.status ?? 'open');
  if (status !== wanted[request.action]) {
    const code = `HOLD_ALREADY_${status === 'open' ? 'CHANGED' : status.toUpperCase()}`;
    return new DomainError('conflict', status === 'expired' ? 'HOLD_EXPIRED' : code, { holdId: row.id, message: `hold ${row.id} is ${status}` }); // prettier-ignore
  }
  return {
    holdId: row.id,
    status,
    posted: Number(row.posted) + (done === 'post' ? left : 0),
    voided: Number(row.voided) + (done === 'void' || done === 'expire' ? left : 0),
  };
}
