import { DomainError } from '@crossdock/canonical';
import type { AcknowledgePurchaseOrder, AnswerOrderChange, SendInvoice, SendShipNotice } from '@crossdock/contracts';
import { readEdi, type SegmentInput, X12WriteError } from '@crossdock/x12';
import type { MappedChange } from '../maps/change-map';
import { termsFor } from '../code-maps';
import { asWanted, rulesFor } from '../maps/maps-of';
import type { Partner } from '../partner';
import type { RememberedOrder } from '../persistence/purchase-orders';
import { syntaxOf } from '../syntax/syntax-of';
import { aboutReference } from './about-order';
import { aboutInvoice, aboutOverBilling, aboutShipNotice } from './agreement';
import { acknowledgement } from './map-acknowledgement';
import type { Command, Kind } from './command';
import { changeAnswer } from './map-change-answer';
import { invoice } from './map-invoice';
import { revision } from './map-revision';
import { shipNotice } from './map-ship-notice';
import type { Reader } from './words';

export type Prepared = { segments: SegmentInput[] } | { findings: string[] };

/** What is known beside a document. */
export interface Surroundings {
  order?: RememberedOrder;
  /** By shipment number */
  notices: Map<string, SendShipNotice>;
  /** Of this order and others, where amounts are spread over them */
  bills: SendInvoice[];
  /** Those that were sent, where no ship notices tell what may be billed */
  billed: SendInvoice[];
  /** What asked for it, where it answers a change */
  change?: MappedChange;
  /** Numbers in it that were told before, in words */
  repeated: string[];
}

/** A document ready to be sent, or why it may not be. */
export function prepare(kind: Kind, data: Command, partner: Partner, about: Surroundings): Prepared {
  const disagreements = [...disagreementsOf(kind, data, partner, about), ...about.repeated];
  return disagreements.length > 0 ? { findings: disagreements } : write(kind, data, partner, about);
}

/** The document as the partner's map wants it, and right X12; else what is wrong. */
export function write(
  kind: Kind,
  data: Command,
  partner: Partner,
  { order, change, today }: { order?: RememberedOrder; change?: MappedChange; today?: string },
): Prepared {
  const rules = rulesFor(partner, kind);
  const reader = { profile: partner.profile, order, structure: rules?.structure, today };
  try {
    const usual = mapped(kind, data, reader, change);
    const { segments, findings: lacking } = rules
      ? asWanted(kind, usual, rules, data, reader)
      : { segments: usual, findings: [] };
    const findings = [...lacking, ...aboutCarrier(kind, data, segments, partner), ...faultsOf(kind, segments, partner)];
    return findings.length > 0 ? { findings } : { segments };
  } catch (error) {
    if (error instanceof X12WriteError) return { findings: [error.message] };
    throw error;
  }
}

function disagreementsOf(kind: Kind, data: Command, partner: Partner, { order, notices, bills, billed }: Surroundings): string[] {
  if (kind === '855' || kind === '865') return [];
  if (kind === '856') {
    const notice = data as SendShipNotice;
    const others = [...notices.values()].filter(({ orderId, shipmentId }) => orderId === notice.orderId && shipmentId !== notice.shipmentId);
    return [...aboutReference(notice, order), ...aboutShipNotice(notice, order, others, packagesWanted(partner))];
  }
  const bill = data as SendInvoice;
  const { sets } = partner.profile;
  const isOther = ({ orderId, invoiceId }: SendInvoice) => orderId === bill.orderId && invoiceId !== bill.invoiceId;
  const noticed = sets.includes('856');
  const agreement = {
    sent: noticed ? { notice: notices.get(bill.shipmentNumber) } : undefined,
    others: bills.filter(isOther),
    answered: sets.includes('855'),
    terms: termsFor(bill, partner.profile),
  };
  return [...aboutReference(bill, order), ...aboutInvoice(bill, order, agreement), ...(noticed ? [] : aboutOverBilling(bill, order, billed.filter(isOther)))];
} // prettier-ignore

/** By its map: without one, goods whose packages are not told are told item by item. */
function packagesWanted(partner: Partner): boolean {
  const structure = rulesFor(partner, '856')?.structure;
  return structure !== undefined && structure !== 'no-packaging';
}

/** Partners charge back for a carrier that is no code of theirs, such as one cut to four letters. */
function aboutCarrier(kind: Kind, data: Command, segments: SegmentInput[], { profile }: Partner): string[] {
  const theirs = Object.keys(profile.carriers ?? {});
  const named = segments.every(([id, , , code, , words]) => id !== 'TD5' || Boolean(code) || theirs.includes(String(words)));
  return kind !== '856' || named ? [] : [`carrier ${(data as SendShipNotice).carrier} has no code of the partner's: name its SCAC in profile.carriers`];
} // prettier-ignore

function mapped(kind: Kind, data: Command, reader: Reader, change?: MappedChange): SegmentInput[] {
  switch (kind) {
    case '855':
      return acknowledgement(data as AcknowledgePurchaseOrder, reader);
    case '856':
      return shipNotice(data as SendShipNotice, reader);
    case '865':
      return 'revisionId' in data ? revision(data, reader) : changeAnswer(data as AnswerOrderChange, reader, change);
    case '810':
      return invoice(data as SendInvoice, reader);
  }
}

/** Written for this partner and read back as it will be: whatever its reader would find fault with. */
export function faultsOf(kind: string, segments: SegmentInput[], partner: Partner): string[] {
  const { version } = partner.profile;
  const sets = [{ id: kind, version, segments }];
  const draft = syntaxOf(partner.profile).file(partner, { interchange: 1, group: 1 }, { sets, ta1s: [] });
  const { interchanges, faults } = readEdi(draft.content);
  const set = interchanges[0]?.groups[0]?.sets[0];
  if (!set) throw new DomainError('unexpected', 'X12_NOT_READABLE', { kind });
  return [...faults, ...interchanges[0].faults, ...interchanges[0].groups[0].faults, ...set.faults]
    .filter(({ severity }) => severity !== 'note')
    .map(({ message }) => message);
}
