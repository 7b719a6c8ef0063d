import { webhookHeaders } from './standard-webhook';

const patienceMs = 10_000;
const errorChars = 300;

/** What came of one call to a channel's endpoint. */
export interface Answer {
  /** HTTP status; undefined when there was no answer. */
  status?: number;
  error?: string;
  /** How long the receiver asks us to wait (`Retry-After`), in seconds. */
  retryAfter?: number;
}

export interface Call {
  endpoint: string;
  secrets: string[];
  /** The `webhook-id`: the same for every repeat. */
  id: string;
  body: string;
}

/** Calls the endpoint once; never throws. Redirects are not followed: an endpoint is what was registered. */
export async function push({ endpoint, secrets, id, body }: Call): Promise<Answer> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
      headers: {
        'content-type': 'application/json',
        ...webhookHeaders(secrets, id, Math.floor(Date.now() / 1000), body),
      },
      body,
    });
    if (response.ok) {
      await response.body?.cancel();
      return { status: response.status };
    }
    return {
      status: response.status,
      error: (await firstWords(response)) || response.statusText,
      retryAfter: secondsOf(response.headers.get('retry-after')),
    };
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error };
    return { error: (cause?.message ?? message).slice(0, errorChars) };
  }
}

/** The start of a body, however long it is. */
async function firstWords(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return Buffer.from(first?.value ?? [])
    .toString('utf8')
    .replaceAll('\0', '')
    .slice(0, errorChars);
}

function secondsOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), 3600) : undefined;
}
