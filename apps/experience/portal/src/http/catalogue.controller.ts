import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, peer, Scopes } from '@crossdock/service';
import { type Buyer, CurrentBuyer } from '../buyer';
import { Availability, PageQuery, PriceList, ProductPage, SkuQuery } from './portal.dto';

@ApiTags('catalogue')
@Controller('v1')
export class CatalogueController {
  private readonly erp = peer('erp');
  private readonly inventory = peer('inventory-availability');

  @Get('products')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'listProducts', summary: 'What can be ordered' })
  @ApiOkResponse({ type: ProductPage, description: 'Items of the ERP, by SKU' })
  @ApiProblems(400, 401, 403, 503)
  async products(@Query() page: PageQuery, @CurrentBuyer() { legalEntity }: Buyer): Promise<ProductPage> {
    return (await this.erp.GET('/v1/items', { params: { query: { ...page, legalEntity } } })).data!;
  }

  @Get('prices')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'readPrices', summary: "The customer's contract prices today" })
  @ApiOkResponse({ type: PriceList })
  @ApiProblems(400, 401, 403, 503)
  async prices(@Query() { sku }: SkuQuery, @CurrentBuyer() { customerNumber, legalEntity }: Buyer): Promise<PriceList> {
    const query = { sku, customerNumber, legalEntity };
    const { orders } = (await this.erp.GET('/v1/prices', { params: { query } })).data!;
    return { prices: orders.flatMap(({ lines }) => lines) };
  }

  @Get('availability')
  @Scopes('portal:read')
  @ApiOperation({ operationId: 'readAvailability', summary: 'What can be promised now, by SKU and node' })
  @ApiOkResponse({ type: Availability })
  @ApiProblems(400, 401, 403, 503)
  async availability(@Query() { sku }: SkuQuery, @CurrentBuyer() { legalEntity }: Buyer): Promise<Availability> {
    return (await this.inventory.GET('/v1/availability', { params: { query: { sku, legalEntity } } })).data!;
  }
}
