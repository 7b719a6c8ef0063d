import { hash } from 'node:crypto';
import { Injectable, Module } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Tx } from '@crossdock/persistence';

export interface IdempotentRequest {
  /** Who called: keys of different callers never meet. */
  caller: string;
  key: string;
  /** `requestHash(body)` */
  hash: string;
}

/** What is known of a key. `new`: this call does the work. */
export type Begun =
  | { state: 'new' }
  | { state: 'running'; retryAfterSeconds: number }
  | { state: 'done'; status: number; body: unknown }
  | { state: 'mismatch' };

export interface Outcome {
  caller: string;
  key: string;
  status: number;
  body: unknown;
}

/** SHA-256 of a request: method, path and body. */
export const requestHash = (...parts: unknown[]): string => hash('sha256', JSON.stringify(parts));

/**
 * Keys of calls that must have one effect (draft-ietf-httpapi-idempotency-key-header). A service states in its `keeps` for how
 * long; afterwards a repeat is a new call.
 */
@Injectable()
export class Idempotency {
  async begin(tx: Tx, request: IdempotentRequest, leaseSeconds = 30): Promise<Begun> {
    return (await this.beginMany(tx, [request], leaseSeconds))[0];
  }

  /** Claims keys in one statement; answers in the order of asking. A key that stands twice in the list runs once. */
  async beginMany(tx: Tx, requests: IdempotentRequest[], leaseSeconds = 30): Promise<Begun[]> {
    const first = new Map<string, number>();
    requests.forEach((request, index) => first.has(nameOf(request)) || first.set(nameOf(request), index));
    const chosen = [...first.values()].map((index) => requests[index]).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
    const claimed = await tx.query<{ caller: string; key: string }>(
      `INSERT INTO idempotency_key AS k (caller, key, request_hash, state, lease_until)
       SELECT caller, key, hash, 'running', now() + make_interval(secs => $4)
       FROM unnest($1::text[], $2::text[], $3::text[]) AS r(caller, key, hash)
       ON CONFLICT (caller, key) DO UPDATE SET lease_until = excluded.lease_until
         WHERE k.state = 'running' AND k.lease_until < now() AND k.request_hash = excluded.request_hash
       RETURNING caller, key`,
      [chosen.map((r) => r.caller), chosen.map((r) => r.key), chosen.map((r) => r.hash), leaseSeconds],
    );
    const ours = new Set(claimed.map(nameOf));
    const others = requests.filter((request) => !ours.has(nameOf(request)));
    const known = others.length > 0 ? await this.known(tx, others) : new Map<string, KnownKey>();
    return requests.map((request, index) => {
      if (ours.has(nameOf(request)) && first.get(nameOf(request)) === index) return { state: 'new' };
      const row = known.get(nameOf(request));
      if (row && row.hash !== request.hash) return { state: 'mismatch' };
      if (row?.state === 'done') return { state: 'done', status: row.status, body: row.body };
      return { state: 'running', retryAfterSeconds: 1 };
    });
  }

  finish(tx: Tx, outcome: Outcome): Promise<void> {
    return this.finishMany(tx, [outcome]);
  }

  async finishMany(tx: Tx, outcomes: Outcome[]): Promise<void> {
    if (outcomes.length === 0) return;
    tx.write(
      `UPDATE idempotency_key k SET state = 'done', status = o.status, body = o.body
       FROM unnest($1::text[], $2::text[], $3::int[], $4::jsonb[]) AS o(caller, key, status, body)
       WHERE k.caller = o.caller AND k.key = o.key`,
      [
        outcomes.map((o) => o.caller), outcomes.map((o) => o.key), outcomes.map((o) => o.status),
        outcomes.map((o) => JSON.stringify(o.body ?? null)),
      ], // prettier-ignore
    );
  }

  private async known(tx: Tx, requests: IdempotentRequest[]): Promise<Map<string, KnownKey>> {
    const rows = await tx.query<KnownKey>(
      `SELECT k.caller, k.key, k.request_hash AS hash, k.state, k.status, k.body FROM idempotency_key k
       JOIN (SELECT DISTINCT * FROM unnest($1::text[], $2::text[]) AS u(caller, key)) r ON r.caller = k.caller AND r.key = k.key`,
      [requests.map((r) => r.caller), requests.map((r) => r.key)],
    );
    return new Map(rows.map((row) => [nameOf(row), row]));
  }
}

interface KnownKey {
  caller: string;
  key: string;
  hash: string;
  state: 'running' | 'done';
  status: number;
  body: unknown;
}

const nameOf = ({ caller, key }: { caller: string; key: string }): string => `${caller}\n${key}`;

/** The answer to a caller whose key is not new: throws what the draft asks for, or returns the first answer. */
export function repeatOf(begun: Exclude<Begun, { state: 'new' }>): { status: number; body: unknown } {
  if (begun.state === 'done') return begun;
  if (begun.state === 'mismatch')
    throw new DomainError('rejected', 'IDEMPOTENCY_KEY_REUSED', {
      message: 'this Idempotency-Key came with another body before; use a new key for another request',
    });
  throw new DomainError('conflict', 'REQUEST_RUNNING', {
    message: 'the first request with this Idempotency-Key is still running',
    retryAfterSeconds: begun.retryAfterSeconds,
  });
}

@Module({ providers: [Idempotency], exports: [Idempotency] })
export class IdempotencyModule {}
