import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { causeOf, type Envelope, type FulfilmentPicked, type FulfilmentRefused } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { step } from '@crossdock/process';
import { blockOf } from '../commands';
import { fulfilments } from '../fulfilment.process';
import { orders } from '../order.process';
import { mirrorFulfilments } from '../persistence/fulfilments';
import { addQuantities } from '../persistence/lines';
import { mirrorOrders } from '../persistence/orders';
import { sendThrough } from '../send';

/** What a warehouse says of a release before anything leaves. */
@Injectable()
export class RecordPicks {
  constructor(private readonly outbox: Outbox) {}

  async picked(tx: Tx, messages: Envelope<FulfilmentPicked>[]): Promise<void> {
    const send = sendThrough(this.outbox);
    const inputs = (key: 'orderId' | 'fulfilmentId') =>
      messages.map((message) => ({ key: message.data[key], event: 'picked', payload: {}, cause: causeOf(message) }));
    await mirrorOrders(tx, await step(tx, orders, inputs('orderId'), send));
    await mirrorFulfilments(tx, await step(tx, fulfilments, inputs('fulfilmentId'), send));
    await addQuantities(
      tx,
      messages.flatMap(({ data }) =>
        data.lines.map(({ lineId, picked }) => ({
          orderId: data.orderId,
          lineId,
          kind: 'picked' as const,
          quantity: picked,
          document: `${data.fulfilmentId} ${data.pickedAt}`,
        })),
      ),
    );
  }

  async refused(tx: Tx, messages: Envelope<FulfilmentRefused>[]): Promise<void> {
    const inputs = messages.map((message) => {
      const { code, reason, orderNumber, fulfilmentId } = message.data;
      return {
        key: fulfilmentId,
        event: 'refused',
        cause: causeOf(message),
        payload: blockOf(
          randomUUID(),
          code,
          `order ${orderNumber}: the warehouse refuses the release: ${reason}`,
          'warehouse',
          { fulfilmentId },
        ),
      };
    });
    await mirrorFulfilments(tx, await step(tx, fulfilments, inputs, sendThrough(this.outbox)));
  }
}
