import { askPath } from '@crossdock/service';

/** Holding a map's test files against a version may take its time. */
const timeoutMs = 15_000;

/** `/v1/…` of edi; each part is encoded, so that no part is a path of its own. */
export const ediPath = (...parts: (string | number)[]): string =>
  `/v1/${parts.map((part) => encodeURIComponent(part)).join('/')}`;

export function askEdi<Answer>(path: string, query: object = {}): Promise<Answer> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  const asked = given.length > 0 ? `${path}?${new URLSearchParams(given).toString()}` : path;
  return askPath<Answer>('edi', 'GET', asked, { timeoutMs });
}

export const tellEdi = <Answer>(method: 'POST' | 'PATCH', path: string, body: object = {}): Promise<Answer> =>
  askPath<Answer>('edi', method, path, { body, timeoutMs });
