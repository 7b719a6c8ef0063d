import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';
import { byKey } from '../persistence/answered-elsewhere';

export interface HoldAnswer {
  requestId: string;
  reference: string;
  kind: 'soft' | 'firm';
  held: 'all' | 'some' | 'nothing';
  expiresAt?: string;
  lines: { sku: string; asked: number; held: number; holds: { holdId: string; node: string; quantity: number }[] }[];
  refusal?: { line: number; code: string; message: string };
}

interface Keyed {
  caller: string;
  key: string;
  bodyHash: string;
}
export interface HoldRequestRow {
  id: string;
  request: Keyed;
  answer: HoldAnswer;
}

const nameOf = ({ caller, key }: Keyed | { caller: string; key: string }): string => `${caller}\n${key}`;

/** The first answers to whoever asked for holds, by caller and key. */
@Injectable()
export class HoldRequests {
  /** Answers that were given before (an Error where the key came with another body), and the requests that are new. */
  async known<R extends Keyed>(tx: Tx, asked: readonly R[]) {
    const rows = await tx.query<Keyed & { response: HoldAnswer }>(
      `SELECT r.caller, r.key, r.body_hash AS "bodyHash", r.response FROM hold_request r
       JOIN unnest($1::text[], $2::text[]) AS k(caller, key) ON r.caller = k.caller AND r.key = k.key`,
      [asked.map((request) => request.caller), asked.map((request) => request.key)],
    );
    const before = new Map(rows.map((row) => [nameOf(row), row]));
    const answers = new Map<R, HoldAnswer | Error>();
    const first = new Map<string, R>();
    for (const request of asked) {
      const row = before.get(nameOf(request));
      const same = first.get(nameOf(request));
      if (row) answers.set(request, row.bodyHash === request.bodyHash ? row.response : reused());
      else if (same) answers.set(request, same.bodyHash === request.bodyHash ? stillRunning() : reused());
      else first.set(nameOf(request), request);
    }
    return { answers, fresh: [...first.values()] };
  }

  async remember(tx: Tx, answered: readonly HoldRequestRow[]): Promise<void> {
    if (answered.length === 0) return;
    const rows = [...answered].sort(byKey(({ request }) => request.key));
    tx.write(
      `INSERT INTO hold_request (id, caller, key, body_hash, response)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::json[])`,
      [
        rows.map(({ id }) => id), rows.map(({ request }) => request.caller), rows.map(({ request }) => request.key),
        rows.map(({ request }) => request.bodyHash), rows.map(({ answer }) => JSON.stringify(answer)),
      ], // prettier-ignore
    );
  }
}

const reused = () =>
  new DomainError('rejected', 'IDEMPOTENCY_KEY_REUSED', {
    message: 'this Idempotency-Key came with another body before; use a new key for another request',
  });
const stillRunning = () =>
  new DomainError('conflict', 'REQUEST_RUNNING', {
    message: 'the first request with this Idempotency-Key is still running',
    retryAfterSeconds: 1,
  });
