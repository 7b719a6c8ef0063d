import { Injectable } from '@nestjs/common';
import { type Allocation, allocationConfirmed, type AllocationQuery, type Cause } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database, inGroups, type Tx } from '@crossdock/persistence';
import { Backorders, type NewBackorder } from '../holds/backorders';
import { type Hold, newHoldId, takenBy } from '../holds/hold';
import { Holds } from '../holds/holds';
import { promiseOf } from '../ledger/entry';
import { Ledger } from '../ledger/ledger';
import { type Decision, decideAllocation } from './decide-allocation';
import { rankNodes, readNodes } from './nodes';

interface Asked {
  order: AllocationQuery;
  cause: Cause;
}

/**
 * Holds stock for orders. What is asked while a group commits forms the next group: summed, locked in one order, decided in the
 * order of asking and committed in one transaction.
 */
@Injectable()
export class AllocateOrders {
  private readonly nodes = readNodes();

  constructor(
    private readonly database: Database,
    private readonly ledger: Ledger,
    private readonly holds: Holds,
    private readonly backorders: Backorders,
    private readonly outbox: Outbox,
  ) {}

  /** One order; the first answer again for an order that was allocated before. */
  readonly allocate = inGroups<Asked, Allocation>((asked) => this.database.transaction((tx) => this.group(tx, asked)), {
    max: 200,
  });

  private async group(tx: Tx, asked: Asked[]): Promise<Allocation[]> {
    const answers = await this.firstAnswers(tx, asked);
    const open = [...new Map(asked.map((each) => [each.order.orderId, each])).values()].filter(
      ({ order }) => !answers.has(order.orderId),
    );
    const demands = open.map(({ order, cause }) => ({
      order,
      cause,
      nodes: rankNodes(this.nodes, order.legalEntity, order.shipTo),
    }));
    const keys = demands.flatMap(({ order, nodes }) =>
      order.lines.flatMap(({ sku }) => nodes.map((node) => ({ legalEntity: order.legalEntity, node, sku }))),
    );
    const locked = await this.ledger.lockKnown(tx, keys);
    const left = new Map([...locked].map(([key, position]) => [key, promiseOf(position)]));

    const decided = demands.map(({ order, nodes, cause }) => ({
      order,
      cause,
      nodes,
      decision: decideAllocation({ ...order, nodes }, left),
    }));
    const holds = decided.flatMap(({ order, decision }) => holdsOf(order, decision));
    await this.ledger.append(
      tx,
      locked,
      holds.map((hold) => takenBy(hold)),
    );
    await this.holds.add(tx, locked, holds);
    await this.backorders.add(
      tx,
      decided.flatMap(({ order, nodes, decision }) => backordersOf(order, nodes, decision)),
    );

    for (const { order, decision, cause } of decided) {
      const lines = decision.lines.map(({ takes: _, ...line }) => ({
        ...line,
        holds: holds
          .filter((hold) => hold.lineId === line.lineId)
          .map(({ id, node, quantity }) => ({ holdId: id, node, quantity })),
      }));
      answers.set(order.orderId, { orderId: order.orderId, lines });
      if (lines.some((line) => line.holds.length > 0))
        await this.outbox.send(
          tx,
          [
            allocationConfirmed.of(
              { orderId: order.orderId, orderNumber: order.orderNumber, lines },
              order.legalEntity,
            ),
          ],
          cause,
        );
    }
    await this.remember(
      tx,
      decided.map(({ order }) => answers.get(order.orderId)!),
    );
    return asked.map(({ order }) => answers.get(order.orderId)!);
  }

  private async firstAnswers(tx: Tx, asked: Asked[]): Promise<Map<string, Allocation>> {
    const rows = await tx.query<{ response: Allocation }>(
      'SELECT response FROM allocation WHERE order_id = ANY($1::uuid[])',
      [asked.map(({ order }) => order.orderId)],
    );
    return new Map(rows.map(({ response }) => [response.orderId, response]));
  }

  private async remember(tx: Tx, answers: Allocation[]): Promise<void> {
    if (answers.length === 0) return;
    // Another replica that answered the same order first makes this group fail and be asked again: nobody gets two answers.
    await tx.query('INSERT INTO allocation (order_id, response) SELECT * FROM unnest($1::uuid[], $2::jsonb[])', [
      answers.map((answer) => answer.orderId),
      answers.map((answer) => JSON.stringify(answer)),
    ]);
  }
}

const holdsOf = (order: AllocationQuery, { lines }: Decision): Hold[] =>
  lines.flatMap((line) =>
    line.takes.map(({ node, quantity }) => ({
      id: newHoldId(), state: 'allocated' as const, legalEntity: order.legalEntity, node, sku: line.sku, quantity, reference: order.orderNumber,
      channel: order.channelName, orderId: order.orderId, lineId: line.lineId, lineNumber: line.lineNumber,
    })),
  ); // prettier-ignore

const backordersOf = (order: AllocationQuery, nodes: string[], { lines }: Decision): NewBackorder[] =>
  lines
    .filter((line) => line.backordered > 0)
    .map((line) => ({
      legalEntity: order.legalEntity, orderId: order.orderId, orderNumber: order.orderNumber, lineId: line.lineId, lineNumber: line.lineNumber,
      sku: line.sku, channel: order.channelName, open: line.backordered, nodes, source: 'allocation',
    })); // prettier-ignore
