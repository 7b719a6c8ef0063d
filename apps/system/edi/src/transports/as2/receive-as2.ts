import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { asDomainError, DomainError } from '@crossdock/canonical';
import { Blobs } from '../../blobs/blobs';
import type { Partner } from '../../partner';
import { ReceiveFile } from '../../inbound/receive-file';
import { As2Messages, type ReceiptSent } from '../../persistence/as2-messages';
import { RouteCases } from '../route-cases';
import { TakeArrivals } from '../take-arrivals';
import { type Digest, digestNamed } from './algorithms';
import { type Identity, isValidNow } from './identity';
import { As2Refusal, unpack, type Unpacked } from './message';
import { parseValue } from './mime';
import { partiesOf } from './parties';
import { type Disposition, writeReceipt } from './receipt';

type Headers = Record<string, string>;
interface Judged {
  disposition: string;
  words: string;
  unpacked?: Unpacked;
}

/** One AS2 message: kept as it came, opened, its file kept and worked on, answered by a receipt. */
@Injectable()
export class ReceiveAs2 {
  private readonly logger = new Logger('AS2');

  constructor(
    private readonly blobs: Blobs,
    private readonly messages: As2Messages,
    private readonly receiver: ReceiveFile,
    private readonly arrivals: TakeArrivals,
    private readonly routes: RouteCases,
  ) {}

  /** @returns the receipt, when one was asked for; none where it goes to a URL, by `SendReceipts` */
  async receive(partner: Partner, messageId: string, headers: Headers, body: AsyncIterable<Uint8Array>): Promise<ReceiptSent | undefined> {
    const receiptUrl = headers['receipt-delivery-option'];
    const before = await this.messages.taken(partner.id, messageId);
    if (before) {
      this.logger.log(`suppressed message ${messageId} of ${partner.id}: it came before`);
      if (!receiptUrl) return before.receipt;
      return void (await this.messages.receiptAgain(partner.id, messageId));
    }
    const blob = await this.blobs.write(body);
    await this.messages.begin(partner.id, messageId, headers, blob.id);
    const { ours, former, theirs } = await this.parties(partner);
    const message = { headers: new Map(Object.entries(headers)), body: await whole(this.blobs.read(blob.id)) };
    const judged = await judge(() => unpack(message, [ours, ...former], theirs.filter((each) => isValidNow(each)), askedDigest(headers)));
    const fileId = judged.unpacked && (await this.keep(partner, messageId, judged.unpacked));
    const receipt = await this.receipt(partner, messageId, headers, judged, ours);
    await this.messages.settle(partner.id, messageId, { disposition: judged.disposition, fileId, receipt, receiptUrl });
    if (fileId) this.arrivals.workOn(fileId, partner.id, judged.unpacked!.content.length);
    await this.tell(partner, messageId, judged);
    return receiptUrl ? undefined : ((await this.messages.taken(partner.id, messageId))?.receipt ?? receipt);
  } // prettier-ignore

  /** @throws DomainError `transient` when it is we who are not ready: the sender tries again, and a person is told */
  private async parties({ id, legalEntity, profile }: Partner): Promise<ReturnType<typeof partiesOf>> {
    try {
      return partiesOf(profile.transport!.as2!);
    } catch (thrown) {
      const error = asDomainError(thrown);
      await this.routes.failed({ partner: id, legalEntity, settings: profile.transport! }, 'receive', 1, error);
      throw new DomainError('transient', 'AS2_NOT_READY', { message: 'messages cannot be opened now: send it again later' });
    }
  } // prettier-ignore

  private async keep(partner: Partner, messageId: string, { content, name, signer, mic, digest }: Unpacked): Promise<string> {
    const facts = { messageId, signer: signer.x509.fingerprint256, mic, digest };
    const arrival = { source: 'as2' as const, name: (name ?? messageId).slice(0, 200), content: only(content), lane: partner.id, facts };
    return (await this.receiver.store(arrival, { correlationId: randomUUID(), actor: 'service:edi' })).id;
  } // prettier-ignore

  private async receipt(partner: Partner, messageId: string, headers: Headers, judged: Judged, ours: Identity): Promise<ReceiptSent | undefined> {
    if (!headers['disposition-notification-to']) return undefined;
    const { disposition, words, unpacked } = judged;
    const { ourId, digest = 'sha-256' } = partner.profile.transport!.as2!;
    const said: Disposition = { messageId, disposition, recipient: ourId, words, mic: unpacked?.mic, digest: unpacked?.digest };
    const signed = /pkcs7-signature/i.test(headers['disposition-notification-options'] ?? '');
    return writeReceipt(said, signed ? { ours, digest: signingDigest(askedDigest(headers), digest) } : undefined);
  } // prettier-ignore

  private async tell({ id, legalEntity, profile }: Partner, messageId: string, { disposition, words, unpacked }: Judged) {
    const route = { partner: id, legalEntity, settings: profile.transport! };
    if (unpacked) return this.routes.worked(route, 'receive');
    this.logger.warn(`message ${messageId} of ${id}: ${disposition}`);
    const error = new DomainError('rejected', 'AS2_MESSAGE_REFUSED', { message: `message ${messageId}: ${words} (${disposition})` });
    await this.routes.failed(route, 'receive', 1, error);
  } // prettier-ignore
}

async function judge(open: () => Promise<Unpacked>): Promise<Judged> {
  try {
    return { disposition: 'processed', words: 'The message was received, decrypted and verified.', unpacked: await open() };
  } catch (error) {
    if (!(error instanceof As2Refusal)) throw error;
    return { disposition: `processed/error: ${error.refusal}`, words: error.message };
  }
} // prettier-ignore

/** signed-receipt-micalg names digests, best first (RFC 4130, section 7.3). */
function askedDigest(headers: Headers): string | undefined {
  const { parameters } = parseValue(`x; ${headers['disposition-notification-options'] ?? ''}`);
  const [, ...wanted] = (parameters.get('signed-receipt-micalg') ?? '').split(',');
  return wanted.find((name) => digestNamed(name));
}

/** We sign with no SHA-1, whatever is asked. */
function signingDigest(asked: string | undefined, usual: Digest): Digest {
  const digest = digestNamed(asked ?? '') ?? usual;
  return digest === 'sha-1' ? usual : digest;
}

async function whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
  const found: Buffer[] = [];
  for await (const piece of pieces) found.push(piece);
  return Buffer.concat(found);
}

async function* only(content: Buffer) {
  yield content;
}
