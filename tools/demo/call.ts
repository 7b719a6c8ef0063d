import type { DemoContext } from './contract';

export type Call = <T = any>(
  method: string,
  service: keyof DemoContext['urls'],
  path: string,
  /** Bytes are sent as they are, with the content type of `headers`; anything else as JSON. */
  body?: object | Buffer,
  headers?: Record<string, string>,
) => Promise<T>;

/** Calls services as one caller; what is refused throws with the problem's words, unless its status is expected. */
export function callerOf(context: DemoContext, token: () => Promise<string>, expected: number[] = []): Call {
  return async (method, service, path, body, headers = {}) => {
    const bearer = await token();
    const response = await fetch(`${context.urls[service]}${path}`, {
      method,
      headers: {
        ...(bearer && { authorization: `Bearer ${bearer}` }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : body && JSON.stringify(body),
    });
    const answer = await response.json().catch(() => ({}));
    if (!response.ok && !expected.includes(response.status))
      throw new Error(`${method} ${service}${path}: ${response.status} ${JSON.stringify(answer).slice(0, 500)}`);
    return answer as never;
  };
}
