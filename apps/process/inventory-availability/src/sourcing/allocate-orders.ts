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
import { type Hold, newHoldId, type OpenHold, takenBy } from '../holds/hold';
import { type HoldRules, priorityOf, usualHoldRules } from '../holds/hold-rules';
import { Holds } from '../holds/holds';
import { type Item, Items } from '../items/items';
import { type Locked, positionKey, promiseOf } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { Lots, type LotTaken } from '../lots/lots';
import { againWhenAnswered, byKey } from '../persistence/answered-elsewhere';
import { type RuleSet, RuleSets } from '../rules/rule-sets';
import { AfterGiveBack } from './after-give-back';
import { decideSourcing, type SourcingDecision, type SourcingOrder } from './decide-sourcing';
import { Decisions } from './decisions';
import { ExpectedDates } from './expected-dates';
import { HandOverHolds } from './hand-over-holds';
import { nodesOf, readNodes } from './nodes';
import { type SourcingRules, usualSourcing } from './sourcing-rules';

interface Asked {
  order: AllocationQuery;
  cause: Cause;
}
interface Question extends Asked {
  /** Class of the order's channel. */
  priority: number;
  asked: SourcingOrder;
}
interface Decided extends Question {
  decision: SourcingDecision;
  holds: Hold[];
  lots: LotTaken[];
}

interface Sourced {
  decided: Decided[];
  locked: Locked;
  /** Holds that the orders brought, which end. */
  ended: OpenHold[];
}
type Decide = (tx: Tx, questions: Question[], rules: SourcingRules) => Promise<Sourced>;

/** What was chosen is not there any more: decided again, with everything locked. */
const takenMeanwhile = new Error('taken meanwhile');

/**
 * Sources orders and holds their stock. What is asked while a group commits forms the next group: summed, locked in one order, decided
 * by the larger priority class and then in the order of asking, each decision stored with its candidates, and committed in one transaction.
 */
@Injectable()
export class AllocateOrders {
  private readonly nodes = readNodes();

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly lots: Lots,
    private readonly holds: Holds,
    private readonly handOver: HandOverHolds,
    private readonly givenBack: AfterGiveBack,
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
    const { body: holdRules } = await this.rules.active<HoldRules>('holds', usualHoldRules);
    const items = rules.body.rules.length > 0 ? await this.items.of(asked.flatMap(({ order }) => itemsOf(order))) : new Map<string, Item>();
    const group = (decide: Decide) => againWhenAnswered('allocation_pkey', () => this.database.transaction((tx) => this.group(tx, asked, rules, holdRules, items, decide)));
    return group(this.onChosen).catch((error) => (error === takenMeanwhile ? group(this.onAll) : Promise.reject(error)));
  } // prettier-ignore

  private async group(tx: Tx, asked: Asked[], rules: RuleSet<SourcingRules>, holdRules: HoldRules, items: Map<string, Item>, decide: Decide): Promise<Allocation[]> {
    const answers = await this.firstAnswers(tx, asked);
    const open = [...new Map(asked.map((each) => [each.order.orderId, each])).values()].filter(({ order }) => !answers.has(order.orderId));
    const questions = open
      .map(({ order, cause }) => ({ order, cause, asked: sourcingOrder(order, items), priority: priorityOf(holdRules, order.channelName) }))
      .sort((a, b) => b.priority - a.priority);
    const { decided, locked, ended } = await decide(tx, questions, rules.body);
    const holds = decided.flatMap((each) => each.holds);
    const waiting = decided.flatMap(backordersOf);
    const dates = await this.dates.of(tx, waiting);
    for (const each of decided) answers.set(each.order.orderId, answerOf(each, dates));
    // First of all that is written: two replicas with the same orders meet here, and here only.
    this.remember(tx, decided.map(({ order }) => answers.get(order.orderId)!));
    await this.backorders.add(tx, waiting);
    const occurredAt = new Date().toISOString();
    this.ledger.record(tx, locked, [...(await this.handOver.end(tx, ended)), ...holds.map((hold) => takenBy(hold, occurredAt))]);
    await this.holds.add(tx, locked, holds);
    if (ended.length > 0) tx.afterCommit(() => this.givenBack.of(ended));
    await this.decisions.add(tx, rules.version, decided.map(({ order, asked: question, decision, lots }) => ({ orderId: order.orderId, orderNumber: order.orderNumber, asked: question, rule: decision.rule, candidates: decision.candidates, lots })));
    for (const { order, holds: own, cause } of decided) {
      if (own.length > 0) await this.outbox.send(tx, [confirmed(order, answers.get(order.orderId)!)], cause);
    }
    return asked.map(({ order }) => answers.get(order.orderId)!);
  } // prettier-ignore

  /**
   * Decides on what is free as of now and locks only what was chosen, if that is still there: 20 nodes are looked at, one is taken. Who
   * gets less than was asked is decided with all nodes locked: what arrives meanwhile must find who waits.
   */
  private readonly onChosen: Decide = async (tx, questions, rules) => {
    const left = await this.ledger.promises(tx, [...new Set(questions.map(({ order }) => order.legalEntity))], [...new Set(questions.flatMap(({ order }) => order.lines.map(({ sku }) => sku)))]);
    if (!left || questions.some(({ order }) => order.holdIds?.length)) return this.onAll(tx, questions, rules);
    const decided = questions.map((each): Decided => {
      const decision = decideSourcing(rules, each.asked, this.nodes, left);
      return { ...each, decision, holds: holdsOf(each, decision), lots: [] };
    });
    if (decided.some(({ decision }) => decision.lines.some(({ backordered, refused }) => backordered + refused > 0))) return this.onAll(tx, questions, rules);
    const holds = decided.flatMap((each) => each.holds);
    const locked = await this.ledger.lockKnown(tx, holds);
    const free = new Map([...locked].map(([key, position]) => [key, position.hasLots ? 0 : promiseOf(position)]));
    for (const hold of holds) {
      const key = positionKey(hold);
      const rest = (free.get(key) ?? 0) - hold.quantity;
      if (rest < 0) throw takenMeanwhile;
      free.set(key, rest);
    }
    return { decided, locked, ended: [] };
  }; // prettier-ignore

  /** Decides on everything that could be chosen, locked. */
  private readonly onAll: Decide = async (tx, questions, rules) => {
    const places = questions.flatMap(({ order: { legalEntity, lines } }) =>
      lines.flatMap(({ sku }) => nodesOf(this.nodes, legalEntity).map((node) => ({ legalEntity, node, sku }))),
    );
    const orders = questions.map(({ order }) => order);
    const locked = await this.ledger.lockKnown(tx, [...places, ...(await this.handOver.placesOf(tx, orders))]);
    const handedOver = await this.handOver.of(tx, orders);
    const lots = await this.lots.of(tx, locked);
    const left = new Map([...locked].map(([key, position]) => [key, lots.promiseOf(position)]));
    const decided = questions.map((each): Decided => {
      handedOver.giveTo(each.order, left);
      const decision = decideSourcing(rules, each.asked, this.nodes, left);
      const { holds, taken } = lots.name(holdsOf(each, decision), locked);
      return { ...each, decision, holds, lots: taken };
    });
    return { decided, locked, ended: handedOver.ended };
  };

  private async firstAnswers(tx: Tx, asked: Asked[]): Promise<Map<string, Allocation>> {
    const rows = await tx.query<{ response: Allocation }>('SELECT response FROM allocation WHERE order_id = ANY ($1::uuid[])', [asked.map(({ order }) => order.orderId)]); // prettier-ignore
    return new Map(rows.map(({ response }) => [response.orderId, response]));
  }

  // Where another replica was first this fails, and the group runs again: nobody gets two answers.
  private remember(tx: Tx, given: Allocation[]): void {
    if (given.length === 0) return;
    const answers = [...given].sort(byKey(({ orderId }) => orderId));
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

const holdsOf = ({ order, priority }: Question, { lines }: SourcingDecision): Hold[] =>
  order.lines.flatMap(({ lineId, lineNumber, sku }, index) =>
    lines[index].takes.map(({ node, quantity }) => ({
      id: newHoldId(), state: 'allocated' as const, legalEntity: order.legalEntity, node, sku, quantity, reference: order.orderNumber,
      channel: order.channelName, priority, orderId: order.orderId, lineId, lineNumber,
    })),
  ); // prettier-ignore

const backordersOf = ({ order, priority, decision }: Decided): NewBackorder[] =>
  order.lines.flatMap(({ lineId, lineNumber, sku }, index) =>
    decision.lines[index].backordered === 0
      ? []
      : [{
          legalEntity: order.legalEntity, orderId: order.orderId, orderNumber: order.orderNumber, lineId, lineNumber, sku, channel: order.channelName, priority,
          open: decision.lines[index].backordered, ...decision.servable, source: 'allocation',
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
