import { Inject, Injectable } from '@nestjs/common';
import { Database } from '@crossdock/persistence';
import { MessagingSettings } from './messaging.options';
import { metrics } from './metrics';
import { Messaging } from './messaging';
import { Relay } from './sending/relay';
import { TRANSPORT } from './tokens';
import type { Transport } from './transport/transport';

export interface MessagingState {
  transport: string;
  broker: { connected: boolean; detail?: string };
  /** True once queues are declared and the first share of partitions is taken. */
  consuming: boolean;
  relay: { leads: boolean; waiting: number; oldestSeconds: number };
  parked: number;
}

/** How messaging is: for readiness and for metrics. */
@Injectable()
export class MessagingHealth {
  constructor(
    private readonly settings: MessagingSettings,
    private readonly database: Database,
    private readonly relay: Relay,
    private readonly messaging: Messaging,
    @Inject(TRANSPORT) private readonly transport: Transport,
  ) {}

  async check(): Promise<MessagingState> {
    const [row] = await this.database.query<{ waiting: number; oldest: number; parked: number }>(
      `SELECT (SELECT count(*) FROM outbox)::int AS waiting,
              (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(created_at)), 0) FROM outbox)::float AS oldest,
              (SELECT count(*) FROM parked WHERE resolved_at IS NULL)::int AS parked`,
    );
    const { service } = this.settings;
    metrics.outboxDepth.set({ service }, row.waiting);
    metrics.outboxAge.set({ service }, row.oldest);
    metrics.parkedOpen.set({ service }, row.parked);
    return {
      transport: this.transport.name,
      broker: this.transport.health(),
      consuming: this.messaging.consuming,
      relay: { leads: this.relay.leads, waiting: row.waiting, oldestSeconds: row.oldest },
      parked: row.parked,
    };
  }
}
