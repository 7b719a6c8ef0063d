import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type Draft, revisePurchaseOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { Inventory } from '../peers/inventory';
import { balancesOf } from '../persistence/lines';
import { ordersByIds } from '../persistence/orders';
import { anyTold, noteToldDates, toldAmong, type ToldDate, toldDates } from '../persistence/told-dates';
import { rescheduleOf, type Waits } from '../revise-order';

const everyMs = 10 * 60_000;
const atOnce = 500;

/** Partners that were told when what waits for stock is expected are told again when that day moves. */
@Injectable()
export class TellDates implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Dates of backorders');
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly inventory: Inventory,
    private readonly outbox: Outbox,
  ) {}

  onApplicationBootstrap(): void {
    const look = () => void this.look().catch((error: Error) => this.logger.warn(`they are told later: ${error.message}`));
    this.timer = setInterval(look, everyMs).unref();
  } // prettier-ignore
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    const waiting = await this.waiting();
    const lineIds = [...waiting.keys()];
    for (let at = 0; at < lineIds.length; at += atOnce)
      await this.database.transaction((tx) => this.tell(tx, lineIds.slice(at, at + atOnce), waiting));
  }

  /** By line that a partner was told of: all that waits of it, and when the last of it is expected. */
  private async waiting(): Promise<Map<string, Waits>> {
    const lines = new Map<string, Waits>();
    if (!(await anyTold(this.database))) return lines;
    for (let after: string | undefined = '0'; after !== undefined;) {
      const { backorders, next }: Awaited<ReturnType<Inventory['backorders']>> = await this.inventory.backorders(after);
      const told = await toldAmong(this.database, backorders.map(({ lineId }) => lineId)); // prettier-ignore
      for (const { lineId, open, expectedOn } of backorders) {
        if (!told.has(lineId)) continue;
        const before = lines.get(lineId);
        const dates = [expectedOn, ...(before ? [before.expectedOn] : [])];
        lines.set(lineId, { waits: open + (before?.waits ?? 0), expectedOn: dates.includes(undefined) ? undefined : dates.sort().at(-1) }); // prettier-ignore
      }
      after = next;
    }
    return lines;
  }

  private async tell(tx: Tx, lineIds: string[], waiting: Map<string, Waits>): Promise<void> {
    const told = await toldDates(tx, lineIds);
    const moved = told.filter(({ lineId, expectedOn }) => waiting.get(lineId)!.expectedOn !== expectedOn);
    if (moved.length === 0) return;
    await noteToldDates(tx, moved.map((each): ToldDate => ({ ...each, expectedOn: waiting.get(each.lineId)!.expectedOn })));
    const orderIds = [...new Set(moved.map(({ orderId }) => orderId))];
    const [orders, balances] = [await ordersByIds(tx, orderIds), await balancesOf(tx, orderIds)];
    const lines = new Map(moved.map(({ lineId }) => [lineId, waiting.get(lineId)!]));
    for (const order of orders.values()) {
      const revision = rescheduleOf(order, randomUUID(), lines, balances.get(order.orderId));
      const cause = { correlationId: randomUUID(), actor: 'service:order-to-cash' };
      if (revision) await this.outbox.send(tx, [revisePurchaseOrder.of(revision, order.legalEntity) as Draft], cause);
    }
  } // prettier-ignore
}
