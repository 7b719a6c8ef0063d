import { Injectable } from '@nestjs/common';
import type { CreditCheckQuery, CreditDecision, Enrichment, EnrichmentQuery } from '@crossdock/contracts';
import { peer } from '@crossdock/service';

/** What order-to-cash asks the ERP. Both asks are safe to repeat: orders are known by their ids. */
@Injectable()
export class Erp {
  private readonly client = peer('erp');

  async enrich(orders: EnrichmentQuery[]): Promise<Enrichment[]> {
    return (await this.client.POST('/v1/order-enrichments', { body: { orders } })).data!.orders;
  }

  /** Active items by SKU, a page at a time. */
  async items(legalEntity: string, after?: string): Promise<{ items: { sku: string; baseUnit: string }[]; next?: string }> {
    return (await this.client.GET('/v1/items', { params: { query: { legalEntity, after, limit: '500' } } })).data!;
  } // prettier-ignore

  async checkCredit(orders: CreditCheckQuery[]): Promise<CreditDecision[]> {
    return (await this.client.POST('/v1/credit-checks', { body: { orders } })).data!.orders;
  }
}
