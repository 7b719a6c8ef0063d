import { mediaTypeOf } from '../../syntax/media-type';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { secret } from '../secret';
import type { Connection, OutgoingFile, Receipt, Route, Transport } from '../transport';
import type { HttpSettings } from '../transport-settings';

const timeoutMs = 30_000;
/** Not now: RFC 9110 and RFC 6585, beside every 5xx. */
const later = new Set([408, 425, 429]);

/** Files are posted to the partner's URL; a repeat bears the same Idempotency-Key. What it posts to us is `POST /v1/files`. */
@Injectable()
export class HttpTransport implements Transport {
  readonly kind = 'http';

  async open({ settings }: Route): Promise<Connection> {
    const { url, tokenVariable } = settings.http!;
    const authorization = tokenVariable ? { authorization: `Bearer ${secret(tokenVariable)}` } : undefined;
    return { send: (file) => post({ url }, file, authorization), close: async () => undefined };
  }
}

async function post(
  { url }: HttpSettings,
  file: OutgoingFile,
  authorization?: Record<string, string>,
): Promise<Receipt> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      ...authorization,
      'content-type': mediaTypeOf(file.content),
      'content-disposition': `attachment; filename="${file.name}"`,
      'idempotency-key': file.sendingId,
    },
    body: new Uint8Array(file.content),
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: Error) => {
    const message = `${url} does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}`;
    throw new DomainError('transient', 'PARTNER_UNREACHABLE', { message });
  });
  const said = (await answer.text().catch(() => '')).slice(0, 200);
  if (answer.ok) return { url, status: answer.status };
  const kind = answer.status >= 500 || later.has(answer.status) ? 'transient' : 'rejected';
  throw new DomainError(kind, 'PARTNER_REFUSED', { message: `${url} answered ${answer.status} ${said}`.trim() });
}
