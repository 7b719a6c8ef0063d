import { Injectable } from '@nestjs/common';
import type { Draft, StockMovement } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { ErpPostings } from '../posting/erp-postings';
import { ReallocateBackorders } from '../sourcing/reallocate-backorders';
import { atEveryNode, readNodes } from '../sourcing/nodes';
import { InboundSupply, type Received } from '../supply/inbound-supply';
import { type Entry, type PositionKey } from './entry';
import { Ledger } from './ledger';
import { overCommitmentCases } from './over-commitment';
import { Sources } from './sources';

export type Moved = StockMovement & { legalEntity: string };

/**
 * Receipts, adjustments, counts, transfers and changes of status, as a warehouse recorded them. Each (node, item, sequence) counts
 * once, however often and in whatever order it comes. What has become free goes to whoever waits; the books are told of it.
 */
@Injectable()
export class ApplyMovements {
  private readonly nodes = readNodes();

  constructor(
    private readonly ledger: Ledger,
    private readonly sources: Sources,
    private readonly supply: InboundSupply,
    private readonly backorders: ReallocateBackorders,
    private readonly postings: ErpPostings,
  ) {}

  /** What a source tells under its own numbers, in base units. @returns what follows from it, and which movements were new */
  async book(tx: Tx, source: string, told: Moved[]): Promise<{ fresh: Moved[]; drafts: Draft[] }> {
    const locked = await this.ledger.lock(tx, [...told, ...told.map(counterPlace), ...atEveryNode(this.nodes, told)]);
    const fresh = await this.sources.fresh(tx, source, locked, told);
    const entries = fresh.flatMap((movement) => entriesOf(movement, source));
    const positions = await this.ledger.append(tx, locked, entries);
    await this.supply.receive(
      tx,
      locked,
      fresh.flatMap((movement) => receiptsOf(movement, source)),
    );
    await this.sources.heard(tx, source, locked, told);
    const drafts = await this.backorders.reallocate(tx, entries.filter(frees));
    return { fresh, drafts: [...drafts, ...overCommitmentCases(positions), ...(await this.postings.queue(tx, fresh.flatMap((movement) => onHandEffects(movement, source))))] }; // prettier-ignore
  }
}

/** What has arrived fulfils the purchase order or transfer that it names, else the one that its document is. What is under way has not. */
const receiptsOf = (movement: Moved, source: string): Received[] =>
  movement.kind === 'receipt' || movement.kind === 'transfer'
    ? entriesOf(movement, source)
        .filter(({ state, quantity }) => quantity > 0 && state !== 'in-transfer')
        .map((entry) => ({ ...placeOf(entry), quantity: entry.quantity, supplyDocument: movement.supplyDocument ?? movement.document }))
    : []; // prettier-ignore

const placeOf = ({ legalEntity, node, sku }: PositionKey): PositionKey => ({ legalEntity, node, sku });
const frees = ({ state, quantity }: Entry): boolean => state === 'on-hand' && quantity > 0;
const counterPlace = ({ legalEntity, node, counterNode, sku }: Moved): PositionKey => ({ legalEntity, node: counterNode ?? node, sku }); // prettier-ignore

/** A movement is one entry, or two when units pass from one state (or node) to another. */
export function entriesOf(movement: Moved, source: string): Entry[] {
  const { legalEntity, node, sku, quantity, kind, document, sequence, lot, serial, expiresOn, occurredAt } = movement;
  const state = movement.state ?? 'on-hand';
  const entry: Entry = {
    legalEntity,
    node,
    sku,
    state,
    quantity,
    reason: kind,
    document,
    source,
    sourceSequence: sequence,
    occurredAt,
  };
  // A count without a difference has used its number all the same.
  const changesNothing = quantity === 0 || (movement.counterState === state && (movement.counterNode ?? node) === node);
  if (changesNothing) return [{ ...entry, quantity: 0 }];
  Object.assign(entry, { lot, serial, expiresOn });
  if (!movement.counterState) return [entry];
  // Another node has numbers of its own.
  const numbered = movement.counterNode === undefined ? sequence : undefined;
  return [
    entry,
    {
      ...entry,
      ...counterPlace(movement),
      state: movement.counterState,
      quantity: -quantity,
      sourceSequence: numbered,
    },
  ];
}

/** What a movement does to on-hand, here and at the other node: the books know of no other state. */
const onHandEffects = (movement: Moved, source: string): Moved[] =>
  entriesOf(movement, source)
    .filter(({ state }) => state === 'on-hand')
    .map(({ node, quantity }) => ({
      ...movement,
      node,
      quantity,
      state: undefined,
      counterState: undefined,
      counterNode: undefined,
    }));
