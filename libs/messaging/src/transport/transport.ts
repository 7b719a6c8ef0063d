/** A message on its way to the transport: the body is the envelope as JSON, the rest is what routes it. */
export interface OutgoingMessage {
  readonly id: string;
  readonly type: string;
  readonly kind: 'event' | 'command';
  readonly key: string;
  readonly body: string;
}

/**
 * What became of a message. `unroutable`: a command that no queue takes. An event that nobody listens to is confirmed;
 * a `nacked` message was not taken, or nobody can say whether it was, and may be published again.
 */
export type PublishOutcome = 'confirmed' | 'nacked' | 'unroutable';

/** A message as it arrived. Type, key and id come from the transport's own properties: the body may be unreadable. */
export interface Delivery {
  readonly partition: number;
  /** It may have been handed out before: by us, or by a replica that is gone. */
  readonly redelivered: boolean;
  readonly type: string;
  readonly key: string;
  readonly id?: string;
  readonly body: string | Buffer;
}

/** What a consumer group wants to hear: a type, a prefix `order.*`, or `*`. Commands name their exact type. */
export interface Binding {
  readonly kind: 'event' | 'command';
  readonly pattern: string;
}

/** The open ear of one replica for some partitions. Deliveries come in order per partition. */
export interface Subscription {
  /** Waits for messages and hands out about `max`; an empty answer says that the subscription is closed. */
  take(max: number): Promise<Delivery[]>;
  /** Done: never deliver these again. Called with everything that one `take` gave, after their transaction committed. */
  ack(deliveries: Delivery[]): void;
  /** Ends it; what was not acknowledged will be delivered again, in order, to whoever subscribes next. */
  close(): Promise<void>;
}

export interface TransportHealth {
  connected: boolean;
  detail?: string;
}

/** The port that both transports implement; one contract suite holds them to it. */
export interface Transport {
  readonly name: 'embedded' | 'rabbitmq' | (string & {});
  /** True when one `publish` happens entirely and in order, or not at all. */
  readonly atomic: boolean;
  /** Connects, or begins to try; resolves when it is connected for the first time. */
  start(): Promise<void>;
  /**
   * Resolves with one outcome per message when all are decided. Where publishing is not atomic, the messages of one
   * call have distinct keys. Rejects when nothing can be said: all may or may not have been taken.
   */
  publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]>;
  /** Makes the group's queues and binds them; durable, and safe to repeat. */
  declare(group: string, bindings: Binding[]): Promise<void>;
  subscribe(group: string, partitions: number[], prefetch: number): Promise<Subscription>;
  /** Messages that the broker itself gave up on; undefined where that cannot happen. */
  deadLetters(group: string): Promise<Subscription | undefined>;
  health(): TransportHealth;
  close(): Promise<void>;
}
