import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Cause, type Draft, stockMoved } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { placeOf, Shelves } from './connectors/sandbox/shelves';
import type { StockDocument } from './http/wms.dto';

/** Books a receipt, an adjustment or a count, once by its document number, and announces it. */
@Injectable()
export class BookStock {
  constructor(
    private readonly database: Database,
    private readonly shelves: Shelves,
    private readonly outbox: Outbox,
  ) {}

  book(
    { node, document, kind, reason, lines }: StockDocument,
    cause: Cause,
  ): Promise<{ document: string; booked: boolean }> {
    return this.database.transaction(async (tx) => {
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
      const left = new Map([...shelves].map(([place, { quantity }]) => [place, quantity]));
      const changes = lines.map(({ sku, quantity }, index) => {
        const place = placeOf({ node, sku });
        const change = kind === 'cycle-count' ? quantity - left.get(place)! : quantity;
        left.set(place, left.get(place)! + change);
        if (left.get(place)! < 0)
          throw fault(
            `/lines/${index}/quantity`,
            'BELOW_ZERO',
            `${sku} at ${node}: there are ${left.get(place)! - change}, ${change} cannot be taken`,
          );
        return { node, sku, kind, quantity: change, document, reason };
      });
      const movements = await this.shelves.book(
        tx,
        shelves,
        changes.filter(({ quantity }) => quantity !== 0),
      );
      if (movements.length > 0)
        await this.outbox.send(tx, [stockMoved.of({ node, document, movements }, known.legalEntity) as Draft], cause);
      return { document, booked: true };
    });
  }
}

const fault = (pointer: string, code: string, message: string) =>
  new DomainError('rejected', code, {}, [{ pointer, code, message }]);
