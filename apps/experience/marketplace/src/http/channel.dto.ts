import {
  AnyObject,
  Currency,
  Flag,
  Id,
  Instant,
  ListOf,
  Nested,
  OneOf,
  OrderEvent,
  OrderSubmission,
  Text,
} from '@crossdock/contracts';
import { OmitType } from '@nestjs/swagger';
import { OrderLineSubmission } from '@crossdock/contracts';

export class ChannelRegistration {
  @OneOf(['shopify', 'api'] as const, { description: 'How its orders come in' }) kind!: 'shopify' | 'api';
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Currency() currency!: string;
  @Text({ optional: true, min: 8, description: "Secret of the channel's webhooks; write only" }) webhookSecret?: string;
  @Text({
    max: 20,
    optional: true,
    example: 'VINET',
    description: 'Customer number of orders whose buyer is not in `customers`',
  })
  defaultCustomer?: string;
  @AnyObject({ optional: true, example: { '7001': 'VINET' }, description: "The channel's buyer id → customer number" })
  customers?: Record<string, string>;
  @Flag({
    optional: true,
    description:
      'Its buyers take no other item in place of one that is no longer sold: such an order waits for the order desk',
  })
  noSubstitutes?: boolean;
}

export class ChannelView {
  @Text({ example: 'shopify-us' }) name!: string;
  @OneOf(['shopify', 'api'] as const) kind!: string;
  @Text({ max: 20, example: 'NW-US' }) legalEntity!: string;
  @Currency() currency!: string;
}
export class ChannelList {
  @ListOf(() => ChannelView) channels!: ChannelView[];
}

/** An order as a channel hands it in: the channel is named by the path. */
export class ChannelOrder extends OmitType(OrderSubmission, ['channel', 'legalEntity', 'lines'] as const) {
  @Text({ max: 60, example: '10249', description: "The channel's own order number: a repeat is the same order" })
  orderNumber!: string;
  @ListOf(() => OrderLineSubmission, { min: 1, max: 2_000 }) lines!: OrderLineSubmission[];
}

export class TakenView {
  @Id() receiptId!: string;
  @OneOf(['submitted', 'parked', 'ignored', 'duplicate'] as const) status!: string;
  @Text({ optional: true }) channelOrderNumber?: string;
}

export class ReceiptDto {
  @Id() id!: string;
  @Text() channel!: string;
  @Text() deliveryId!: string;
  @Text({ example: 'orders/create' }) topic!: string;
  @OneOf(['submitted', 'parked', 'ignored'] as const) status!: string;
  @Text({ optional: true, max: 1000, description: 'Why it is parked', example: 'line 1: item NW-999 is unknown' })
  reason?: string;
  @Text({ optional: true }) channelOrderNumber?: string;
  @Instant() receivedAt!: string;
}
export class ReceiptQuery {
  @Text({ example: 'shopify-us' }) channel!: string;
  @OneOf(['submitted', 'parked', 'ignored'] as const, { optional: true, example: 'parked' }) status?: string;
}
export class ReceiptList {
  @ListOf(() => ReceiptDto) receipts!: ReceiptDto[];
}

export class OrderUpdateDto {
  @Text({ example: '1042', description: 'Cursor of this update' }) sequence!: string;
  @Text({ example: '10249' }) channelOrderNumber!: string;
  @Text({ example: 'SO-0000042' }) orderNumber!: string;
  @Text({ example: 'order.shipped.v1' }) type!: string;
  @Nested(() => OrderEvent) data!: OrderEvent;
  @Instant() occurredAt!: string;
}
export class OrderFeed {
  @ListOf(() => OrderUpdateDto) updates!: OrderUpdateDto[];
  @Text({ example: '1042', description: 'Give it as `since` to go on from here' }) next!: string;
}
