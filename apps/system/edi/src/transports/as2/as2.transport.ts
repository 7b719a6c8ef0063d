import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import type { Awaiting, Connection, OutgoingFile, Receipt, Route, Transport } from '../transport';
import type { As2Settings } from '../transport-settings';
import { type Identity, isValidNow, type TrustedCertificate } from './identity';
import { judge, type Sent } from './judge-receipt';
import { pack } from './message';
import { quoteIfNeeded } from './mime';
import { partiesOf } from './parties';
import { type Receipt as MdnReceipt, readReceipt } from './receipt';

const usual = { cipher: 'aes-256-cbc', digest: 'sha-256', timeoutSeconds: 40, receiptMinutes: 60 } as const;
/** Not now: RFC 9110 and RFC 6585, beside every 5xx. */
const later = new Set([408, 425, 429]);

/**
 * AS2 (RFC 4130): signed, encrypted, acknowledged by a signed receipt whose MIC is that of what we sent, in the same connection or later. What
 * they send, receipts too, comes in by `POST /v1/as2`. Every try bears one Message-ID, so that the other side recognises it.
 */
@Injectable()
export class As2Transport implements Transport {
  readonly kind = 'as2';

  /** @throws DomainError `rejected` `SECRET_MISSING`, `KEY_UNUSABLE`, `CERTIFICATE_EXPIRED` */
  async open({ settings }: Route): Promise<Connection> {
    const as2 = settings.as2!;
    const { ours, theirs } = partiesOf(as2);
    const valid = theirs.filter((each) => isValidNow(each));
    if (valid.length === 0) throw expired('theirs', theirs[0]);
    if (!isValidNow(ours.certificate)) throw expired('ours', ours.certificate);
    return { send: (file) => send(as2, ours, valid, file), close: async () => undefined };
  }
}

async function send(settings: As2Settings, ours: Identity, theirs: TrustedCertificate[], file: OutgoingFile): Promise<Receipt | Awaiting> {
  const { url, ourId, theirId, receiptsTo } = settings;
  const { cipher, digest, receiptMinutes, compressed } = { ...usual, ...settings };
  const { headers, body, mic } = await pack(file, ours, theirs[0], { cipher, digest, compressed });
  const messageId = messageIdOf(file.sendingId);
  const answer = await post(settings, body, {
    ...headers,
    'as2-version': '1.1', // we read compressed messages
    'as2-from': quoteIfNeeded(ourId),
    'as2-to': quoteIfNeeded(theirId),
    'message-id': messageId,
    'mime-version': '1.0',
    date: new Date().toUTCString(),
    subject: file.name,
    'disposition-notification-to': url,
    'disposition-notification-options': `signed-receipt-protocol=required, pkcs7-signature; signed-receipt-micalg=required, ${digest}`,
    ...(receiptsTo && { 'receipt-delivery-option': receiptsTo }),
  });
  const raw = Buffer.from(await answer.arrayBuffer().catch(() => new ArrayBuffer(0)));
  if (!answer.ok) {
    const kind = answer.status >= 500 || later.has(answer.status) ? 'transient' : 'rejected';
    throw new DomainError(kind, 'PARTNER_REFUSED', { message: `${url} answered ${answer.status} ${raw.toString('utf8', 0, 200)}`.trim() });
  }
  const receipt = await readReceipt({ headers: new Map(answer.headers), body: raw }, theirs);
  if (!receipt && receiptsTo) return { awaits: { url, messageId, mic, digest }, minutes: receiptMinutes };
  return proofOf(receipt, { url, messageId, mic, digest }, raw);
} // prettier-ignore

/** What is kept of a receipt that proves that they have it. @throws DomainError as `judge` */
export function proofOf(receipt: MdnReceipt | undefined, sent: Sent, raw: Buffer): Receipt {
  judge(receipt, sent);
  const { disposition, signer } = receipt!;
  return { ...sent, disposition, signer: signer!.x509.fingerprint256, mdn: raw.toString('base64') };
}

export const messageIdOf = (sendingId: string): string => `<${sendingId}@crossdock>`;

function post({ url, timeoutSeconds = usual.timeoutSeconds }: As2Settings, body: Buffer, headers: Record<string, string>): Promise<Response> {
  const signal = AbortSignal.timeout(timeoutSeconds * 1_000);
  return fetch(url, { method: 'POST', headers, body: new Uint8Array(body), redirect: 'error', signal }).catch((error: Error) => {
    const message = `${url} does not answer: ${(error.cause as Error | undefined)?.message ?? error.message}`;
    throw new DomainError('transient', 'PARTNER_UNREACHABLE', { message });
  });
} // prettier-ignore

const expired = (whose: string, { x509 }: TrustedCertificate) =>
  new DomainError('rejected', 'CERTIFICATE_EXPIRED', {
    message: `of the certificates none of ${whose} is valid: ${x509.subject} from ${x509.validFrom} to ${x509.validTo}`,
  });
