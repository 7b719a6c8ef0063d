import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Cause } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { ReportNews } from '../../report-news';
import type { StockDocument } from '../wms-connector';
import { type Change, placeOf, type ShelfState, Shelves } from './shelves';

/** Books a receipt, an adjustment or a count, once by its document number, and tells of it. */
@Injectable()
export class BookStock {
  constructor(
    private readonly shelves: Shelves,
    private readonly news: ReportNews,
  ) {}

  async book(tx: Tx, stock: StockDocument, cause: Cause): Promise<{ document: string; booked: boolean }> {
    const { node, document, lines } = stock;
    const [known] = await tx.query<{ legalEntity: string }>(
      'SELECT legal_entity AS "legalEntity" FROM node WHERE node = $1',
      [node],
    );
    if (!known) throw fault('/node', 'UNKNOWN_NODE', `no warehouse ${node} is known here`);
    const first = await tx.query(
      'INSERT INTO stock_document (node, document) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING document',
      [node, document],
    );
    if (first.length === 0) return { document, booked: false };

    const shelves = await this.shelves.lock(
      tx,
      lines.map(({ sku }) => ({ node, sku })),
    );
    const changes = changesOf(stock, shelves).filter(({ quantity }) => quantity !== 0);
    const movements = await this.shelves.book(tx, shelves, changes);
    if (movements.length > 0)
      await this.news.report(tx, [{ kind: 'moved', node, document, movements }], known.legalEntity, cause);
    return { document, booked: true };
  }
}

/** A count changes a shelf by its difference from what lies there. */
function changesOf({ node, document, kind, reason, lines }: StockDocument, shelves: Map<string, ShelfState>): Change[] {
  const left = new Map([...shelves].map(([place, { quantity }]) => [place, quantity]));
  return lines.map(({ sku, quantity, lot, expiresOn }, index) => {
    const place = placeOf({ node, sku });
    const there = left.get(place)!;
    const change = kind === 'cycle-count' ? quantity - there : quantity;
    if (there + change < 0)
      throw fault(
        `/lines/${index}/quantity`,
        'BELOW_ZERO',
        `${sku} at ${node}: there are ${there}, ${change} cannot be taken`,
      );
    left.set(place, there + change);
    return { node, sku, kind, quantity: change, document, reason, lot, expiresOn };
  });
}

const fault = (pointer: string, code: string, message: string) =>
  new DomainError('rejected', code, {}, [{ pointer, code, message }]);
