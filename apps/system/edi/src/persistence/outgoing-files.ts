import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '@crossdock/persistence';
import type { Awaiting, OutgoingFile, Receipt } from '../transports/transport';
import { freeClaimsOfTheDead, thisProcess } from './claims';

const waiting = `delivered_at IS NULL AND parked_at IS NULL AND coalesce(awaited_until, '-infinity') <= now()`;

/** Files on their way to partners; a row waits until its transport has brought it over. */
@Injectable()
export class OutgoingFiles {
  constructor(private readonly database: Database) {}

  /** In the order in which they go out: `number` is given under the lock of the partner's control numbers. */
  async queue(tx: Tx, files: Omit<OutgoingFile, 'sendingId' | 'attempts'>[]): Promise<void> {
    tx.write(
      `INSERT INTO outgoing_file (interchange_id, partner, name, content)
       SELECT interchange_id, partner, name, content FROM unnest($1::uuid[], $2::text[], $3::text[], $4::bytea[])
         WITH ORDINALITY AS f(interchange_id, partner, name, content, place) ORDER BY place`,
      [
        files.map(({ interchangeId }) => interchangeId), files.map(({ partner }) => partner), files.map(({ name }) => name), files.map(({ content }) => content),
      ], // prettier-ignore
    );
  }

  /** Partners with files to send now. Whose first file has to wait, or is in somebody's hands, waits as a whole: files keep their order. */
  async due(): Promise<string[]> {
    await freeClaimsOfTheDead(this.database, 'outgoing_file');
    const rows = await this.database.query<{ partner: string }>(
      `SELECT partner FROM outgoing_file WHERE ${waiting} GROUP BY partner
       HAVING max(next_at) <= now() AND coalesce(max(claimed_until), '-infinity') <= now() ORDER BY min(created_at)`,
    );
    return rows.map(({ partner }) => partner);
  }

  /** A partner's next files, for two minutes in one pair of hands; `extend` renews. */
  claim(partner: string, limit: number): Promise<OutgoingFile[]> {
    return this.database.transaction(async (tx) => {
      const [{ mine }] = await tx.query('SELECT pg_try_advisory_xact_lock(hashtextextended($1, 0)) AS mine', [
        `edi.delivery ${partner}`,
      ]);
      if (!mine) return [];
      return tx.query<OutgoingFile>(
        `WITH mine AS (
           UPDATE outgoing_file o SET claimed_until = now() + interval '2 minutes', claimed_by = $3
           WHERE interchange_id IN (SELECT interchange_id FROM outgoing_file WHERE partner = $1 AND ${waiting} ORDER BY number LIMIT $2)
             AND NOT EXISTS (SELECT 1 FROM outgoing_file w WHERE w.partner = $1 AND w.delivered_at IS NULL AND w.parked_at IS NULL
               AND (w.claimed_until > now() OR w.next_at > now()))
           RETURNING interchange_id AS "interchangeId", partner, name, content, attempts, interchange_id || '.' || sendings AS "sendingId",
             awaited_until IS NOT NULL AS unconfirmed, number)
         SELECT "interchangeId", partner, name, content, attempts, "sendingId", unconfirmed FROM mine ORDER BY number`,
        [partner, limit, thisProcess],
      );
    });
  }

  /** Keeps files that are being sent in the same hands. */
  async extend(interchangeIds: string[]): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_file SET claimed_until = now() + interval '2 minutes'
       WHERE interchange_id = ANY($1) AND claimed_by = $2 AND claimed_until IS NOT NULL`,
      [interchangeIds, thisProcess],
    );
  }

  async delivered(interchangeId: string, transport: string, receipt: Receipt): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_file SET delivered_at = now(), claimed_until = NULL, awaited_until = NULL, problem = NULL, transport = $2, receipt = $3
       WHERE interchange_id = $1`,
      [interchangeId, transport, JSON.stringify(receipt)],
    );
  }

  /** It has been handed over; until when its receipt is waited for before the same is sent again. */
  async await(interchangeId: string, transport: string, { awaits, minutes }: Awaiting): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_file SET claimed_until = NULL, transport = $2, receipt = $3, awaited_until = now() + $4 * interval '1 minute',
         attempts = attempts + (awaited_until IS NOT NULL)::int, problem = CASE WHEN awaited_until IS NOT NULL THEN 'no receipt came in time' END
       WHERE interchange_id = $1 AND delivered_at IS NULL`,
      [interchangeId, transport, JSON.stringify(awaits), minutes],
    );
  }

  /** What of a partner's was handed over and is not confirmed. */
  async awaited(partner: string, interchangeId: string): Promise<(Pick<OutgoingFile, 'interchangeId' | 'partner' | 'name'> & { awaits: Receipt }) | undefined> {
    const [file] = await this.database.query(
      `SELECT interchange_id AS "interchangeId", partner, name, receipt AS awaits FROM outgoing_file
       WHERE partner = $1 AND interchange_id = $2 AND awaited_until IS NOT NULL AND delivered_at IS NULL`,
      [partner, interchangeId],
    );
    return file as (Pick<OutgoingFile, 'interchangeId' | 'partner' | 'name'> & { awaits: Receipt }) | undefined;
  } // prettier-ignore

  /** Gives files back; the first of them failed and is tried again after this long. */
  async putOff(interchangeIds: string[], afterMs: number, problem: string): Promise<void> {
    await this.database.query(
      `UPDATE outgoing_file SET claimed_until = NULL, next_at = now() + $2 * interval '1 millisecond',
         attempts = attempts + (interchange_id = $4)::int, problem = CASE WHEN interchange_id = $4 THEN $3 ELSE problem END
       WHERE interchange_id = ANY($1) AND delivered_at IS NULL`,
      [interchangeIds, afterMs, problem.slice(0, 1000), interchangeIds[0]],
    );
  }

  async release(interchangeIds: string[]): Promise<void> {
    await this.database.query(
      'UPDATE outgoing_file SET claimed_until = NULL WHERE interchange_id = ANY($1) AND delivered_at IS NULL',
      [interchangeIds],
    );
  }

  async park(tx: Tx, interchangeId: string, problem: string): Promise<void> {
    tx.write(
      `UPDATE outgoing_file SET parked_at = now(), claimed_until = NULL, attempts = attempts + 1, problem = $2
       WHERE interchange_id = $1`,
      [interchangeId, problem.slice(0, 1000)],
    );
  }

  /** Sends what was delivered once more. */
  async again(tx: Tx, interchangeId: string): Promise<void> {
    tx.write(
      `UPDATE outgoing_file SET delivered_at = NULL, parked_at = NULL, next_at = now(), attempts = 0, sendings = sendings + 1, awaited_until = NULL
       WHERE interchange_id = $1 AND delivered_at IS NOT NULL`,
      [interchangeId],
    );
  }

  /** Lets a file that is parked or waits go now, with all that waits behind it. @returns its partner, when it is not delivered */
  async retry(tx: Tx, interchangeId: string): Promise<string | undefined> {
    const [file] = await tx.query<{ partner: string }>(
      `UPDATE outgoing_file SET parked_at = NULL, awaited_until = NULL WHERE interchange_id = $1 AND delivered_at IS NULL RETURNING partner`,
      [interchangeId],
    );
    if (file) tx.write(`UPDATE outgoing_file SET next_at = now() WHERE partner = $1 AND ${waiting}`, [file.partner]);
    return file?.partner;
  }
}
