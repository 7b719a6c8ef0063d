import { DomainError } from '@crossdock/canonical';
import { digestNamed } from './algorithms';
import type { Receipt } from './receipt';

export interface Sent {
  url: string;
  messageId: string;
  mic: string;
  digest: string;
}

/**
 * Whether the receipt proves that the partner has what we sent.
 *
 * @throws DomainError `transient` `RECEIPT_MISSING`: it may be there, the same Message-ID is sent again;
 *   `rejected` `RECEIPT_UNTRUSTED`, `RECEIPT_OF_ANOTHER`, `MIC_MISMATCH`, `MESSAGE_REFUSED`: a person has to look
 */
export function judge(receipt: Receipt | undefined, { url, messageId, mic, digest }: Sent): void {
  if (!receipt) throw failure('transient', 'RECEIPT_MISSING', `${url} took the message and sent no receipt`);
  const { disposition, words } = receipt;
  if (!receipt.signer)
    throw failure('rejected', 'RECEIPT_UNTRUSTED', `the receipt says "${disposition}", but is not signed by the owner of the certificate that we know`);
  if (receipt.messageId !== messageId)
    throw failure('rejected', 'RECEIPT_OF_ANOTHER', `the receipt is of message ${receipt.messageId}, not of ${messageId}`);
  // RFC 4130, section 7.5.3: a warning is no failure.
  if (!/^processed(\/warning\b.*)?$/i.test(disposition.trim()))
    throw failure('rejected', 'MESSAGE_REFUSED', `the partner says "${disposition}" ${words}`.trim());
  // An earlier try arrived, whose receipt was lost; some do not repeat the MIC.
  if (/duplicate/i.test(disposition) && !receipt.mic) return;
  if (receipt.mic !== mic || digestNamed(receipt.digest ?? '') !== digest)
    throw failure('rejected', 'MIC_MISMATCH', `the receipt is of other content: it has the MIC ${receipt.mic} (${receipt.digest}), what we sent ${mic} (${digest})`);
} // prettier-ignore

const failure = (kind: 'transient' | 'rejected', code: string, message: string) =>
  new DomainError(kind, code, { message });
