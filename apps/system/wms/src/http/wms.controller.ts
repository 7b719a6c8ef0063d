import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { WmsConnectors } from '../connectors';
import {
  BookedView,
  ExpectedReceipt,
  OnHandList,
  OnHandQuery,
  ShipmentList,
  ShipmentQuery,
  StockDocument,
  ToldView,
} from './wms.dto';

@ApiTags('warehouses')
@Controller('v1')
export class WmsController {
  constructor(private readonly connectors: WmsConnectors) {}

  @Post('stock-documents')
  @HttpCode(200)
  @Scopes('wms:write')
  @ApiOperation({
    operationId: 'bookStock',
    summary: 'Book a receipt, an adjustment or a cycle count',
    description: 'Once by its document number: a repeat answers booked: false.',
  })
  @ApiOkResponse({ type: BookedView })
  @ApiProblems(400, 401, 403, 422)
  book(@Body() document: StockDocument): Promise<BookedView> {
    return this.connectors.serving({ warehouse: document.node }).bookStock(document, requestCause());
  }

  @Post('expected-receipts')
  @HttpCode(200)
  @Scopes('wms:write')
  @ApiOperation({
    operationId: 'expectReceipt',
    summary: 'Tell a warehouse that somebody else runs what is on its way to it',
    description: 'Once by its document number. Refused NOT_SUPPORTED where the warehouse system takes no such word.',
  })
  @ApiOkResponse({ type: ToldView })
  @ApiProblems(400, 401, 403, 422)
  async expect(@Body() receipt: ExpectedReceipt): Promise<ToldView> {
    const connector = this.connectors.serving({ warehouse: receipt.node });
    if (!connector.expectReceipt)
      throw new DomainError('rejected', 'NOT_SUPPORTED', { message: `${connector.vendor} takes no expected receipts` });
    return connector.expectReceipt(receipt, requestCause());
  }

  @Get('on-hand')
  @Scopes('wms:read')
  @ApiOperation({
    operationId: 'readOnHand',
    summary: 'What lies on the shelves, and up to which movement that counts',
  })
  @ApiOkResponse({ type: OnHandList })
  @ApiProblems(400, 401, 403)
  async onHand(@Query() { node, sku }: OnHandQuery): Promise<OnHandList> {
    const asked = node ? [this.connectors.serving({ warehouse: node })] : this.connectors.connectors;
    const found = await Promise.all(asked.map((connector) => connector.onHand({ node, skus: sku?.split(',') })));
    return { positions: found.flat() };
  }

  @Get('shipments')
  @Scopes('wms:read')
  @ApiOperation({ operationId: 'listShipments', summary: 'Shipments of an order' })
  @ApiOkResponse({ type: ShipmentList })
  @ApiProblems(400, 401, 403)
  async shipments(@Query() { orderNumber }: ShipmentQuery): Promise<ShipmentList> {
    const found = await Promise.all(this.connectors.connectors.map((connector) => connector.shipmentsOf(orderNumber)));
    return { shipments: found.flat() };
  }
}
