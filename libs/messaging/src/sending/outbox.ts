import { Injectable } from '@nestjs/common';
import type { Cause, Draft, Envelope } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { MessagingSettings } from '../messaging.options';
import { uuidV7 } from '../uuid-v7';
import { Relay } from './relay';

interface Row {
  envelope: Envelope;
  kind: string;
}

const insertRows = `
  INSERT INTO outbox (message_id, type, kind, key, body)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`;

/** Where business changes leave the messages that they cause. */
@Injectable()
export class Outbox {
  private readonly unwritten = new WeakMap<Tx, Row[]>();

  constructor(
    private readonly settings: MessagingSettings,
    private readonly relay: Relay,
  ) {}

  /**
   * Sends with the transaction: when it commits, every message will be delivered at least once, those of one key in the
   * order of sending; when it rolls back, none exists. Hold the lock of whatever the key names while sending.
   *
   * The rows are written at the end of the transaction in one statement, however often this is called.
   */
  async send(tx: Tx, drafts: Draft[], cause: Cause): Promise<void> {
    if (drafts.length === 0) return;
    const time = new Date();
    const rows = drafts.map((draft) => ({ kind: draft.contract.kind, envelope: this.envelope(draft, cause, time) }));
    const waiting = this.unwritten.get(tx);
    if (waiting) return void waiting.push(...rows);
    this.unwritten.set(tx, rows);
    tx.beforeCommit(() => this.write(tx));
    tx.afterCommit(() => this.relay.wake());
  }

  private async write(tx: Tx): Promise<void> {
    const rows = this.unwritten.get(tx)!;
    this.unwritten.delete(tx);
    tx.write(insertRows, [
      rows.map((row) => row.envelope.id),
      rows.map((row) => row.envelope.type),
      rows.map((row) => row.kind),
      rows.map((row) => row.envelope.partitionkey),
      rows.map((row) => JSON.stringify(row.envelope)),
    ]);
  }

  private envelope({ contract, data, legalEntity }: Draft, cause: Cause, time: Date): Envelope {
    return {
      specversion: '1.0',
      id: uuidV7(time.getTime()),
      source: `/crossdock/${this.settings.service}`,
      type: contract.type,
      subject: contract.subjectOf(data),
      time: time.toISOString(),
      datacontenttype: 'application/json',
      partitionkey: contract.keyOf(data),
      legalentity: legalEntity,
      correlationid: cause.correlationId,
      causationid: cause.causationId,
      actor: cause.actor,
      traceparent: cause.traceparent,
      tracestate: cause.tracestate,
      data,
    };
  }
}
