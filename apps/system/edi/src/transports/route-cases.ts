import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { Cases } from '../persistence/cases';
import type { Route } from './transport';

export type Direction = 'send' | 'collect' | 'receive' | 'receipt' | 'certificate';

const words = {
  send: { code: 'DELIVERY_FAILING', what: 'nothing can be sent to it' },
  collect: { code: 'COLLECTION_FAILING', what: 'nothing can be fetched from it' },
  receipt: { code: 'RECEIPT_FAILING', what: 'our receipts cannot be brought to it' },
  certificate: { code: 'CERTIFICATE_EXPIRES', what: 'see to the certificates' },
  receive: { code: 'MESSAGE_REFUSED', what: 'its AS2 message was refused' },
};
/** Failures in a row that are worth a person's attention, where the same may go through by itself. */
const patience = 5;

/** A case about a partner that cannot be reached: opened after some tries, or at once where only a person can help. It closes by itself. */
@Injectable()
export class RouteCases {
  /** Routes that have worked since this process began: nothing is open for them. */
  private readonly working = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly cases: Cases,
  ) {}

  async failed({ partner, legalEntity }: Route, direction: Direction, tries: number, error: DomainError): Promise<void> {
    this.working.delete(subjectOf(partner, direction));
    if (error.kind === 'transient' && tries < patience) return;
    const { code, what } = words[direction];
    const detail = `${partner}: ${what}: ${error.message}`;
    const opened = { subject: 'partner' as const, subjectId: subjectOf(partner, direction), code, detail, partner, legalEntity };
    await this.database.transaction((tx) => this.cases.open(tx, opened, cause()));
  } // prettier-ignore

  async worked({ partner }: Route, direction: Direction): Promise<void> {
    const subject = subjectOf(partner, direction);
    if (this.working.has(subject)) return;
    await this.database.transaction((tx) => this.cases.close(tx, 'partner', [subject], 'it works again', cause()));
    this.working.add(subject);
  }
}

/** Cases name their subject by a UUID (version 8, RFC 9562: made of a hash). */
function subjectOf(partner: string, direction: Direction): string {
  const hex = createHash('sha256').update(`${direction} ${partner}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const cause = () => ({ correlationId: randomUUID(), actor: 'service:edi' });
