import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { type OrderSubmission, OrderView } from '@crossdock/contracts';
import { ApiProblems, HotRoute, IdempotencyKey, peer, Scopes } from '@crossdock/service';
import { type Buyer, CurrentBuyer } from '../buyer';
import { channelName } from '../channel';
import { fitting, isKey } from '../fitting';
import { type OrderInvoice, OrderInvoices, OrderList, OrderQuery, PortalOrder } from './portal.dto';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  private readonly orderToCash = peer('order-to-cash', { timeoutMs: 30_000 });

  @Post()
  @HotRoute()
  @Scopes('portal:order')
  @ApiOperation({
    operationId: 'placeOrder',
    summary: 'Place an order',
    description:
      'Goes as far as it can at once: the answer says which state was reached, what is held for each line, and what waits and why. A repeat with the same Idempotency-Key gets the first answer.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, example: 'f3b0c442-98fc-4c14-9afb-4c8996fb9242' })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 409, 413, 422, 503)
  async place(
    @Body() { orderNumber, ...order }: PortalOrder,
    @CurrentBuyer() buyer: Buyer,
    @IdempotencyKey() key: string,
  ): Promise<OrderView> {
    const submission: OrderSubmission = {
      ...order,
      legalEntity: buyer.legalEntity,
      customerNumber: buyer.customerNumber,
      // Two buyers may use the same number: the customer is part of it.
      channel: {
        kind: 'portal',
        name: channelName,
        orderNumber: fitting(`${buyer.customerNumber}:${orderNumber ?? key}`, 60),
      },
    };
    const header = { 'Idempotency-Key': fitting(`${buyer.sub}:${key}`, 200, isKey) };
    const { data } = await this.orderToCash.POST('/v1/orders', { body: submission, params: { header } });
    return data!;
  }

  @Get(':id')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'readOrder', summary: 'One order with the status of its lines' })
  @ApiOkResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 404, 503)
  async read(@Param('id', ParseUUIDPipe) id: string, @CurrentBuyer() buyer: Buyer): Promise<OrderView> {
    const order = (await this.orderToCash.GET('/v1/orders/{id}', { params: { path: { id } } })).data!;
    // Another customer's order is none of this buyer's business, not even that it exists.
    if (order.customerNumber !== buyer.customerNumber || order.legalEntity !== buyer.legalEntity)
      throw new DomainError('not-found', 'ORDER_UNKNOWN', { orderId: id });
    return order;
  }

  @Get(':id/invoices')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'listInvoices', summary: 'What was billed of an order, by when it is due, and what may be kept when it is paid early' })
  @ApiOkResponse({ type: OrderInvoices })
  @ApiProblems(400, 401, 403, 404, 503)
  async invoices(@Param('id', ParseUUIDPipe) orderId: string, @CurrentBuyer() buyer: Buyer): Promise<OrderInvoices> {
    await this.read(orderId, buyer);
    const { invoices } = (await this.orderToCash.GET('/v1/invoices', { params: { query: { orderId } } })).data!;
    return { invoices: invoices.flatMap(posted) };
  } // prettier-ignore

  @Get()
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'listOrders', summary: "The customer's orders" })
  @ApiOkResponse({ type: OrderList })
  @ApiProblems(400, 401, 403, 503)
  async list(@Query() query: OrderQuery, @CurrentBuyer() buyer: Buyer): Promise<OrderList> {
    const { data } = await this.orderToCash.GET('/v1/orders', {
      params: { query: { ...query, customerNumber: buyer.customerNumber, legalEntity: buyer.legalEntity } },
    });
    return data!;
  }
}

type Stored = Pick<
  OrderInvoice,
  'shipmentNumber' | 'paymentTerms' | 'cashDiscount' | 'net' | 'allowances' | 'charges' | 'freight'
> &
  Partial<OrderInvoice>;

/** As it stands in the books; what is not posted is none of the buyer's yet. */
function posted({ invoiceNumber, shipmentNumber, postedOn, dueOn, paymentTerms, cashDiscount, net, allowances, charges, freight, tax, total }: Stored): OrderInvoice[] {
  if (!invoiceNumber || !postedOn || !dueOn || !tax || !total) return [];
  return [{ invoiceNumber, shipmentNumber, postedOn, dueOn, paymentTerms, cashDiscount, net, allowances, charges, freight, tax, total }];
} // prettier-ignore
