import type { Digest } from './algorithms';
import type { Identity, TrustedCertificate } from './identity';
import { type Entity, parseEntity, parseHeaders, parseValue, partsOf, writeEntity, writeMultipart } from './mime';
import { openSigned, signEntity } from './signed-entity';

/** What a message disposition notification says (RFC 4130, section 7.4; RFC 8098). */
export interface Disposition {
  messageId: string;
  /** `processed`, or `processed/error: decryption-failed` */
  disposition: string;
  /** AS2 name of who received the message */
  recipient: string;
  mic?: string;
  /** Digest of the MIC */
  digest?: string;
  /** For people */
  words: string;
}

/** A receipt, signed where the message asked for that. */
export async function writeReceipt(said: Disposition, signing?: { ours: Identity; digest: Digest }): Promise<{ contentType: string; body: Buffer }> {
  const { messageId, disposition, recipient, mic, digest, words } = said;
  const fields = [
    'Reporting-UA: Crossdock', `Original-Recipient: rfc822; ${recipient}`, `Final-Recipient: rfc822; ${recipient}`, `Original-Message-ID: ${messageId}`,
    `Disposition: automatic-action/MDN-sent-automatically; ${disposition}`, ...(mic ? [`Received-Content-MIC: ${mic}, ${digest}`] : []),
  ];
  const report = writeMultipart('multipart/report; report-type=disposition-notification', [
    writeEntity([['Content-Type', 'text/plain; charset=us-ascii']], Buffer.from(`${words}\r\n`)),
    writeEntity([['Content-Type', 'message/disposition-notification']], Buffer.from(`${fields.join('\r\n')}\r\n`)),
  ]);
  if (!signing) return report;
  return signEntity(writeEntity([['Content-Type', report.contentType]], report.body), signing.ours, signing.digest);
} // prettier-ignore

export interface Receipt extends Disposition {
  /** Whose signature it bears; undefined when it bears none that we know */
  signer?: TrustedCertificate;
}

/** @returns undefined when it is no receipt */
export async function readReceipt(answer: Entity, theirs: TrustedCertificate[]): Promise<Receipt | undefined> {
  const signed = await openSigned(answer, theirs);
  const report = signed ? parseEntity(signed.inner) : answer;
  const { type, parameters } = parseValue(report.headers.get('content-type'));
  if (type !== 'multipart/report') return undefined;
  const parts = partsOf(report.body, parameters.get('boundary') ?? '').map(parseEntity);
  const ofType = (wanted: string) => parts.find(({ headers }) => parseValue(headers.get('content-type')).type === wanted)?.body.toString('latin1');
  const fields = parseHeaders(ofType('message/disposition-notification') ?? '');
  const [mic, digest] = (fields.get('received-content-mic') ?? '').split(',').map((each) => each.trim());
  return {
    messageId: fields.get('original-message-id') ?? '', recipient: (fields.get('final-recipient') ?? '').replace(/^.*?;\s*/, ''),
    disposition: (fields.get('disposition') ?? '').replace(/^.*?;\s*/, ''), mic: mic || undefined, digest, words: (ofType('text/plain') ?? '').trim(),
    signer: signed?.signer,
  };
} // prettier-ignore
