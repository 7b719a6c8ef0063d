import { Injectable } from '@nestjs/common';
import { causeOf, type Draft, type Envelope, fulfilmentRefused, type ReleaseFulfilment } from '@crossdock/contracts';
import type { BatchContext } from '@crossdock/messaging';

/** Takes releases in; the fulfilment's id is the natural key, a repeat changes nothing. What it cannot ship is refused by name. */
@Injectable()
export class TakeReleases {
  async take(messages: Envelope<ReleaseFulfilment>[], context: BatchContext): Promise<void> {
    const { tx } = context;
    const known = await tx.query<{ node: string }>('SELECT node FROM node WHERE node = ANY($1)', [
      messages.map(({ data }) => data.node),
    ]);
    const nodes = new Set(known.map(({ node }) => node));
    const accepted = messages.filter(({ data }) => nodes.has(data.node));
    await tx.query(
      `INSERT INTO release (fulfilment_id, fulfilment_number, order_id, order_number, node, data, cause, legal_entity)
       SELECT (d->>'fulfilmentId')::uuid, d->>'fulfilmentNumber', (d->>'orderId')::uuid, d->>'orderNumber', d->>'node', d, cause, entity
       FROM unnest($1::jsonb[], $2::jsonb[], $3::text[]) AS r(d, cause, entity) ON CONFLICT (fulfilment_id) DO NOTHING`,
      [
        accepted.map(({ data }) => JSON.stringify(data)),
        accepted.map((message) => JSON.stringify(causeOf(message))),
        accepted.map(({ legalentity }) => legalentity),
      ],
    );
    for (const message of messages.filter(({ data }) => !nodes.has(data.node)))
      await context.send([refusal(message)], message);
  }
}

const refusal = ({
  data: { fulfilmentId, orderId, orderNumber, node },
  legalentity,
}: Envelope<ReleaseFulfilment>): Draft =>
  fulfilmentRefused.of(
    { fulfilmentId, orderId, orderNumber, code: 'UNKNOWN_NODE', reason: `no warehouse ${node} is known here` },
    legalentity,
  ) as Draft;
