import { Injectable } from '@nestjs/common';
import {
  type Draft,
  type Envelope,
  postStockMovement,
  type StockMoved,
  type StockMovement,
} from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';
import { overCommitmentCases } from './over-commitment';
import { Ledger } from './persistence/ledger';
import { ReallocateBackorders } from './reallocate-backorders';
import { atEveryNode, readNodes } from './sourcing';

type Moved = StockMovement & { legalEntity: string };

/**
 * Receipts, adjustments and counts, as a warehouse recorded them. Each (node, item, sequence) counts once, however often and in
 * whatever order it comes. What has become free goes to whoever waits; the books are told of it.
 */
@Injectable()
export class ApplyMovements {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly backorders: ReallocateBackorders,
  ) {}

  async apply(messages: Envelope<StockMoved>[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const told = messages.flatMap(({ data, legalentity }) =>
      data.movements.map((movement) => ({ ...movement, legalEntity: legalentity })),
    );
    // The lock comes first: whoever told the same movement at the same time has committed when we look.
    await this.ledger.lock(tx, atEveryNode(this.nodes, told).concat(told));
    const known = await this.ledger.known(tx, 'wms', told);
    const fresh = told.filter((movement) => isFirst(movement, known));
    const overCommitted = await this.ledger.append(
      tx,
      fresh.map((movement) => ({
        legalEntity: movement.legalEntity, node: movement.node, sku: movement.sku, state: 'on-hand', quantity: movement.quantity,
        reason: movement.kind, document: movement.document, source: 'wms', sourceSequence: movement.sequence, occurredAt: movement.occurredAt,
      })), // prettier-ignore
    );
    const increased = [...new Set(fresh.filter((movement) => movement.quantity > 0).map(({ sku }) => sku))];
    const drafts = await this.backorders.reallocate(tx, increased);
    await context.send([...drafts, ...overCommitmentCases(overCommitted), ...postings(fresh)], messages[0]);
  }
}

function isFirst({ node, sku, sequence, quantity }: Moved, known: Set<string>): boolean {
  const key = `${node}|${sku}|${sequence}`;
  if (known.has(key) || quantity === 0) return false;
  known.add(key);
  return true;
}

/** The ERP's books follow, document by document. */
function postings(movements: Moved[]): Draft[] {
  const documents = new Map<string, Moved[]>();
  for (const movement of movements) {
    const key = `${movement.legalEntity}|${movement.node}|${movement.document}`;
    documents.set(key, [...(documents.get(key) ?? []), movement]);
  }
  return [...documents.values()].map((own) => {
    const [{ node, document, legalEntity }] = own;
    return postStockMovement.of(
      { node, document, movements: own.map(({ legalEntity: _, ...movement }) => movement) },
      legalEntity,
    ) as Draft;
  });
}
