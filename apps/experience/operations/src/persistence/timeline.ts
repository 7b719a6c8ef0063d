import { Injectable } from '@nestjs/common';
import type { Envelope } from '@crossdock/contracts';
import { Database, type Tx } from '@crossdock/persistence';
import { orderIdOf, type ReferenceKind, referencesOf } from '../references';

export interface TimelineStep {
  id: string;
  type: string;
  service: string;
  occurredAt: string;
  actor: string;
  correlationId: string;
  causationId?: string;
  orderId?: string;
  subject?: string;
  data: Record<string, unknown>;
}

/** `after`: the id of the last step that was seen. */
export interface Page {
  after?: string;
  limit: number;
}
export interface TimelinePage {
  steps: TimelineStep[];
  /** Give it as `after` for the next page; undefined on the last. */
  next?: string;
}

const columns = `id, type, service, occurred_at AS "occurredAt", actor, correlation_id AS "correlationId",
  causation_id AS "causationId", order_id AS "orderId", subject, data`;

@Injectable()
export class Timeline {
  constructor(private readonly database: Database) {}

  /** Records a batch of events and the numbers that they bring, in two statements. */
  async record(tx: Tx, events: Envelope[]): Promise<void> {
    tx.write(
      `INSERT INTO timeline_event (id, type, service, occurred_at, actor, legal_entity, correlation_id, causation_id, order_id, subject, data)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::timestamptz[], $5::text[], $6::text[], $7::text[], $8::text[],
         $9::uuid[], $10::text[], $11::jsonb[]) ON CONFLICT (id) DO NOTHING`,
      [
        events.map((e) => e.id), events.map((e) => e.type), events.map((e) => e.source.split('/').at(-1)), events.map((e) => e.time),
        events.map((e) => e.actor), events.map((e) => e.legalentity), events.map((e) => e.correlationid),
        events.map((e) => e.causationid ?? null), events.map((e) => orderIdOf(e) ?? null), events.map((e) => e.subject ?? null),
        events.map((e) => JSON.stringify(e.data)),
      ], // prettier-ignore
    );
    const references = events.flatMap(referencesOf);
    if (references.length === 0) return;
    tx.write(
      `INSERT INTO timeline_reference (kind, value, order_id)
       SELECT DISTINCT * FROM unnest($1::text[], $2::text[], $3::uuid[]) AS r(kind, value, order_id) ORDER BY 1, 2, 3 ON CONFLICT DO NOTHING`,
      [references.map((r) => r.kind), references.map((r) => r.value), references.map((r) => r.orderId)],
    );
  }

  /** Steps of the orders known by this number, oldest first. */
  async of(kind: ReferenceKind, value: string, page: Page): Promise<TimelinePage> {
    return this.page(
      'order_id IN (SELECT order_id FROM timeline_reference WHERE kind = $1 AND value = $2)',
      [kind, value],
      page,
    );
  }

  async ofOrder(orderId: string, page: Page): Promise<TimelinePage> {
    return this.page('order_id = $1', [orderId], page);
  }

  async ofCorrelation(correlationId: string, page: Page): Promise<TimelinePage> {
    return this.page('correlation_id = $1', [correlationId], page);
  }

  private async page(condition: string, values: string[], { after, limit }: Page): Promise<TimelinePage> {
    const [from, most] = [`$${values.length + 1}`, `$${values.length + 2}`];
    const found = await this.database.query<TimelineStep>(
      `SELECT ${columns} FROM timeline_event WHERE ${condition}
         AND (${from}::uuid IS NULL OR (occurred_at, sequence) > (SELECT c.occurred_at, c.sequence FROM timeline_event c WHERE c.id = ${from}))
       ORDER BY occurred_at, sequence LIMIT ${most}`,
      [...values, after ?? null, limit + 1],
    );
    const steps = found.slice(0, limit);
    return { steps, next: found.length > limit ? steps.at(-1)!.id : undefined };
  }
}
