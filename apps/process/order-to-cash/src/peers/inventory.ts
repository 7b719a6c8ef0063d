import { Injectable } from '@nestjs/common';
import type { Allocation, AllocationQuery, BackorderAmendment, BackorderAmendmentAnswer } from '@crossdock/contracts';
import { peer } from '@crossdock/service';

/** What order-to-cash asks inventory-availability. Safe to repeat: an order is allocated once. */
@Injectable()
export class Inventory {
  private readonly client = peer('inventory-availability');

  async allocate(orders: AllocationQuery[]): Promise<Allocation[]> {
    return (await this.client.POST('/v1/allocations', { body: { orders } })).data!.orders;
  }

  /** Who waits for stock, page by page. */
  async backorders(after: string) {
    return (await this.client.GET('/v1/backorders', { params: { query: { after, limit: 1_000 } } })).data!;
  }

  /** What waits for stock changes; known by the amendment's id. */
  async amend(amendments: BackorderAmendment[]): Promise<BackorderAmendmentAnswer[]> {
    return (await this.client.POST('/v1/backorder-amendments', { body: { amendments } })).data!.amendments;
  }
}
