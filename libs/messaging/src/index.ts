export { backoffMs } from './backoff';
export { BatchContext } from './consuming/batch-context';
export { Consumes, ConsumesAny } from './consuming/consumes.decorator';
export { MessagingHealth, type MessagingState } from './health';
export { Messaging } from './messaging';
export { messagingMigrations } from './messaging.migration';
export { MessagingModule } from './messaging.module';
export type { MessagingOptions } from './messaging.options';
export { connectMessaging, MessagingStrategy } from './messaging.strategy';
export { failurePolicy } from './parking/failure-policy';
export { MessageParked, messageParked, MessageReplayed, messageReplayed } from './parking/parked-contracts';
export { type Correction, type ParkedFilter, ParkedMessages } from './parking/parked-messages';
export type { ParkedEvent, ParkedMessage, ParkedStatus } from './parking/parked-row';
export { Outbox } from './sending/outbox';
export { EmbeddedTransport } from './transport/embedded/embedded.transport';
export { deleteTopology } from './transport/rabbitmq/delete-topology';
export { RabbitmqTransport } from './transport/rabbitmq/rabbitmq.transport';
export { partitionOf, type Topology, topologyFromEnv } from './transport/topology';
export type {
  Binding,
  Delivery,
  OutgoingMessage,
  PublishOutcome,
  Subscription,
  Transport,
  TransportHealth,
} from './transport/transport';
export { transportFromEnv } from './transport/transport-from-env';
export { uuidV7 } from './uuid-v7';
export { WakeUp } from './wake-up';
