import { Injectable, Logger } from '@nestjs/common';
import { asDomainError, DomainError } from '@crossdock/canonical';
import { HttpProblem } from '@crossdock/service';
import { DeliverFiles } from '../../outbound/deliver-files';
import type { Partner } from '../../partner';
import { OutgoingFiles } from '../../persistence/outgoing-files';
import { proofOf } from './as2.transport';
import { certificateOf, isValidNow } from './identity';
import type { Sent } from './judge-receipt';
import type { Entity } from './mime';
import { type Receipt, readReceipt } from './receipt';

// `as2.transport.ts` makes Message-IDs of the interchange and the number of its sending.
const ours = /^<([\da-f-]{36})\.\d+@crossdock>$/;

/** Receipts that come by a connection of their own (RFC 4130, section 7.3). */
@Injectable()
export class TakeReceipts {
  private readonly logger = new Logger('AS2');

  constructor(
    private readonly files: OutgoingFiles,
    private readonly delivery: DeliverFiles,
  ) {}

  /**
   * @returns false when it is no receipt
   * @throws HttpProblem 403 when nobody vouches for it: anybody could send one
   */
  async take(partner: Partner, entity: Entity): Promise<boolean> {
    const theirs = partner.profile.transport!.as2!.theirCertificates.map(certificateOf).filter((each) => isValidNow(each));
    const receipt = await readReceipt(entity, theirs);
    if (!receipt) return false;
    if (!receipt.signer) throw new HttpProblem(403, 'RECEIPT_UNTRUSTED', 'the receipt is not signed by the owner of the certificate that we know');
    await this.settle(partner, receipt, entity.body);
    return true;
  } // prettier-ignore

  private async settle({ id, legalEntity }: Partner, receipt: Receipt, raw: Buffer): Promise<void> {
    const interchangeId = ours.exec(receipt.messageId)?.[1];
    const file = interchangeId && (await this.files.awaited(id, interchangeId));
    if (!file) return this.logger.log(`receipt of ${id} for ${receipt.messageId}, which waits for none`);
    const sent = file.awaits as unknown as Sent;
    // A sending before this one, of the same bytes under another id: the present one has its own receipt.
    if (sent.messageId !== receipt.messageId) return;
    try {
      await this.files.delivered(file.interchangeId, 'as2', proofOf(receipt, sent, raw));
      await this.delivery.delivered(file);
    } catch (thrown) {
      const error = asDomainError(thrown);
      if (!(thrown instanceof DomainError)) throw thrown;
      await this.delivery.refused(file, legalEntity, error);
    }
  }
}
