import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { Envelope, PurchaseOrderReceived } from '@crossdock/contracts';
import { ConsumesAny, MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';

const heard: Envelope[] = [];

/** What edi announced, of one type, in the order of hearing. */
export const announced = <T>(type: string): T[] =>
  heard.filter((each) => each.type === type).map((each) => each.data as T);

/** What edi announced of one purchase order. */
export const ordersOf = (po: string): PurchaseOrderReceived[] =>
  announced<PurchaseOrderReceived>('purchase-order.received.v1').filter((each) => each.customerPo === po);

@Controller()
class Listener {
  @ConsumesAny([
    'case.*',
    'edi-document.*',
    'purchase-order.*',
    'remittance.*',
    'warehouse-shipping-advice.*',
    'warehouse-receipt.*',
    'inventory-advice.*',
    'price-catalogue.*',
  ])
  events(@Payload() messages: Envelope[]) {
    heard.push(...messages);
  }
}

@Module({
  imports: [
    PersistenceModule.forService({ service: 'listener', entities: [], migrations: messagingMigrations }),
    MessagingModule.forService({ service: 'listener' }),
  ],
  controllers: [Listener],
})
export class ListenerModule {}
export const listenerMeta = {
  name: 'listener',
  title: 'Listener',
  description: 'Hears what edi announces',
  portOffset: 98,
};
