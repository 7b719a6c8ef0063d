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

  async checkCredit(orders: CreditCheckQuery[]): Promise<CreditDecision[]> {
    return (await this.client.POST('/v1/credit-checks', { body: { orders } })).data!.orders;
  }
}
