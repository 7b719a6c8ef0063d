import { Controller } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { DomainError } from '@crossdock/canonical';
import {
  type AcknowledgePurchaseOrder, acknowledgePurchaseOrder, causeOf, type Envelope, type SendInvoice, sendInvoice,
  type SendShipNotice, sendShipNotice,
} from '@crossdock/contracts'; // prettier-ignore
import { BatchContext, Consumes } from '@crossdock/messaging';
import { type SegmentInput, X12WriteError } from '@crossdock/x12';
import { DeliverFiles } from '../outbound/deliver-files';
import { acknowledgement, invoice, shipNotice } from '../outbound/map-documents';
import { Documents } from '../persistence/documents';
import { Partners } from '../persistence/partners';
import { WriteInterchange } from '../write-interchange';

interface Reference {
  orderId: string;
  orderNumber: string;
  partner: string;
  customerPo: string;
}

/** What order-to-cash tells partners: each document is written once for its business fact. */
@Controller()
export class DocumentsConsumer {
  constructor(
    private readonly documents: Documents,
    private readonly partners: Partners,
    private readonly writer: WriteInterchange,
    private readonly delivery: DeliverFiles,
  ) {}

  @Consumes(acknowledgePurchaseOrder)
  acknowledge(@Payload() messages: Envelope<AcknowledgePurchaseOrder>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('855', messages, ({ orderId }) => orderId, acknowledgement, context);
  }

  @Consumes(sendShipNotice)
  notice(@Payload() messages: Envelope<SendShipNotice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('856', messages, ({ shipmentId }) => shipmentId, shipNotice, context);
  }

  @Consumes(sendInvoice)
  bill(@Payload() messages: Envelope<SendInvoice>[], @Ctx() context: BatchContext): Promise<void> {
    return this.send('810', messages, ({ invoiceId }) => invoiceId, invoice, context);
  }

  private async send<T extends Reference>(
    setId: string,
    messages: Envelope<T>[],
    factOf: (data: T) => string,
    map: (data: T, version: string) => SegmentInput[],
    context: BatchContext,
  ): Promise<void> {
    const { tx } = context;
    const keyOf = (data: T) => `${setId}:${factOf(data)}`;
    const known = await this.documents.known(
      tx,
      messages.map(({ data }) => keyOf(data)),
    );
    const partners = await this.partners.byIds(
      tx,
      messages.map(({ data }) => data.partner),
    );
    for (const message of messages) {
      const { data } = message;
      if (known.has(keyOf(data))) continue;
      known.add(keyOf(data));
      const partner = partners.get(data.partner);
      if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: data.partner });
      const { version } = partner.profile;
      const { orderId, orderNumber, customerPo } = data;
      const segments = mapped(() => map(data, version));
      const set = { id: setId, version, segments, naturalKey: keyOf(data), customerPo, orderId, orderNumber };
      await this.writer.write(tx, partner, [set], causeOf(message));
    }
    tx.afterCommit(() => this.delivery.wake());
  }
}

// What cannot be written is the data's fault: it is parked with the element named.
function mapped(write: () => SegmentInput[]): SegmentInput[] {
  try {
    return write();
  } catch (error) {
    if (!(error instanceof X12WriteError)) throw error;
    throw new DomainError('rejected', 'X12_NOT_WRITABLE', { element: error.element, message: error.message });
  }
}
