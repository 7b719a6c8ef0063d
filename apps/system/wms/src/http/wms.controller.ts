import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ShipmentConfirmed } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { ApiProblems, requestCause, Scopes } from '@crossdock/service';
import { BookStock } from '../book-stock';
import {
  BookedView,
  NodesSetup,
  OnHandList,
  OnHandQuery,
  type OnHandView,
  ShipmentList,
  ShipmentQuery,
  StockDocument,
} from './wms.dto';

@ApiTags('warehouses')
@Controller('v1')
export class WmsController {
  constructor(
    private readonly database: Database,
    private readonly stock: BookStock,
  ) {}

  @Put('sandbox/nodes')
  @Scopes('sandbox:manage')
  @ApiOperation({ operationId: 'setUpNodes', summary: 'Set up the warehouses of the sandbox' })
  @ApiOkResponse({ type: NodesSetup })
  @ApiProblems(400, 401, 403)
  async setUp(@Body() { nodes }: NodesSetup): Promise<NodesSetup> {
    await this.database.query(
      `INSERT INTO node (node, legal_entity, sscc_prefix) SELECT * FROM unnest($1::text[], $2::text[], $3::text[])
       ON CONFLICT (node) DO UPDATE SET legal_entity = excluded.legal_entity, sscc_prefix = excluded.sscc_prefix`,
      [nodes.map((node) => node.node), nodes.map((node) => node.legalEntity), nodes.map((node) => node.ssccPrefix)],
    );
    return { nodes };
  }

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
    return this.stock.book(document, requestCause());
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
    const positions = await this.database.query<OnHandView>(
      `SELECT node, sku, quantity::int, sequence::int FROM on_hand WHERE ($1::text IS NULL OR node = $1) AND ($2::text[] IS NULL OR sku = ANY($2))
       ORDER BY sku, node LIMIT 10000`,
      [node ?? null, sku?.split(',') ?? null],
    );
    return { positions };
  }

  @Get('shipments')
  @Scopes('wms:read')
  @ApiOperation({ operationId: 'listShipments', summary: 'Shipments of an order' })
  @ApiOkResponse({ type: ShipmentList })
  @ApiProblems(400, 401, 403)
  async shipments(@Query() { orderNumber }: ShipmentQuery): Promise<ShipmentList> {
    const rows = await this.database.query<{ data: ShipmentConfirmed }>(
      'SELECT s.data FROM shipment s JOIN release r USING (fulfilment_id) WHERE r.order_number = $1 ORDER BY s.shipped_at',
      [orderNumber],
    );
    return { shipments: rows.map(({ data }) => data) };
  }
}
