import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { type Capabilities, Faults } from '@crossdock/connectors';
import type { CreditCheckQuery, CreditDecision, Enrichment, EnrichmentQuery, InvoicePosted, PostInvoice } from '@crossdock/contracts'; // prettier-ignore
import { Database } from '@crossdock/persistence';
import type { BookedMovements, ErpCapability, ErpConnector, PostingAnswer } from '../erp-connector';
import { BookMovements } from './book-movements';
import { CheckCredit } from './check-credit';
import { EnrichOrders } from './enrich-orders';
import { PostInvoices } from './post-invoices';

const capabilities: Capabilities<ErpCapability> = {
  enrichment: { supported: true, note: 'customers, items and their successors, units, price agreements by date' },
  credit: { supported: true, note: 'receivable and what open orders may still become, under the customer’s lock' },
  invoices: { supported: true, note: 'numbers without gaps per legal entity, balanced entries, fiscal periods' },
  'look-up': { supported: true, note: 'by invoice id' },
  'stock-movements': { supported: true, note: 'at standard cost' },
};

/**
 * A small ERP on tables of its own. Each call commits in a transaction of its own, as an ERP on the other side of a line
 * does: when its answer is lost, the document stays.
 */
@Injectable()
export class SandboxConnector implements ErpConnector {
  readonly vendor = 'sandbox';
  readonly capabilities = capabilities;

  constructor(
    private readonly database: Database,
    private readonly faults: Faults,
    private readonly orders: EnrichOrders,
    private readonly credit: CheckCredit,
    private readonly invoices: PostInvoices,
    private readonly movements: BookMovements,
  ) {}

  enrich(orders: EnrichmentQuery[]): Promise<Enrichment[]> {
    return this.faults.around(() => this.orders.enrich(orders));
  }

  checkCredit(orders: CreditCheckQuery[]): Promise<CreditDecision[]> {
    return this.faults.around(() => Promise.all(orders.map((order) => this.credit.check(order))));
  }

  releaseCredit(orderIds: string[]): Promise<void> {
    return this.faults.around(() => this.credit.release(orderIds));
  }

  post(invoices: PostInvoice[]): Promise<PostingAnswer[]> {
    return this.faults.around(async () => {
      const outcomes = await this.database.transaction((tx) => this.invoices.post(tx, invoices));
      const byId = new Map(outcomes.map((outcome) => [outcome.invoice.invoiceId, outcome]));
      return invoices.map(({ invoiceId }) => {
        const outcome = byId.get(invoiceId)!;
        if ('posted' in outcome) return outcome.posted;
        const { code, reason } = outcome.refused;
        return new DomainError('rejected', code, { message: reason, invoiceId });
      });
    });
  }

  lookUp(invoiceIds: string[]): Promise<Map<string, InvoicePosted>> {
    return this.faults.around(async () => {
      const known = await this.database.transaction((tx) => this.invoices.lookUp(tx, invoiceIds));
      return new Map([...known].map(([id, { posted }]) => [id, posted]));
    });
  }

  bookMovements(movements: BookedMovements[]): Promise<void> {
    return this.faults.around(() => this.database.transaction((tx) => this.movements.book(tx, movements)));
  }
}
