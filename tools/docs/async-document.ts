import { allMessages, type MessageContract } from '@crossdock/contracts';
import { exampleOf, type Schemas } from '@crossdock/service';
import type { DescribedService } from './describe-services';
import { envelopeSchema, exampleEnvelope } from './envelope-schema';
import { messageSchemas } from './message-schemas';

const describe = `Messages between the services, as CloudEvents 1.0 in structured JSON.

Events say what has happened and may have any number of listeners; commands ask their one owner for something. Messages of
one partition key are handled in order, each at least once, with exactly one effect. The key chooses the partition; on
RabbitMQ that is the last word of the routing key, on the embedded transport a column.`;

/** The AsyncAPI 3.0 document of every message between the services. */
export async function asyncDocument(services: DescribedService[]): Promise<object> {
  const messages = allMessages().sort((a, b) => (a.type < b.type ? -1 : 1));
  const schemas = await messageSchemas(messages);
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Crossdock messages',
      version: '1',
      description: describe,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    defaultContentType: 'application/cloudevents+json',
    servers: {
      rabbitmq: {
        host: '127.0.0.1:5672',
        protocol: 'amqp',
        protocolVersion: '0-9-1',
        description: 'When AMQP_URL is set',
      },
    },
    channels: Object.fromEntries(messages.map((message) => [message.type, channelOf(message)])),
    operations: Object.fromEntries(messages.flatMap((message) => operationsOf(message, services))),
    components: {
      messages: Object.fromEntries(messages.map((message) => [message.type, describeMessage(message, schemas)])),
      schemas: { ...schemas, CloudEvent: envelopeSchema },
    },
  };
}

const channelOf = ({ type, kind, summary }: MessageContract) => ({
  address: `${type}.{partition}`,
  title: summary,
  messages: { [type]: { $ref: `#/components/messages/${type}` } },
  parameters: {
    partition: { description: 'Hash of the partition key, 0 to the number of partitions - 1', default: '0' },
  },
  bindings: {
    amqp: {
      is: 'routingKey',
      exchange: { name: `crossdock.${kind}s`, type: 'topic', durable: true, autoDelete: false },
      bindingVersion: '0.3.0',
    },
  },
});

function operationsOf({ type, kind, owner }: MessageContract, services: DescribedService[]): [string, object][] {
  const operation = (action: 'send' | 'receive', service: string): [string, object] => [
    `${service}.${action}.${type}`,
    { action, channel: { $ref: `#/channels/${type}` }, tags: [{ name: service }] },
  ];
  const takers = services.filter(({ consumes }) => consumes.some((pattern) => matches(pattern, type, kind)));
  return [
    ...(kind === 'event' ? [operation('send', owner)] : []),
    ...takers.map(({ name }) => operation('receive', name)),
  ];
}

/** Patterns stand for events only: a command has one owner, who names it. */
const matches = (pattern: string, type: string, kind: string): boolean =>
  pattern === type ||
  (kind === 'event' && (pattern === '*' || (pattern.endsWith('.*') && type.startsWith(pattern.slice(0, -1)))));

function describeMessage(contract: MessageContract, schemas: Schemas): object {
  const { type, kind, owner, summary, schema, keyOf, subjectOf } = contract;
  const data = exampleOf({ $ref: `#/components/schemas/${schema.name}` }, schemas);
  const source = kind === 'event' && owner !== 'every-service' ? owner : 'order-to-cash';
  const payload = exampleEnvelope(type, source, keyOf(data), subjectOf(data), data);
  return {
    name: type,
    title: summary,
    summary: `${kind === 'event' ? 'Announced' : 'Carried out'} by ${owner}.`,
    contentType: 'application/cloudevents+json',
    tags: [{ name: kind }, { name: owner }],
    correlationId: { location: '$message.payload#/correlationid' },
    payload: {
      allOf: [
        { $ref: '#/components/schemas/CloudEvent' },
        {
          type: 'object',
          properties: { type: { const: type }, data: { $ref: `#/components/schemas/${schema.name}` } },
        },
      ],
    },
    examples: [{ name: type, payload }],
    'x-crossdock': {
      kind,
      owner,
      version: Number(/\.v(\d+)$/.exec(type)?.[1]),
      partitionKey: partitionKeyOf(keyOf, data),
    },
  };
}

/** Members of `data` that make the key, in the order in which they are looked at when optional ones are missing. */
function partitionKeyOf(keyOf: (data: never) => string, example: unknown): string[] {
  const seen = new Set<string>();
  const watch = (value: unknown, pointer: string): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    return new Proxy(value, {
      get(target, name) {
        const here = `${pointer}/${String(name)}`;
        const part = Reflect.get(target, name);
        if (typeof part !== 'object' || part === null) seen.add(here);
        return watch(part, here);
      },
    });
  };
  keyOf(watch(example, '/data') as never);
  return [...seen];
}
