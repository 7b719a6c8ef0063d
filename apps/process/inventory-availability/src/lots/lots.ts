import { Injectable } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { type Hold, newHoldId } from '../holds/hold';
import { type Locked, type Position, type PositionKey, positionKey, promiseOf } from '../ledger/entry';
import { isPromised, type LotRule, type LotStock, rankLots, takeLots, unpromised, utcToday } from './choose-lots';

/** The lots of one position, and the rules of its item. */
export interface LotsOfPosition {
  rule?: LotRule;
  minShelfLifeDays: number;
  /** Of all lots and of none. */
  onHand: number;
  lots: LotStock[];
}
interface Row extends Omit<LotStock, 'onHand' | 'claimed'> {
  positionId: string;
  there: string;
  onHand: string;
  claimed: string;
  rule: LotRule | null;
  minShelfLifeDays: number;
}

/** Which lot was taken, and why that one. */
export interface LotTaken extends Omit<PositionKey, 'legalEntity'> {
  lot: string;
  quantity: number;
  rule: LotRule;
  /** `YYYY-MM-DD` */
  expiresOn?: string;
}

/** What lies at locked positions by lot. Positions whose items have none cost nothing. */
export class LotsOfLocked {
  constructor(
    private readonly lots: ReadonlyMap<string, LotsOfPosition>,
    private readonly today = utcToday(),
  ) {}

  /** What may still be promised of a position: nothing of lots that have expired. */
  promiseOf(position: Position): number {
    const own = this.lots.get(position.id);
    return promiseOf(position) - (own ? unpromised(own.lots, own.minShelfLifeDays, this.today) : 0);
  }

  /** Holds with the lots that the item's rule gives them: one hold for each lot. */
  name<H extends Hold>(holds: H[], locked: Locked): { holds: H[]; taken: LotTaken[] } {
    if (this.lots.size === 0) return { holds, taken: [] };
    const taken: LotTaken[] = [];
    const named = holds.flatMap((hold) => {
      const own = this.lots.get(locked.get(positionKey(hold))!.id);
      if (!own?.rule) return [hold];
      const good = own.lots.filter((lot) => isPromised(lot, own.minShelfLifeDays, this.today));
      return takeLots(rankLots(own.rule, good), hold.quantity).map(({ lot, quantity }, index) => {
        const expiresOn = good.find((each) => each.lot === lot)?.expiresOn;
        if (lot !== undefined) taken.push({ sku: hold.sku, node: hold.node, lot, quantity, rule: own.rule!, expiresOn });
        return { ...hold, id: index === 0 ? hold.id : newHoldId(), lot, quantity };
      });
    });
    return { holds: named, taken };
  } // prettier-ignore
}

const none = new LotsOfLocked(new Map());

@Injectable()
export class Lots {
  async of(tx: Pick<Tx, 'query'>, locked: Locked): Promise<LotsOfLocked> {
    const ids = [...locked.values()].filter(({ hasLots }) => hasLots).map(({ id }) => id);
    return ids.length === 0 ? none : new LotsOfLocked(await this.at(tx, ids));
  }

  /** What lies at positions by lot, by the position's id. */
  async at(tx: Pick<Tx, 'query'>, positionIds: readonly string[]): Promise<Map<string, LotsOfPosition>> {
    const rows = await tx.query<Row>(
      `SELECT l.position_id AS "positionId", p.on_hand AS there, l.lot, l.on_hand AS "onHand", l.held + l.allocated + l.picked AS claimed, l.expires_on AS "expiresOn",
         l.received_at AS "receivedAt", i.lot_rule AS rule, coalesce(i.min_shelf_life_days, 0) AS "minShelfLifeDays"
       FROM lot_position l JOIN position p ON p.id = l.position_id LEFT JOIN item i ON i.sku = p.sku AND i.legal_entity = p.legal_entity
       WHERE l.position_id = ANY ($1::bigint[]) AND l.on_hand > 0`,
      [positionIds],
    );
    const found = new Map<string, LotsOfPosition>();
    for (const { positionId, there, rule, minShelfLifeDays, lot, onHand, claimed, expiresOn, receivedAt } of rows) {
      const own = found.get(positionId) ?? {
        rule: rule ?? undefined,
        minShelfLifeDays,
        onHand: Number(there),
        lots: [],
      };
      own.lots.push({ lot, onHand: Number(onHand), claimed: Number(claimed), expiresOn: expiresOn ?? undefined, receivedAt: receivedAt ?? undefined }); // prettier-ignore
      found.set(positionId, own);
    }
    return found;
  }
}
