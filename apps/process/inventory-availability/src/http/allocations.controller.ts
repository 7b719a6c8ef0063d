import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllocationRequest, AllocationResponse } from '@crossdock/contracts';
import { Outbox } from '@crossdock/messaging';
import { Database } from '@crossdock/persistence';
import { ApiProblems, HotRoute, requestCause, Scopes } from '@crossdock/service';
import { VoidOrderHolds } from '../holds/void-order-holds';
import { AllocateOrders } from '../sourcing/allocate-orders';
import { VoidedView } from './allocations.dto';

@ApiTags('allocations')
@Controller('v1')
export class AllocationsController {
  constructor(
    private readonly orders: AllocateOrders,
    private readonly voids: VoidOrderHolds,
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  @Post('allocations')
  @HotRoute()
  @HttpCode(200)
  @Scopes('stock:hold')
  @ApiOperation({
    operationId: 'allocateOrders',
    summary: 'Hold stock for the lines of orders',
    description:
      'In the order of asking. Repeating an order id gets its first answer; what cannot be held waits by name.',
  })
  @ApiOkResponse({ type: AllocationResponse })
  @ApiProblems(400, 401, 403, 503)
  async allocate(@Body() { orders }: AllocationRequest): Promise<AllocationResponse> {
    const cause = requestCause();
    return { orders: await Promise.all(orders.map((order) => this.orders.allocate({ order, cause }))) };
  }

  @Post('allocations/:orderId/void')
  @HttpCode(200)
  @Scopes('stock:manage')
  @ApiOperation({
    operationId: 'voidAllocation',
    summary: 'Give back what an order holds and no longer let it wait',
    description: 'For orders that nobody else keeps, such as those of a proof. Others are cancelled in order-to-cash.',
  })
  @ApiOkResponse({ type: VoidedView })
  @ApiProblems(400, 401, 403, 503)
  void(@Param('orderId', ParseUUIDPipe) orderId: string): Promise<VoidedView> {
    return this.database.transaction(async (tx) => {
      const { voided, drafts } = await this.voids.void(tx, [orderId]);
      await this.outbox.send(tx, drafts, requestCause());
      return { orderId, voided };
    });
  }
}
