import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CreditCheckRequest, CreditCheckResponse, EnrichmentRequest, EnrichmentResponse } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { ApiProblems, HotRoute, Scopes } from '@crossdock/service';
import { ErpConnectors } from '../connectors';
import type { ErpConnector } from '../connectors/erp-connector';
import { MasterDataStore } from '../connectors/sandbox/master-data';
import {
  InvoiceQuery,
  ItemPage,
  ItemQuery,
  ItemView,
  LoadedView,
  MasterData,
  PostedInvoices,
  PostedInvoiceView,
  PriceQuery,
} from './erp.dto';

@ApiTags('erp')
@Controller('v1')
export class ErpController {
  constructor(
    private readonly database: Database,
    private readonly connectors: ErpConnectors,
    private readonly master: MasterDataStore,
  ) {}

  @Post('order-enrichments')
  @HotRoute()
  @HttpCode(200)
  @Scopes('erp:read')
  @ApiOperation({ operationId: 'enrichOrders', summary: 'What orders need to know of customers, items and prices' })
  @ApiOkResponse({ type: EnrichmentResponse })
  @ApiProblems(400, 401, 403, 503)
  async enrich(@Body() { orders }: EnrichmentRequest): Promise<EnrichmentResponse> {
    return { orders: await this.byEntity(orders, (connector, part) => connector.enrich(part)) };
  }

  @Post('credit-checks')
  @HotRoute()
  @HttpCode(200)
  @Scopes('erp:write')
  @ApiOperation({
    operationId: 'checkCredit',
    summary: 'May these orders be delivered on credit? A yes commits the amount',
    description: 'A cleared order asked again gets its first answer; a refused one is decided anew.',
  })
  @ApiOkResponse({ type: CreditCheckResponse })
  @ApiProblems(400, 401, 403, 503)
  async check(@Body() { orders }: CreditCheckRequest): Promise<CreditCheckResponse> {
    return { orders: await this.byEntity(orders, (connector, part) => connector.checkCredit(part)) };
  }

  @Get('items')
  @Scopes('erp:read')
  @ApiOperation({ operationId: 'listItems', summary: 'Active items of a legal entity by SKU' })
  @ApiOkResponse({ type: ItemPage })
  @ApiProblems(400, 401, 403)
  async items(@Query() { legalEntity, after = '', limit = '50' }: ItemQuery): Promise<ItemPage> {
    const rows = await this.database.query<ItemView>(
      `SELECT sku, name, gtin, base_unit AS "baseUnit", units, trim_scale(list_price)::text AS "listPrice", sell_out AS "sellOut" FROM item
       WHERE legal_entity = $1 AND active AND sku > $2 ORDER BY sku LIMIT $3`,
      [legalEntity, after, Number(limit) + 1],
    );
    const items = rows.slice(0, Number(limit)).map(({ gtin, listPrice, ...item }) => ({
      ...item, gtin: gtin ?? undefined, listPrice: listPrice ?? undefined,
    })); // prettier-ignore
    return { items, next: rows.length > items.length ? items.at(-1)?.sku : undefined };
  }

  @Get('prices')
  @Scopes('erp:read')
  @ApiOperation({ operationId: 'readPrices', summary: "A customer's prices on a date: agreement, else list" })
  @ApiOkResponse({ type: EnrichmentResponse })
  @ApiProblems(400, 401, 403)
  async prices(
    @Query() { legalEntity, customerNumber, sku, date = new Date().toISOString().slice(0, 10) }: PriceQuery,
  ): Promise<EnrichmentResponse> {
    const [{ currency } = { currency: 'USD' }] = await this.database.query<{ currency: string }>(
      'SELECT currency FROM legal_entity WHERE id = $1',
      [legalEntity],
    );
    const lines = sku.split(',').map((each, index) => ({ lineNumber: index + 1, sku: each, unit: 'EA' }));
    return {
      orders: await this.connectors.serving({ legalEntity }).enrich([
        {
          orderId: '00000000-0000-4000-8000-000000000000',
          legalEntity,
          customerNumber,
          currency,
          orderedOn: date,
          lines,
        },
      ]),
    };
  }

  @Get('invoices')
  @Scopes('erp:read')
  @ApiOperation({ operationId: 'listInvoices', summary: 'Posted invoices with their journal entries' })
  @ApiOkResponse({ type: PostedInvoices })
  @ApiProblems(400, 401, 403)
  async invoices(@Query() { orderId, invoiceNumber }: InvoiceQuery): Promise<PostedInvoices> {
    const invoices = await this.database.query<PostedInvoiceView>(
      `SELECT i.document AS invoice, e.number AS "journalNumber",
         (SELECT jsonb_agg(jsonb_build_object('role', role, 'account', account, 'debit', debit::text, 'credit', credit::text) ORDER BY line)
          FROM journal_line l WHERE l.entry_id = e.id) AS journal
       FROM invoice i JOIN journal_entry e ON e.legal_entity = i.legal_entity AND e.source = 'invoice' AND e.source_id = i.id::text
       WHERE ($1::uuid IS NULL OR i.order_id = $1) AND ($2::text IS NULL OR i.number = $2) ORDER BY i.posted_at LIMIT 200`,
      [orderId ?? null, invoiceNumber ?? null],
    );
    return { invoices };
  }

  @Put('sandbox/master-data')
  @Scopes('sandbox:manage')
  @ApiOperation({ operationId: 'loadMasterData', summary: 'Load the master data of a legal entity into the sandbox' })
  @ApiOkResponse({ type: LoadedView })
  @ApiProblems(400, 401, 403, 413, 422)
  async load(@Body() data: MasterData): Promise<LoadedView> {
    await this.master.load(data);
    return { legalEntity: data.legalEntity, customers: data.customers.length, items: data.items.length };
  }

  /** Asks each ERP for its own; the answers in the order of asking. */
  private async byEntity<Q extends { legalEntity: string }, A>(
    asked: Q[],
    ask: (connector: ErpConnector, part: Q[]) => Promise<A[]>,
  ): Promise<A[]> {
    const answers = new Map<Q, A>();
    for (const [connector, part] of this.connectors.inParts(asked, ({ legalEntity }) => legalEntity))
      (await ask(connector, part)).forEach((answer, index) => answers.set(part[index], answer));
    return asked.map((each) => answers.get(each)!);
  }
}
