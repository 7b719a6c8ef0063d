import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DomainError } from '@crossdock/canonical';
import { OrderSubmission, OrderView } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import {
  ApiProblems,
  type Caller,
  CurrentCaller,
  HotRoute,
  IdempotencyKey,
  requestCause,
  Scopes,
} from '@crossdock/service';
import { TakeInOrder } from '../intake/take-in-order';
import { loadViews } from '../persistence/order-views';
import { findOrders, ordersByIds } from '../persistence/orders';
import { RetryOrder } from '../retry-order';
import { Cancellation, OrderPage, OrderQuery } from './orders.dto';

@ApiTags('orders')
@Controller('v1/orders')
export class OrdersController {
  constructor(
    private readonly database: Database,
    private readonly takeInOrder: TakeInOrder,
    private readonly retryOrder: RetryOrder,
  ) {}

  @Post()
  @HotRoute()
  @Scopes('orders:write')
  @ApiOperation({
    operationId: 'submitOrder',
    summary: 'Take in an order',
    description:
      'Stored first, then validated, checked for credit and allocated. The answer says which state was reached, what is held for each line, and what waits and why.',
  })
  @ApiHeader({ name: 'Idempotency-Key', required: true, example: 'f3b0c442-98fc-4c14-9afb-4c8996fb9242' })
  @ApiCreatedResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 409, 413, 422, 503)
  submit(
    @Body() submission: OrderSubmission,
    @IdempotencyKey() key: string,
    @CurrentCaller() caller: Caller,
  ): Promise<OrderView> {
    return this.takeInOrder.take(submission, caller.sub, key, requestCause());
  }

  @Get(':id')
  @Scopes('orders:read')
  @ApiOperation({ operationId: 'readOrder', summary: 'One order with the status of its lines' })
  @ApiOkResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 404)
  async read(@Param('id', ParseUUIDPipe) orderId: string): Promise<OrderView> {
    const order = (await ordersByIds(this.database, [orderId])).get(orderId.toLowerCase());
    if (!order) throw new DomainError('not-found', 'ORDER_UNKNOWN', { orderId });
    return (await loadViews(this.database, [order]))[0];
  }

  @Get()
  @Scopes('orders:read')
  @ApiOperation({ operationId: 'listOrders', summary: 'Orders by any number that people know' })
  @ApiOkResponse({ type: OrderPage })
  @ApiProblems(400, 401, 403)
  async list(@Query() { after = '', limit = '50', ...filter }: OrderQuery): Promise<OrderPage> {
    const found = await findOrders(this.database, filter, after, Number(limit) + 1);
    const page = found.slice(0, Number(limit));
    return {
      orders: await loadViews(this.database, page),
      next: found.length > page.length ? page.at(-1)!.orderNumber : undefined,
    };
  }

  @Post(':id/retry')
  @HttpCode(200)
  @Scopes('orders:manage')
  @ApiOperation({
    operationId: 'retryOrder',
    summary: 'Try again what of this order stands still',
    description: 'An order on hold, a refused release, a refused invoice.',
  })
  @ApiOkResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 404, 409)
  retry(@Param('id', ParseUUIDPipe) orderId: string): Promise<OrderView> {
    return this.retryOrder.retry(orderId, requestCause());
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Scopes('orders:write')
  @ApiOperation({
    operationId: 'cancelOrder',
    summary: 'Cancel an order before its release',
    description: 'Holds and backorders are given back.',
  })
  @ApiOkResponse({ type: OrderView })
  @ApiProblems(400, 401, 403, 404, 409)
  cancel(@Param('id', ParseUUIDPipe) orderId: string, @Body() { reason }: Cancellation): Promise<OrderView> {
    return this.retryOrder.cancel(orderId, reason, requestCause());
  }
}
