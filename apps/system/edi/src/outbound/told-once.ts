import type { SendInvoice, SendShipNotice } from '@crossdock/contracts';
import { type OnceNumber, onceKey, type ToldNumber } from '../persistence/told-numbers';
import type { Command, Kind } from './command';

/** What may stand in one document of a kind only: BSN02, SSCCs of packages (GS1 General Specifications 4.3.2), BIG02, and the shipment that is billed. */
export function onceIn(kind: Kind, data: Command): OnceNumber[] {
  const { partner } = data;
  if (kind === '856') {
    const { shipmentNumber, packages } = data as SendShipNotice;
    // A pallet may carry packages of several orders, each told by its own notice.
    const ssccs = new Set(packages.map(({ sscc }) => sscc));
    return [{ partner, kind: 'shipment', number: shipmentNumber }, ...[...ssccs].map((number): OnceNumber => ({ partner, kind: 'package', number }))];
  }
  if (kind !== '810') return [];
  const { invoiceNumber, shipmentNumber } = data as SendInvoice;
  return [{ partner, kind: 'invoice', number: invoiceNumber }, { partner, kind: 'billed', number: shipmentNumber }];
} // prettier-ignore

const words: Record<OnceNumber['kind'], (number: string) => string> = {
  shipment: (number) => `shipment ${number} was announced before`,
  package: (number) => `SSCC ${number} was on a package before`,
  invoice: (number) => `invoice number ${number} was used before`,
  billed: (number) => `shipment ${number} was billed before`,
};

/** @param told by `onceKey` */
export function aboutNumbers(kind: Kind, data: Command, documentId: string, told: Map<string, ToldNumber>): string[] {
  return onceIn(kind, data).flatMap((each) => {
    const before = told.get(onceKey(each));
    return !before || before.documentId === documentId ? [] : [`${words[each.kind](each.number)} (${before.setId} of ${before.orderNumber})`]; // prettier-ignore
  });
}
