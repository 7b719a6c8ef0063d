import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { asDomainError, DomainError, type FieldError, sum } from '@crossdock/canonical';
import type {
  AllocationQuery,
  CreditCheckQuery,
  Enrichment,
  EnrichmentQuery,
  OrderSubmission,
} from '@crossdock/contracts';
import { Database, inGroups } from '@crossdock/persistence';
import { acknowledgementOf } from '../acknowledge-order';
import { blockOf } from '../commands';
import { settingsOf } from '../config';
import type { OrderDocument, StoredOrder } from '../order';
import { Erp } from '../peers/erp';
import { Inventory } from '../peers/inventory';
import { dated, ordersByIds } from '../persistence/orders';
import { eachAlone, inOrderOf } from './each-alone';
import { type Outcome, type Settled, SettleOrders } from './settle-orders';
import { substitutesOf } from './substitutes';
import { validateOrder } from './validate-order';

const open = new Set(['received', 'accepted', 'credit-cleared']);

/**
 * Takes stored orders as far as they go: asks outside any transaction, each ask one call for all orders that wait for it,
 * then one transaction for the group. Safe to repeat: asks are known by the order's id, and only an order that still is
 * where it was is settled.
 */
@Injectable()
export class AdvanceOrders {
  private readonly logger = new Logger('Intake');
  private readonly enrich = inGroups(
    eachAlone(async (asked: EnrichmentQuery[]) => inOrderOf(asked, await this.erp.enrich(asked), 'erp')),
  );
  private readonly checkCredit = inGroups(
    eachAlone(async (asked: CreditCheckQuery[]) => inOrderOf(asked, await this.erp.checkCredit(asked), 'erp')),
  );
  private readonly allocate = inGroups(
    eachAlone(async (asked: AllocationQuery[]) =>
      inOrderOf(asked, await this.inventory.allocate(asked), 'inventory-availability'),
    ),
  );
  private readonly settle = inGroups<Outcome, Settled>(
    eachAlone((outcomes) => this.database.transaction((tx) => this.settleOrders.settle(tx, outcomes))),
    { max: 100 },
  );

  constructor(
    private readonly database: Database,
    private readonly erp: Erp,
    private readonly inventory: Inventory,
    private readonly settleOrders: SettleOrders,
  ) {}

  /** Asks what `advance` needs first, while the order is still being stored: it changes nothing anywhere. */
  ahead(orderId: string, submission: OrderSubmission): Ahead {
    const query = enrichmentOf({ orderId, submission: dated(submission, new Date()) });
    const enrichment = this.enrich(query);
    enrichment.catch(() => {}); // whoever needs it hears of it
    return { query, enrichment };
  }

  async advance(order: StoredOrder, ahead?: Ahead): Promise<Settled> {
    return this.settle(await this.decide(order, ahead));
  }

  /** For whoever does not wait for the answer; what fails here is tried again by the order's timer. */
  async advanceAll(orderIds: string[]): Promise<void> {
    const wait = (what: string) => (error: Error) => this.logger.warn(`${what} waits: ${error.message}`);
    const found = await ordersByIds(this.database, orderIds).catch(wait(`${orderIds.length} orders`));
    const due = [...(found?.values() ?? [])].filter((order) => open.has(order.state));
    await Promise.all(due.map((order) => this.advance(order).catch(wait(`order ${order.orderNumber}`))));
  }

  private async decide(order: StoredOrder, ahead?: Ahead): Promise<Outcome> {
    const outcome: Outcome = { order, events: [], waiting: [] };
    try {
      await this.ask(order, outcome, ahead);
    } catch (thrown) {
      const { kind, code, message } = asDomainError(thrown);
      if (kind === 'transient')
        outcome.waiting = [{ code, detail: `${message}; it is tried again`.slice(0, 500), ownerRole: 'operations' }];
      else block(outcome, code, message, kind === 'unexpected' ? 'engineering' : 'order-desk');
    }
    return outcome;
  }

  private async ask(order: StoredOrder, outcome: Outcome, ahead?: Ahead): Promise<void> {
    let document = order.document;
    if (!document) {
      const enrichment = await (isOf(order, ahead) ? ahead.enrichment : this.enrich(enrichmentOf(order)));
      const verdict = validateOrder(order.orderId, order.submission, enrichment, settingsOf().MAX_LINE_QUANTITY);
      if ('findings' in verdict) return refuse(outcome, verdict.findings);
      document = outcome.document = verdict.document;
    }
    if (order.state === 'received')
      outcome.events.push({ event: 'validated', payload: { substitutes: substitutesOf(document.lines) } });
    if (order.state !== 'credit-cleared') {
      const credit = await this.checkCredit(creditOf(order, document));
      if (credit.decision === 'refused')
        return block(outcome, 'CREDIT_REFUSED', credit.reason ?? 'the credit limit does not allow it', 'credit', {
          ...credit,
        });
      outcome.events.push({ event: 'creditCleared', payload: {} });
    }
    outcome.allocation = await this.allocate(allocationOf(order, document));
    outcome.events.push(...allocated(order, document, outcome));
  }
}

/** What was asked before the order was stored. */
export interface Ahead {
  query: EnrichmentQuery;
  enrichment: Promise<Enrichment>;
}

// Another order may have been there first; or it became another day meanwhile.
const isOf = ({ orderId, submission }: StoredOrder, ahead?: Ahead): ahead is Ahead =>
  ahead?.query.orderId === orderId && ahead.query.orderedOn === submission.orderedOn;

function allocated(order: StoredOrder, document: OrderDocument, outcome: Outcome): Outcome['events'] {
  const lines = outcome.allocation!.lines;
  const held = lines.reduce((all, line) => all + line.holds.reduce((sumOf, hold) => sumOf + hold.quantity, 0), 0);
  const backordered = lines.reduce((all, line) => all + line.backordered, 0);
  const soldOut = lines.filter((line) => line.refused > 0);
  outcome.waiting = soldOut.map(({ lineNumber, sku, refused, reason }) => ({
    code: 'SOLD_OUT',
    lineNumber,
    detail: `line ${lineNumber}: ${refused} of ${sku} will not come${reason ? `: ${reason}` : ''}`.slice(0, 500),
  }));
  const reason =
    lines
      .flatMap((line) => line.reason ?? [])
      .join('; ')
      .slice(0, 500) || undefined;
  const acknowledgement = order.channelKind === 'edi' ? acknowledgementOf(order, document, lines) : undefined;
  const event = { event: 'allocated' as const, payload: { held, backordered, reason, acknowledgement } };
  return held > 0 ? [event, { event: 'released' as const, payload: {} }] : [event];
}

// A buyer at the portal is told at once; an order that a channel has taken already waits for the order desk.
function refuse(outcome: Outcome, findings: FieldError[]): void {
  const { order } = outcome;
  const detail = findings.map((finding) => finding.message).join('; ');
  if (order.channelKind !== 'portal') return block(outcome, findings[0].code, detail, 'order-desk', { findings });
  outcome.refusal = new DomainError(
    'rejected',
    'ORDER_INVALID',
    { message: detail, orderId: order.orderId, orderNumber: order.orderNumber },
    findings,
  );
  outcome.waiting = findings.map(({ code, message }) => ({ code, detail: message.slice(0, 500) }));
  outcome.events.push({ event: 'refused', payload: { reason: detail } });
}

function block(
  outcome: Outcome,
  code: string,
  detail: string,
  ownerRole: string,
  facts?: Record<string, unknown>,
): void {
  const why = blockOf(
    randomUUID(),
    code.slice(0, 60),
    `order ${outcome.order.orderNumber}: ${detail}`,
    ownerRole,
    facts,
  );
  outcome.events.push({ event: 'blocked', payload: why });
  outcome.waiting = [{ code: why.code, detail: detail.slice(0, 500), ownerRole }];
}

export const enrichmentOf = ({
  orderId,
  submission,
}: Pick<StoredOrder, 'orderId' | 'submission'>): EnrichmentQuery => ({
  orderId,
  legalEntity: submission.legalEntity,
  customerNumber: submission.customerNumber,
  currency: submission.currency,
  orderedOn: submission.orderedOn,
  lines: submission.lines.map(({ lineNumber, sku, quantity }) => ({ lineNumber, sku, unit: quantity.unit })),
});

export const creditOf = (
  { orderId, orderNumber, legalEntity, customerNumber }: StoredOrder,
  { net, freight, currency }: OrderDocument,
): CreditCheckQuery => ({
  orderId,
  orderNumber,
  legalEntity,
  customerNumber,
  amount: sum([net, freight], currency),
});

const allocationOf = (
  { orderId, orderNumber, legalEntity, channelName, submission }: StoredOrder,
  { shipTo, lines }: OrderDocument,
): AllocationQuery => ({
  orderId,
  orderNumber,
  legalEntity,
  channelName,
  shipTo,
  holdIds: submission.holdIds,
  lines: lines.map(({ lineId, lineNumber, sku, baseQuantity, sellOut }) => ({
    lineId,
    lineNumber,
    sku,
    quantity: baseQuantity,
    ...(sellOut && { noBackorder: true }),
  })),
});
