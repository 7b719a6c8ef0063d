import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Draft, sendShippingOrder } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import type { Release, ReleaseAnswer, ReleaseTaken } from '../wms-connector';
import { Warehouses } from './config';
import { shippingOrderOf } from './mapping';

/** W0502 (X12 285) */
const longest = 22;

/** Takes releases in and tells edi to send each as a 940; the fulfilment's id is the natural key. */
@Injectable()
export class TakeReleases {
  constructor(
    private readonly warehouses: Warehouses,
    private readonly outbox: Outbox,
  ) {}

  async take(tx: Tx, releases: Release[]): Promise<ReleaseAnswer[]> {
    const fresh = await this.store(tx, releases.filter((each) => !this.refusalOf(each)));
    for (const each of fresh) await this.outbox.send(tx, [this.order(each)], each.cause);
    const stored = await this.compare(tx, releases);
    return releases.map((each) => {
      const { fulfilmentId, fulfilmentNumber } = each.fulfilment;
      const same = stored.get(fulfilmentId);
      if (same) return { fulfilmentId, releaseNumber: fulfilmentNumber };
      return (same === undefined && this.refusalOf(each)) || refused('conflict', 'RELEASE_DIFFERS', `${fulfilmentNumber} was released with other contents`);
    });
  } // prettier-ignore

  async find(tx: Tx, fulfilmentIds: string[]): Promise<Map<string, ReleaseTaken>> {
    const rows = await tx.query<ReleaseTaken>(
      `SELECT fulfilment_id AS "fulfilmentId", depositor_order AS "releaseNumber" FROM tpl_release WHERE fulfilment_id = ANY($1::uuid[])`,
      [fulfilmentIds],
    );
    return new Map(rows.map((row) => [row.fulfilmentId, row]));
  }

  private refusalOf({ fulfilment: { node, fulfilmentNumber } }: Release): DomainError | undefined {
    if (!this.warehouses.ofNode(node)) return refused('rejected', 'UNKNOWN_NODE', `no 3PL warehouse ${node} is known here: name it in WMS_EDI_3PL`);
    if (fulfilmentNumber.length > longest)
      return refused('rejected', 'NUMBER_TOO_LONG', `a 940 holds ${longest} characters of an order number; ${fulfilmentNumber} has more`);
    return undefined;
  } // prettier-ignore

  private order({ fulfilment, legalEntity }: Release): Draft {
    return sendShippingOrder.of(shippingOrderOf(fulfilment, this.warehouses.ofNode(fulfilment.node)!), legalEntity) as Draft;
  } // prettier-ignore

  private async store(tx: Tx, releases: Release[]): Promise<Release[]> {
    const rows = await tx.query<{ id: string }>(
      `INSERT INTO tpl_release (fulfilment_id, depositor_order, partner, order_number, node, data, cause, legal_entity)
       SELECT (d->>'fulfilmentId')::uuid, d->>'fulfilmentNumber', p, d->>'orderNumber', d->>'node', d, cause, entity
       FROM unnest($1::jsonb[], $2::jsonb[], $3::text[], $4::text[]) AS r(d, cause, entity, p) ON CONFLICT DO NOTHING
       RETURNING fulfilment_id AS id`,
      [
        releases.map(({ fulfilment }) => JSON.stringify(fulfilment)),
        releases.map(({ cause }) => JSON.stringify(cause)),
        releases.map(({ legalEntity }) => legalEntity),
        releases.map(({ fulfilment }) => this.warehouses.ofNode(fulfilment.node)!.partner),
      ],
    );
    const ids = new Set(rows.map(({ id }) => id));
    return releases.filter(({ fulfilment }) => ids.delete(fulfilment.fulfilmentId));
  }

  /** By fulfilment: whether what is stored is what was asked now. */
  private async compare(tx: Tx, releases: Release[]): Promise<Map<string, boolean>> {
    const rows = await tx.query<{ id: string; same: boolean }>(
      `SELECT r.fulfilment_id AS id, bool_and(r.data = d) AS same
       FROM unnest($1::jsonb[]) AS d JOIN tpl_release r ON r.fulfilment_id = (d->>'fulfilmentId')::uuid GROUP BY 1`,
      [releases.map(({ fulfilment }) => JSON.stringify(fulfilment))],
    );
    return new Map(rows.map(({ id, same }) => [id, same]));
  }
}

const refused = (kind: 'rejected' | 'conflict', code: string, message: string) =>
  new DomainError(kind, code, { message });
