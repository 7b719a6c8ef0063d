import { databaseUrl } from '@crossdock/persistence';
import { EmbeddedTransport } from './embedded/embedded.transport';
import { RabbitmqTransport } from './rabbitmq/rabbitmq.transport';
import { topologyFromEnv } from './topology';
import type { Transport } from './transport';

/** RabbitMQ when `AMQP_URL` names one, else queues in the database `<instance>_broker`. */
export function transportFromEnv(): Transport {
  const amqpUrl = process.env.AMQP_URL;
  if (amqpUrl) return new RabbitmqTransport(amqpUrl, topologyFromEnv());
  return new EmbeddedTransport(databaseUrl('broker'), topologyFromEnv());
}
