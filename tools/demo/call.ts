import type { DemoContext } from './contract';

export type Call = <T = any>(
  method: string,
  service: keyof DemoContext['urls'],
  path: string,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<T>;

/** Calls services as one caller; what is refused throws with the problem's words, unless its status is expected. */
export function callerOf(context: DemoContext, token: () => Promise<string>, expected: number[] = []): Call {
  return async (method, service, path, body, headers = {}) => {
    const raw = typeof body === 'string' || Buffer.isBuffer(body);
    const response = await fetch(`${context.urls[service]}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await token()}`,
        ...(body === undefined ? {} : { 'content-type': raw ? 'application/edi-x12' : 'application/json' }),
        ...headers,
      },
      body: body === undefined ? undefined : raw ? (body as string | Uint8Array<ArrayBuffer>) : JSON.stringify(body),
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok && !expected.includes(response.status))
      throw new Error(`${method} ${service}${path}: ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
    return answer as never;
  };
}
