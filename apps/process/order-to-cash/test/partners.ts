import { randomUUID } from 'node:crypto';
import { Controller, Module } from '@nestjs/common';
import { Ctx, Payload } from '@nestjs/microservices';
import { money } from '@crossdock/canonical';
import {
  acknowledgePurchaseOrder,
  answerOrderChange,
  type Draft,
  type Envelope,
  finalizeTax,
  type FinalizeTax,
  fulfilmentPicked,
  fulfilmentRefused,
  invoiceInDoubt,
  invoicePosted,
  invoiceRefused,
  postInvoice,
  type PostInvoice,
  releaseCredit,
  releaseFulfilment,
  type ReleaseFulfilment,
  revisePurchaseOrder,
  sendInvoice,
  sendShipNotice,
  shipmentConfirmed,
  taxFinalized,
  taxRefused,
  voidHolds,
} from '@crossdock/contracts';
import { BatchContext, Consumes, ConsumesAny, MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';
import { neighbours } from './neighbours';

/** WMS, tax, ERP and EDI as far as messages go. */
@Controller()
class Partners {
  @Consumes(releaseFulfilment)
  async release(@Payload() messages: Envelope<ReleaseFulfilment>[], @Ctx() context: BatchContext) {
    const refuse = ({ data: { fulfilmentId, orderId, orderNumber }, legalentity }: Envelope<ReleaseFulfilment>) => [
      fulfilmentRefused.of(
        { fulfilmentId, orderId, orderNumber, code: 'UNKNOWN_NODE', reason: 'no such node' },
        legalentity,
      ),
    ];
    await answer(messages, context, neighbours.refuseReleases ? refuse : ship);
  }
  @Consumes(finalizeTax)
  async tax(@Payload() messages: Envelope<FinalizeTax>[], @Ctx() context: BatchContext) {
    await answer(messages, context, ({ data, legalentity }) => {
      const { documentId: invoiceId, orderId, orderNumber } = data;
      if (neighbours.refuseTax)
        return [
          taxRefused.of(
            { invoiceId, orderId, orderNumber, code: 'TAX_JURISDICTION_UNKNOWN', reason: 'no such place' },
            legalentity,
          ),
        ];
      const base = [
        ...data.lines.map((line) => ({ lineNumber: line.lineNumber, amount: line.amount.amount })),
        ...(data.freight ? [{ lineNumber: 0, amount: data.freight.amount }] : []),
      ];
      const lines = base.map(({ lineNumber, amount }) => ({
        lineNumber,
        tax: money(Number(amount) / 10, data.currency),
      }));
      const total = money(
        lines.reduce((all, line) => all + Math.round(Number(line.tax.amount) * 100), 0) / 100,
        data.currency,
      );
      const determination = {
        documentId: data.documentId,
        taxDocumentNumber: `TX-${data.documentId.slice(-8)}`,
        status: 'committed' as const,
        reason: 'taxed' as const,
        total,
        lines,
        jurisdictions: [],
      };
      return [
        taxFinalized.of(
          { invoiceId: data.documentId, orderId: data.orderId, orderNumber: data.orderNumber, determination },
          legalentity,
        ),
      ];
    });
  }
  @Consumes(postInvoice)
  async post(@Payload() messages: Envelope<PostInvoice>[], @Ctx() context: BatchContext) {
    await answer(messages, context, ({ data: { invoiceId, orderId, orderNumber, total }, legalentity }) => {
      if (neighbours.refuseInvoices)
        return [
          invoiceRefused.of(
            { invoiceId, orderId, orderNumber, code: 'PERIOD_CLOSED', reason: 'the period is closed' },
            legalentity,
          ),
        ];
      const doubt = neighbours.doubtInvoices
        ? [invoiceInDoubt.of({ invoiceId, orderId, orderNumber, reason: 'the answer was lost' }, legalentity)]
        : [];
      const numbers = { invoiceNumber: `INV-${invoiceId.slice(-8)}`, journalNumber: `JE-${invoiceId.slice(-8)}` };
      return [
        ...doubt,
        invoicePosted.of(
          {
            invoiceId,
            orderId,
            orderNumber,
            ...numbers,
            total,
            postedOn: '2026-11-22',
            dueOn: '2026-12-22',
            postedAt: '2026-11-22T10:00:00.000Z',
          },
          legalentity,
        ),
      ];
    });
  }
  @Consumes(acknowledgePurchaseOrder) acknowledge(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(sendShipNotice) notice(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(answerOrderChange) change(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(revisePurchaseOrder) revision(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(sendInvoice) invoice(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(releaseCredit) credit(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @Consumes(voidHolds) voids(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
  @ConsumesAny(['order.*', 'case.*', 'message.parked.*']) events(@Payload() messages: Envelope[]) {
    neighbours.heard.push(...messages);
  }
}

async function answer<T>(
  messages: Envelope<T>[],
  context: BatchContext,
  draftsOf: (message: Envelope<T>) => Draft[],
): Promise<void> {
  neighbours.heard.push(...messages);
  for (const message of messages) await context.send(draftsOf(message), message as Envelope);
}

let sequence = 0;
function ship({ data, legalentity }: Envelope<ReleaseFulfilment>): Draft[] {
  const { fulfilmentId, orderId, orderNumber, customerPo, node } = data;
  const lines = data.lines.map(({ lineId, lineNumber, sku, quantity }) => {
    const short = Math.min(quantity, neighbours.shortOf.get(sku) ?? 0);
    return { lineId, lineNumber, sku, shipped: quantity - short, short, sequence: ++sequence };
  });
  const picked = {
    fulfilmentId,
    orderId,
    orderNumber,
    node,
    pickedAt: '2026-11-22T09:00:00.000Z',
    lines: lines.map(({ lineId, sku, shipped, short }) => ({ lineId, sku, picked: shipped, short })),
  };
  const shipment = {
    shipmentId: randomUUID(),
    shipmentNumber: `SEA-${sequence}`,
    fulfilmentId,
    orderId,
    orderNumber,
    customerPo,
    node,
    carrier: 'SPEEDY',
    billOfLading: `B-${sequence}`,
    shippedAt: '2026-11-22T10:00:00.000Z',
    final: true,
    lines,
    packages: [],
  };
  return [fulfilmentPicked.of(picked, legalentity), shipmentConfirmed.of(shipment, legalentity)];
}

@Module({
  imports: [
    PersistenceModule.forService({ service: 'partners', entities: [], migrations: messagingMigrations }),
    MessagingModule.forService({ service: 'partners' }),
  ],
  controllers: [Partners],
})
export class PartnersModule {}
export const partnersMeta = {
  name: 'partners',
  title: 'Partners',
  description: 'The neighbours of order-to-cash in its tests',
  portOffset: 99,
};
