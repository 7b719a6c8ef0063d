import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, peer, Scopes } from '@crossdock/service';
import { type Buyer, CurrentBuyer } from '../buyer';
import { PageQuery, Passed, SkuQuery } from './portal.dto';

@ApiTags('catalogue')
@Controller('v1')
export class CatalogueController {
  private readonly erp = peer('erp');
  private readonly inventory = peer('inventory-availability');

  @Get('products')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'listProducts', summary: 'What can be ordered' })
  @ApiOkResponse({ type: Passed, description: 'Items of the ERP, by SKU' })
  @ApiProblems(400, 401, 403, 503)
  async products(@Query() query: PageQuery): Promise<unknown> {
    return (await this.erp.GET('/v1/items', { params: { query } })).data;
  }

  @Get('prices')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'readPrices', summary: "The customer's contract prices today" })
  @ApiOkResponse({ type: Passed })
  @ApiProblems(400, 401, 403, 503)
  async prices(@Query() { sku }: SkuQuery, @CurrentBuyer() { customerNumber, legalEntity }: Buyer): Promise<unknown> {
    return (await this.erp.GET('/v1/prices', { params: { query: { sku, customerNumber, legalEntity } } })).data;
  }

  @Get('availability')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'readAvailability', summary: 'What can be promised now, by SKU and node' })
  @ApiOkResponse({ type: Passed })
  @ApiProblems(400, 401, 403, 503)
  async availability(@Query() { sku }: SkuQuery): Promise<unknown> {
    return (await this.inventory.GET('/v1/availability', { params: { query: { sku } } })).data;
  }
}
