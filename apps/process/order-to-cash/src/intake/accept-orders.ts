import { Injectable, Logger } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Cause, orderDuplicateSuppressed, orderReceived, type OrderSubmission } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import type { Tx } from '@crossdock/persistence';
import { create } from '@crossdock/process';
import { type Begun, Idempotency, type IdempotentRequest, requestHash } from '@crossdock/service';
import { tell } from '../commands';
import { refOf, type StoredOrder } from '../order';
import { orders } from '../order.process';
import { insertOrders, ordersByChannel } from '../persistence/orders';
import { sendThrough } from '../send';
import { refusalBody } from './refusal';

export interface Intake {
  orderId: string;
  submission: OrderSubmission;
  cause: Cause;
  rawReference?: string;
  idempotency?: IdempotentRequest;
}

export type Accepted =
  | { kind: 'stored'; order: StoredOrder }
  | { kind: 'known'; begun: Exclude<Begun, { state: 'new' }> }
  | { kind: 'duplicate'; refusal: DomainError };

/** The first transaction: what came in is stored, nothing is decided. */
@Injectable()
export class AcceptOrders {
  private readonly logger = new Logger('Intake');

  constructor(
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
  ) {}

  async accept(tx: Tx, intakes: Intake[]): Promise<Accepted[]> {
    const begun = await this.begin(tx, intakes);
    const fresh = intakes.filter((_, index) => begun[index].state === 'new');
    const stored = await insertOrders(
      tx,
      fresh.map((i) => ({
        ...i,
        rawReference: i.rawReference ?? i.submission.channel.rawReference,
        hash: requestHash(i.submission),
        key: i.idempotency,
      })),
    );
    await this.open(tx, [...stored.values()]);
    const refused = fresh.filter((intake) => !stored.has(intake.orderId));
    const known = await this.recognise(tx, refused);
    return intakes.map((intake, index) => {
      const state = begun[index];
      if (state.state !== 'new') return { kind: 'known', begun: state };
      const order = stored.get(intake.orderId);
      return order ? { kind: 'stored', order } : known.get(intake)!;
    });
  }

  private async begin(tx: Tx, intakes: Intake[]): Promise<Begun[]> {
    const keyed = intakes.filter((intake) => intake.idempotency);
    const begun =
      keyed.length > 0
        ? await this.idempotency.beginMany(
            tx,
            keyed.map((intake) => intake.idempotency!),
          )
        : [];
    const byIntake = new Map(keyed.map((intake, index) => [intake, begun[index]]));
    return intakes.map((intake) => byIntake.get(intake) ?? { state: 'new' });
  }

  private async open(tx: Tx, stored: StoredOrder[]): Promise<void> {
    const instances = stored.map((order) => ({
      id: order.orderId,
      data: refOf(order),
      legalEntity: order.legalEntity,
      cause: order.cause,
    }));
    await create(tx, orders, instances, sendThrough(this.outbox));
    for (const order of stored) await this.outbox.send(tx, [tell(orderReceived, order)], order.cause);
  }

  /** The same order came before: under the same key it is taken further, else it is suppressed with a reason. */
  private async recognise(tx: Tx, intakes: Intake[]): Promise<Map<Intake, Accepted>> {
    if (intakes.length === 0) return new Map();
    const first = await ordersByChannel(
      tx,
      intakes.map(({ submission }) => submission.channel),
    );
    const byChannel = new Map(first.map((order) => [`${order.channelName}\n${order.channelOrderNumber}`, order]));
    const answers = new Map<Intake, Accepted>();
    for (const intake of intakes) {
      const { name, orderNumber } = intake.submission.channel;
      const order = byChannel.get(`${name}\n${orderNumber}`)!;
      const own =
        intake.idempotency &&
        order.key?.key === intake.idempotency.key &&
        order.key.caller === intake.idempotency.caller;
      answers.set(intake, own ? { kind: 'stored', order } : await this.suppress(tx, intake, order));
    }
    return answers;
  }

  private async suppress(tx: Tx, intake: Intake, first: StoredOrder & { hash: string }): Promise<Accepted> {
    const same = first.hash === requestHash(intake.submission);
    const reason = `${first.channelName} sent order ${first.channelOrderNumber} before, ${same ? 'with the same content' : 'with other content'}: it is ${first.orderNumber}`;
    this.logger.warn(`duplicate suppressed: ${reason}`);
    const { orderId, orderNumber } = first;
    const refusal = new DomainError('conflict', 'DUPLICATE_ORDER', { message: reason, orderId, orderNumber, reason });
    await this.outbox.send(tx, [tell(orderDuplicateSuppressed, first, { reason })], intake.cause);
    if (intake.idempotency)
      await this.idempotency.finish(tx, { ...intake.idempotency, status: 409, body: refusalBody(refusal) });
    return { kind: 'duplicate', refusal };
  }
}
