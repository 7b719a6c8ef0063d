export type ServiceName =
  | 'portal' | 'marketplace' | 'operations'
  | 'order-to-cash' | 'inventory-availability'
  | 'erp' | 'wms' | 'edi' | 'tax'; // prettier-ignore

/** Events that any service may announce belong to `every-service`. */
export type MessageOwner = ServiceName | 'every-service';

/** A message that has been decided on but not sent: what a pure function returns. The outbox gives it an id and a time. */
export interface Draft<T = unknown> {
  contract: MessageContract<T>;
  data: T;
  legalEntity: string;
}

/** One message between services: who owns it, what it holds, what orders it. */
export interface MessageContract<T = unknown> {
  /** Past tense for events, imperative for commands, with a version: `order.accepted.v1`. */
  readonly type: string;
  readonly kind: 'event' | 'command';
  /** Who announces the event, or who carries out the command. */
  readonly owner: MessageOwner;
  readonly summary: string;
  /** Class with the field decorators; consumers validate against it. */
  readonly schema: new () => T;
  /** The partition key: messages of one key are handled in order. */
  keyOf(data: T): string;
  /** The number that people know it by. */
  subjectOf(data: T): string | undefined;
  of(data: T, legalEntity: string): Draft<T>;
}

interface Definition<T> {
  type: string;
  owner: MessageOwner;
  summary: string;
  schema: new () => T;
  key: (data: T) => string;
  subject?: (data: T) => string | undefined;
}

const registry = new Map<string, MessageContract>();

/** Every message that has been defined, for AsyncAPI and for the routing checks. */
export const allMessages = (): MessageContract[] => [...registry.values()];

export const event = <T>(definition: Definition<T>): MessageContract<T> => define('event', definition);
export const command = <T>(definition: Definition<T>): MessageContract<T> => define('command', definition);

function define<T>(kind: 'event' | 'command', { key, subject, ...rest }: Definition<T>): MessageContract<T> {
  if (registry.has(rest.type)) throw new Error(`message ${rest.type} is defined twice`);
  const contract: MessageContract<T> = {
    ...rest,
    kind,
    keyOf: key,
    subjectOf: subject ?? (() => undefined),
    of: (data, legalEntity) => ({ contract, data, legalEntity }),
  };
  registry.set(rest.type, contract as MessageContract);
  return contract;
}
