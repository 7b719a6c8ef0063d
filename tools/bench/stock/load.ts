import autocannon, { type Client } from 'autocannon';

export interface Call {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}
export interface Load {
  url: string;
  connections: number;
  seconds: number;
  next(): Call;
  /** Each connection makes so many calls beforehand and repeats them: the caller costs less. Unless given, every call is made anew. */
  prepared?: number;
  /** Calls a second, for `pace`. */
  rate?: number;
}
export interface Loaded {
  opsPerSecond: number;
  done: number;
  p50Ms: number;
  p99Ms: number;
  /** Answers that were not 2xx, and calls without an answer. */
  failed: number;
}

/** A closed loop of callers against an HTTP server. */
export async function drive({ url, connections, seconds, next, prepared }: Load): Promise<Loaded> {
  const calls =
    prepared === undefined
      ? { requests: [{ method: 'GET', setupRequest: (request: object) => ({ ...request, ...next() }) }] }
      : { setupClient: (client: Client) => client.setRequests(Array.from({ length: prepared }, next)) };
  const result = await autocannon({ url, connections, duration: seconds, ...calls });
  return {
    opsPerSecond: result['2xx'] / result.duration,
    done: result['2xx'],
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    failed: result.non2xx + result.errors,
  };
}
