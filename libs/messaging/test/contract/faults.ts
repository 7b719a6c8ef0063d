import type { Binding, Delivery, OutgoingMessage, PublishOutcome, Subscription, Transport } from '../../src';

/** What shall go wrong, once or until it is switched off. */
export interface Faults {
  /** The broker refuses these, once each. */
  nackOnce?: (message: OutgoingMessage) => boolean;
  /** Called when the broker has taken the messages and before the relay hears of it. */
  afterPublish?: () => void;
  /** Called when deliveries have arrived and before anybody looks at them. */
  afterTake?: (deliveries: Delivery[]) => void;
  /** Called when the effect of deliveries has committed and before they are acknowledged. */
  beforeAck?: () => void;
}

/** A real transport with faults between it and its users. */
export class FaultyTransport implements Transport {
  readonly name: string;
  readonly atomic: boolean;
  /** Every publish call, in order. */
  readonly published: OutgoingMessage[][] = [];
  private readonly refused = new Set<string>();

  constructor(
    private readonly real: Transport,
    readonly faults: Faults,
  ) {
    this.name = real.name;
    this.atomic = real.atomic && !faults.nackOnce;
  }

  start = () => this.real.start();
  declare = (group: string, bindings: Binding[]) => this.real.declare(group, bindings);
  health = () => this.real.health();
  close = () => this.real.close();
  deadLetters = (group: string) => this.real.deadLetters(group);

  async publish(messages: OutgoingMessage[]): Promise<PublishOutcome[]> {
    this.published.push(messages);
    const refuse = messages.map((message) => this.refuses(message));
    const outcomes = await this.real.publish(messages.filter((_, index) => !refuse[index]));
    this.faults.afterPublish?.();
    return refuse.map((refused) => (refused ? 'nacked' : outcomes.shift()!));
  }

  async subscribe(group: string, partitions: number[], prefetch: number): Promise<Subscription> {
    const real = await this.real.subscribe(group, partitions, prefetch);
    return {
      take: async (max) => {
        const deliveries = await real.take(max);
        if (deliveries.length > 0) this.faults.afterTake?.(deliveries);
        return deliveries;
      },
      ack: (deliveries) => {
        this.faults.beforeAck?.();
        real.ack(deliveries);
      },
      close: () => real.close(),
    };
  }

  private refuses(message: OutgoingMessage): boolean {
    if (this.refused.has(message.id) || !this.faults.nackOnce?.(message)) return false;
    this.refused.add(message.id);
    return true;
  }
}
