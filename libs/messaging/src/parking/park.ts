import { Injectable, Logger } from '@nestjs/common';
import type { Tx } from '@crossdock/persistence';
import { isReadable } from '../consuming/decode';
import { MessagingSettings } from '../messaging.options';
import { metrics } from '../metrics';
import { Announcements, type ParkedFacts } from './announcements';
import { columnsOf, type Parking } from './parked-row';
import { RetryWorker } from './retry-worker';

const insertParked = `
  INSERT INTO parked (id, message_id, type, key, envelope, raw, status, attempts, next_attempt_at, kind, code, detail, errors,
                      reason, owner_role, due_at, announced, history)
  SELECT p.id, message_id, type, key, envelope, raw::bytea, status, attempts, clock_timestamp() + retry_ms * interval '1 ms',
         kind, code, detail, errors, reason, owner_role, clock_timestamp() + due_hours * interval '1 hour', status = 'parked',
         CASE WHEN kind IS NULL THEN '[]' ELSE jsonb_build_array(jsonb_build_object(
           'at', clock_timestamp(), 'what', 'failed', 'by', $17::text, 'detail', code || ': ' || detail)) END
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::jsonb[], $6::text[], $7::text[], $8::int[], $9::bigint[],
                $10::text[], $11::text[], $12::text[], $13::jsonb[], $14::text[], $15::text[], $16::int[]) WITH ORDINALITY
      AS p (id, message_id, type, key, envelope, raw, status, attempts, retry_ms, kind, code, detail, errors, reason,
            owner_role, due_hours, n)
   ORDER BY n
  ON CONFLICT (message_id) DO NOTHING RETURNING id`;

/** Writes messages that are set aside, and tells the world of those that wait for a person. */
@Injectable()
export class Park {
  private readonly logger = new Logger('Parking');

  constructor(
    private readonly settings: MessagingSettings,
    private readonly announcements: Announcements,
    private readonly retryWorker: RetryWorker,
  ) {}

  /** In order: those of one key line up as they are given. */
  async add(tx: Tx, parkings: Parking[]): Promise<void> {
    if (parkings.length === 0) return;
    const rows = parkings.map(columnsOf);
    const columns = rows[0].map((_, column) => rows.map((row) => row[column]));
    const added = await tx.query(insertParked, [...columns, `service:${this.settings.service}`]);
    const fresh = new Set(added.map((row) => row.id));
    const failed = parkings.filter(({ id, failure }) => failure && fresh.has(id));
    for (const parking of failed) {
      if (parking.failure!.verdict.status === 'parked') await this.announcements.parked(tx, factsOf(parking));
    }
    tx.afterCommit(() => {
      failed.forEach((parking) => this.report(parking));
      this.retryWorker.wake();
    });
  }

  private report({ id, decoded, failure }: Parking): void {
    const { error, verdict } = failure!;
    metrics.parked.inc({ service: this.settings.service, kind: error.kind });
    const name = isReadable(decoded) ? `${decoded.envelope.type} ${decoded.envelope.id}` : `an unreadable message`;
    const trace = error.kind === 'unexpected' ? `\n${error.stack}` : '';
    this.logger.warn(
      `${verdict.status} ${name} of key ${decoded.delivery.key} as ${id}: ${error.code}, ${error.message}${trace}`,
    );
  }
}

function factsOf({ id, decoded, failure }: Parking): ParkedFacts {
  const { error, attempts, verdict } = failure!;
  const [envelope, type, key] = isReadable(decoded)
    ? [decoded.envelope, decoded.envelope.type, decoded.key]
    : [undefined, decoded.delivery.type, decoded.delivery.key];
  return { id, envelope, type: type || 'unreadable', key: key || `unreadable:${id}`, attempts, error, verdict };
}
