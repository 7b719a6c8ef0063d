import { Injectable } from '@nestjs/common';
import {
  type Allocation,
  allocationConfirmed,
  type AllocationQuery,
  type Cause,
  type Draft,
} from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, inGroups, type Tx } from '@crossdock/persistence';
import { Backorders, type NewBackorder } from '../holds/backorders';
import { type Hold, newHoldId, takenBy } from '../holds/hold';
import { Holds } from '../holds/holds';
import { type Item, Items } from '../items/items';
import { Ledger } from '../ledger/ledger';
import { Lots, type LotTaken } from '../lots/lots';
import { type RuleSet, RuleSets } from '../rules/rule-sets';
import { decideSourcing, type SourcingDecision, type SourcingOrder } from './decide-sourcing';
import { Decisions } from './decisions';
import { ExpectedDates } from './expected-dates';
import { readNodes } from './nodes';
import { type SourcingRules, usualSourcing } from './sourcing-rules';

interface Asked {
  order: AllocationQuery;
  cause: Cause;
}
interface Decided {
  order: AllocationQuery;
  cause: Cause;
  asked: SourcingOrder;
  decision: SourcingDecision;
  holds: Hold[];
  lots: LotTaken[];
}

/**
 * Sources orders and holds their stock. What is asked while a group commits forms the next group: summed, locked in one order, decided
 * in the order of asking, each decision stored with its candidates, and committed in one transaction.
 */
@Injectable()
export class AllocateOrders {
  private readonly nodes = readNodes();

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly lots: Lots,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly rules: RuleSets,
    private readonly items: Items,
    private readonly decisions: Decisions,
    private readonly dates: ExpectedDates,
    private readonly outbox: Outbox,
  ) {}

  /** One order; the first answer again for an order that was allocated before. */
  readonly allocate = inGroups<Asked, Allocation>((asked) => this.inOneTransaction(asked), { max: 200 });

  private async inOneTransaction(asked: Asked[]): Promise<Allocation[]> {
    const rules = await this.rules.active<SourcingRules>('sourcing', usualSourcing);
    const items = rules.body.rules.length > 0 ? await this.items.of(asked.flatMap(({ order }) => itemsOf(order))) : new Map<string, Item>();
    return this.database.transaction((tx) => this.group(tx, asked, rules, items));
  } // prettier-ignore

  private async group(tx: Tx, asked: Asked[], rules: RuleSet<SourcingRules>, items: Map<string, Item>): Promise<Allocation[]> {
    const answers = await this.firstAnswers(tx, asked);
    const open = [...new Map(asked.map((each) => [each.order.orderId, each])).values()].filter(({ order }) => !answers.has(order.orderId));
    const locked = await this.ledger.lockKnown(
      tx,
      open.flatMap(({ order }) => order.lines.flatMap(({ sku }) => this.nodes.filter((node) => node.legalEntity === order.legalEntity).map(({ node }) => ({ legalEntity: order.legalEntity, node, sku })))),
    );
    const lots = await this.lots.of(tx, locked);
    const left = new Map([...locked].map(([key, position]) => [key, lots.promiseOf(position)]));
    const decided = open.map(({ order, cause }): Decided => {
      const question = sourcingOrder(order, items);
      const decision = decideSourcing(rules.body, question, this.nodes, left);
      const { holds, taken } = lots.name(holdsOf(order, decision), locked);
      return { order, cause, asked: question, decision, holds, lots: taken };
    });
    const holds = decided.flatMap((each) => each.holds);
    await this.ledger.append(tx, locked, holds.map((hold) => takenBy(hold)));
    await this.holds.add(tx, locked, holds);
    const waiting = decided.flatMap(backordersOf);
    const dates = await this.dates.of(tx, waiting);
    await this.backorders.add(tx, waiting.map((each) => ({ ...each, expectedOn: dates.get(each.lineId) })));
    await this.decisions.add(tx, rules.version, decided.map(({ order, asked: question, decision, lots: taken }) => ({ orderId: order.orderId, orderNumber: order.orderNumber, asked: question, rule: decision.rule, candidates: decision.candidates, lots: taken })));
    for (const each of decided) {
      const answer = answerOf(each, dates);
      answers.set(answer.orderId, answer);
      if (each.holds.length > 0) await this.outbox.send(tx, [confirmed(each.order, answer)], each.cause);
    }
    await this.remember(tx, decided.map(({ order }) => answers.get(order.orderId)!));
    return asked.map(({ order }) => answers.get(order.orderId)!);
  } // prettier-ignore

  private async firstAnswers(tx: Tx, asked: Asked[]): Promise<Map<string, Allocation>> {
    const rows = await tx.query<{ response: Allocation }>('SELECT response FROM allocation WHERE order_id = ANY ($1::uuid[])', [asked.map(({ order }) => order.orderId)]); // prettier-ignore
    return new Map(rows.map(({ response }) => [response.orderId, response]));
  }

  private async remember(tx: Tx, answers: Allocation[]): Promise<void> {
    if (answers.length === 0) return;
    // Another replica that answered the same order first makes this group fail and be asked again: nobody gets two answers.
    tx.write('INSERT INTO allocation (order_id, response) SELECT * FROM unnest($1::uuid[], $2::jsonb[])', [
      answers.map((answer) => answer.orderId),
      answers.map((answer) => JSON.stringify(answer)),
    ]);
  }
}

const itemsOf = ({ legalEntity, lines }: AllocationQuery) => lines.map(({ sku }) => ({ legalEntity, sku }));

function sourcingOrder(order: AllocationQuery, items: Map<string, Item>): SourcingOrder {
  const { legalEntity, channelName, shipTo, lines } = order;
  const own = lines.flatMap(({ sku }) => items.get(`${legalEntity}|${sku}`) ?? []);
  return {
    legalEntity, channelName, shipTo: { country: shipTo.country, region: shipTo.region },
    categories: [...new Set(own.flatMap(({ category }) => category ?? []))], handling: [...new Set(own.flatMap((item) => item.handling))],
    lines: lines.map(({ sku, quantity, noBackorder }) => ({ sku, quantity, noBackorder })),
  };
} // prettier-ignore

const holdsOf = (order: AllocationQuery, { lines }: SourcingDecision): Hold[] =>
  order.lines.flatMap(({ lineId, lineNumber, sku }, index) =>
    lines[index].takes.map(({ node, quantity }) => ({
      id: newHoldId(), state: 'allocated' as const, legalEntity: order.legalEntity, node, sku, quantity, reference: order.orderNumber,
      channel: order.channelName, orderId: order.orderId, lineId, lineNumber,
    })),
  ); // prettier-ignore

const backordersOf = ({ order, decision }: Decided): NewBackorder[] =>
  order.lines.flatMap(({ lineId, lineNumber, sku }, index) =>
    decision.lines[index].backordered === 0
      ? []
      : [{
          legalEntity: order.legalEntity, orderId: order.orderId, orderNumber: order.orderNumber, lineId, lineNumber, sku, channel: order.channelName,
          open: decision.lines[index].backordered, nodes: decision.servable, source: 'allocation',
        }],
  ); // prettier-ignore

function answerOf({ order, decision, holds }: Decided, dates: Map<string, string>): Allocation {
  const byLine = new Map<string, Hold[]>();
  for (const hold of holds) byLine.set(hold.lineId!, [...(byLine.get(hold.lineId!) ?? []), hold]);
  return {
    orderId: order.orderId,
    lines: order.lines.map(({ lineId, lineNumber, sku }, index) => {
      const { backordered, refused, reason } = decision.lines[index];
      const own = (byLine.get(lineId) ?? []).map(({ id, node, quantity, lot }) => ({
        holdId: id,
        node,
        quantity,
        lot,
      }));
      return { lineId, lineNumber, sku, holds: own, backordered, refused, reason, expectedOn: dates.get(lineId) };
    }),
  };
}

const confirmed = ({ orderId, orderNumber, legalEntity }: AllocationQuery, { lines }: Allocation): Draft =>
  allocationConfirmed.of({ orderId, orderNumber, lines }, legalEntity) as Draft;
