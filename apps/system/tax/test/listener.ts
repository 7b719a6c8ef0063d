import { Controller, Module } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import type { Envelope } from '@crossdock/contracts';
import { ConsumesAny, MessagingModule, messagingMigrations } from '@crossdock/messaging';
import { PersistenceModule } from '@crossdock/persistence';

/** Everything that the tax service has announced. */
export const heard: Envelope<any>[] = [];

@Controller()
class Listener {
  @ConsumesAny(['tax.*', 'message.parked.*'])
  hear(@Payload() messages: Envelope[]): void {
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
  description: 'Hears what the tax service announces in its tests',
  portOffset: 98,
};
