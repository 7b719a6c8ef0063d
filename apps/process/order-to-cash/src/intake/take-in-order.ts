import { Injectable } from '@nestjs/common';
import type { Cause, OrderSubmission, OrderView } from '@crossdock/contracts';
import { uuidV7 } from '@crossdock/messaging';
import { Database, inGroups } from '@crossdock/persistence';
import { repeatOf, requestHash } from '@crossdock/service';
import { AcceptOrders, type Accepted, type Intake } from './accept-orders';
import { AdvanceOrders } from './advance-orders';
import { eachAlone } from './each-alone';
import { refusalOf } from './refusal';

/** The fast path: stored in one transaction while the ERP is asked, then taken as far as it goes; the answer says how far. */
@Injectable()
export class TakeInOrder {
  private readonly accept = inGroups<Intake, Accepted>(
    eachAlone((intakes) => this.database.transaction((tx) => this.acceptOrders.accept(tx, intakes))),
    { max: 100 },
  );

  constructor(
    private readonly database: Database,
    private readonly acceptOrders: AcceptOrders,
    private readonly advanceOrders: AdvanceOrders,
  ) {}

  async take(submission: OrderSubmission, caller: string, key: string, cause: Cause): Promise<OrderView> {
    const idempotency = { caller, key, hash: requestHash('POST', '/v1/orders', submission) };
    const orderId = uuidV7();
    const ahead = this.advanceOrders.ahead(orderId, submission);
    const accepted = await this.accept({ orderId, submission, cause, idempotency });
    if (accepted.kind === 'duplicate') throw accepted.refusal;
    if (accepted.kind === 'known') {
      const { status, body } = repeatOf(accepted.begun);
      if (status >= 400) throw refusalOf(body);
      return body as OrderView;
    }
    const { view, refusal } = await this.advanceOrders.advance(accepted.order, ahead);
    if (refusal) throw refusal;
    return view;
  }
}
