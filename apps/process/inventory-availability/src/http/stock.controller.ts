import { Body, Controller, Get, Header, HttpCode, Post, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AllocationRequest, AllocationResponse } from '@crossdock/contracts';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { ExportLedger } from '../ledger/export-ledger';
import { AllocateOrders } from '../sourcing/allocate-orders';

@ApiTags('stock')
@Controller('v1')
export class StockController {
  constructor(
    private readonly orders: AllocateOrders,
    private readonly ledgerExport: ExportLedger,
  ) {}

  @Post('allocations')
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

  @Get('ledger')
  @Scopes('stock:read')
  @Header('content-type', 'application/x-ndjson')
  @ApiOperation({ operationId: 'exportLedger', summary: 'Every ledger entry, oldest first, one JSON object a line' })
  @ApiOkResponse({
    content: {
      'application/x-ndjson': {
        schema: { type: 'string' },
        example: '{"id":"1","sku":"NW-11","node":"SEA","state":"on-hand","quantity":"120"}',
      },
    },
  })
  @ApiProblems(401, 403)
  ledger(): StreamableFile {
    return new StreamableFile(this.ledgerExport.ledger());
  }
}
