import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { OrderState } from '@crossdock/canonical';
import { answerOrderChange, type Draft } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, type Tx } from '@crossdock/persistence';
import { lock, step } from '@crossdock/process';
import { settingsOf } from '../config';
import { AdvanceOrders, creditOf, enrichmentOf } from '../intake/advance-orders';
import { validateOrder } from '../intake/validate-order';
import type { DatedSubmission, OrderDocument, StoredOrder } from '../order';
import { orders } from '../order.process';
import { Erp } from '../peers/erp';
import { Inventory } from '../peers/inventory';
import { amendOrder, openAmendments, settleAmendment, type StoredAmendment } from '../persistence/amendments';
import { addQuantities, balancesOf, remainderOf } from '../persistence/lines';
import { mirrorOrders, ordersByIds } from '../persistence/orders';
import { sendThrough } from '../send';
import { changeAnswer } from './change-answer';
import { type Amended, asPromised, changedSubmission, decideAmendment, onlyOfChanged } from './decide-amendment';

const sweepMs = 15_000;
/** Changes that are taken further at once; the others stay in their table. */
const mostAtOnce = 50;
type Decision = (Amended & { submission: DatedSubmission; state: OrderState }) | { refusal: string };

/**
 * Changes of accepted orders: priced anew, credit checked anew, and what waits for stock changed, each asked outside any transaction and
 * known to the peers by the amendment's id; then one transaction. What a crash or a peer that is away leaves open, a sweep goes on with.
 */
@Injectable()
export class AmendAccepted implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('Amendments');
  private timer?: NodeJS.Timeout;
  private readonly underWay = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly erp: Erp,
    private readonly inventory: Inventory,
    private readonly advanceOrders: AdvanceOrders,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.advance(), sweepMs).unref();
  }
  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /**
   * Takes open changes of these orders, or of all, to their answers, so many at once; one order's in the order of their coming. For what
   * there is no room, whoever is under way goes on.
   * @param putOff orders whose change could not be decided a moment ago
   */
  async advance(orderIds?: string[], putOff: string[] = []): Promise<void> {
    const room = mostAtOnce - this.underWay.size;
    if (room <= 0) return;
    const open = await openAmendments(this.database, room, [...this.underWay, ...putOff], orderIds).catch((error: Error) => {
      this.logger.warn(`changes wait: ${error.message}`);
      return [];
    });
    const begun = open.filter(({ orderId }) => this.underWay.size < mostAtOnce && !this.underWay.has(orderId) && this.underWay.add(orderId));
    const settled = await Promise.all(
      begun.map((each) => this.one(each).catch((error: Error) => this.waits(each, error)).finally(() => this.underWay.delete(each.orderId))),
    );
    const failed = begun.filter((_, index) => !settled[index]).map(({ orderId }) => orderId);
    if (begun.length > 0) await this.advance(undefined, [...putOff, ...failed]);
  } // prettier-ignore

  private waits({ change }: StoredAmendment, error: Error): boolean {
    this.logger.warn(`the change of ${change.customerPo} waits: ${error.message}`);
    return false;
  }

  /** @returns whether it is settled */
  private async one(amendment: StoredAmendment): Promise<boolean> {
    const order = (await ordersByIds(this.database, [amendment.orderId])).get(amendment.orderId)!;
    const decision = await this.decide(order, amendment);
    const settled = await this.database.transaction((tx) => this.settle(tx, order, amendment, decision));
    if (settled && 'state' in decision && decision.state === 'on-hold')
      await this.advanceOrders.advanceAll([order.orderId]);
    return settled;
  }

  private async decide(order: StoredOrder, { id, change }: StoredAmendment): Promise<Decision> {
    const { orderId, state } = order;
    const document = order.document!;
    if (!orders.states[state]?.amended) return { refusal: `the order is ${state}` };
    const submission = changedSubmission(order.submission, change);
    if (typeof submission === 'string') return { refusal: submission };
    const promised = asPromised(submission, document);
    const [enrichment] = await this.erp.enrich([enrichmentOf({ ...order, submission: promised })]);
    const known = onlyOfChanged(enrichment, document, change);
    const verdict = validateOrder(orderId, promised, known, settingsOf().MAX_LINE_QUANTITY);
    if ('findings' in verdict) return { refusal: verdict.findings.map(({ message }) => message).join('; ') };
    const balances = (await balancesOf(this.database, [orderId])).get(orderId) ?? new Map();
    const amended = decideAmendment(state, document, verdict.document, change, balances);
    if (typeof amended === 'string') return { refusal: amended };
    const refusal = state === 'on-hold' ? undefined : await this.askPeers(id, order, document, amended);
    return refusal === undefined ? { ...amended, submission, state } : { refusal };
  }

  private async askPeers(amendmentId: string, order: StoredOrder, before: OrderDocument, { document, changes }: Amended): Promise<string | undefined> {
    const credit = (of: OrderDocument) => this.erp.checkCredit([creditOf(order, of)]);
    const [{ decision, reason }] = await credit(document);
    if (decision === 'refused') return reason ?? 'the credit limit does not allow it';
    if (changes.length === 0) return undefined;
    const [answer] = await this.inventory.amend([{ amendmentId, orderId: order.orderId, lines: changes }]);
    if (answer.accepted) return undefined;
    await credit(before);
    return answer.reason ?? 'the goods are on their way to the warehouse';
  } // prettier-ignore

  private async settle(tx: Tx, order: StoredOrder, { id, change, cause }: StoredAmendment, decision: Decision): Promise<boolean> {
    const { orderId } = order;
    const locked = await lock(tx, orders, [orderId]);
    const { state } = locked.get(orderId)!;
    // The way on from on-hold is another one: it is decided anew.
    if ('state' in decision && (state === 'on-hold') !== (decision.state === 'on-hold')) return false;
    const refusal = 'refusal' in decision ? decision.refusal : orders.states[state as OrderState]?.amended ? undefined : `the order is ${state}`;
    if (!(await settleAmendment(tx, id, refusal))) return true;
    if (refusal === undefined && 'state' in decision) {
      await amendOrder(tx, orderId, decision.submission, decision.document);
      await addQuantities(tx, decision.changes.flatMap(({ lineId, change: quantity }) => {
        const entry = { orderId, lineId, quantity, document: `amendment ${id}` };
        return decision.state === 'on-hold' ? [{ ...entry, kind: 'ordered' as const }] : [{ ...entry, kind: 'ordered' as const }, { ...entry, kind: 'backordered' as const }];
      }));
      const remainder = remainderOf((await balancesOf(tx, [orderId])).get(orderId));
      const reason = `changed by the partner: document ${id}`;
      const input = { key: orderId, event: 'amended' as const, payload: { remainder, reason, actor: cause.actor }, cause };
      await mirrorOrders(tx, await step(tx, orders, [input], sendThrough(this.outbox), locked));
    }
    await this.outbox.send(tx, [answerOrderChange.of(changeAnswer(order, change, refusal), order.legalEntity) as Draft], cause);
    return true;
  } // prettier-ignore
}
