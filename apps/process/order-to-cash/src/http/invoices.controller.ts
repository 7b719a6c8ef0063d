import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { money } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { ApiProblems, Scopes } from '@crossdock/service';
import { type InvoiceRow, invoicesOfOrder } from '../persistence/invoices';
import { InvoiceList, InvoiceQuery, type InvoiceView } from './orders.dto';

@ApiTags('invoices')
@Controller('v1/invoices')
export class InvoicesController {
  constructor(private readonly database: Database) {}

  @Get()
  @Scopes('orders:read')
  @ApiOperation({ operationId: 'listInvoices', summary: 'The invoices of an order' })
  @ApiOkResponse({ type: InvoiceList })
  @ApiProblems(400, 401, 403)
  async list(@Query() { orderId }: InvoiceQuery): Promise<InvoiceList> {
    return { invoices: (await invoicesOfOrder(this.database, orderId)).map(viewOf) };
  }
}

const viewOf = (row: InvoiceRow): InvoiceView => ({
  invoiceId: row.id,
  orderId: row.order_id,
  orderNumber: row.order_number,
  legalEntity: row.legal_entity,
  customerNumber: row.customer_number,
  shipmentNumber: row.shipment_number,
  state: row.state,
  currency: row.currency,
  net: money(row.net, row.currency),
  allowances: money(row.allowances, row.currency),
  charges: money(row.charges, row.currency),
  freight: money(row.freight, row.currency),
  tax: row.tax === null ? undefined : money(row.tax, row.currency),
  total: row.total === null ? undefined : money(row.total, row.currency),
  taxDocumentNumber: row.tax_document_number ?? undefined,
  invoiceNumber: row.invoice_number ?? undefined,
  journalNumber: row.journal_number ?? undefined,
  postedOn: row.posted_on ?? undefined,
  dueOn: row.due_on ?? undefined,
  paymentTerms: row.payment_terms,
  cashDiscount: row.cash_discount ?? undefined,
});
