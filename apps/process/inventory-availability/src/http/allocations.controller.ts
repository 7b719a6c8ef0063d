import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllocationRequest, AllocationResponse } from '@crossdock/contracts';
import { ApiProblems, HotRoute, requestCause, Scopes } from '@crossdock/service';
import { AllocateOrders } from '../sourcing/allocate-orders';

@ApiTags('allocations')
@Controller('v1')
export class AllocationsController {
  constructor(private readonly orders: AllocateOrders) {}

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
}
