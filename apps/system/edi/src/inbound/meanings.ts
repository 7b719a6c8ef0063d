import {
  type Draft, inventoryAdviceReceived, type MessageContract, remittanceReceived, shippingAdviceReceived, warehouseReceiptReceived,
} from '@crossdock/contracts'; // prettier-ignore
import {
  readInventoryAdvice,
  readRemittance,
  readShippingAdvice,
  readStockReceipt,
  type TransactionSet,
} from '@crossdock/x12';
import type { Partner } from '../partner';
import { mapRemittance } from './map-remittance';
import { mapInventoryAdvice, mapShippingAdvice, mapWarehouseReceipt } from './map-warehouse-documents';
import { Faults } from './read-values';

/** What a set says to the rest of the house. */
export interface Meaning {
  /** Announced once per document, and kept with it. */
  draft: Draft;
  customerPo?: string;
  /** What a person should look at although the document was taken. */
  remark?: { code: string; detail: string };
}

/** @throws DomainError `rejected`: it does not fit; each error names an element */
type ReadMeaning = (set: TransactionSet, partner: Partner, documentId: string) => Meaning;

const remittance: ReadMeaning = (set, partner, documentId) => {
  const faults = new Faults();
  const data = mapRemittance(documentId, readRemittance(set), partner, faults);
  faults.check(remittanceReceived.schema, data);
  const { traceNumber, amount, difference, items } = data;
  const sums = `payment ${traceNumber} of ${amount.amount} ${amount.currency}: its ${items.length} items and its adjustments leave a difference of ${difference}`;
  return {
    draft: remittanceReceived.of(data, partner.legalEntity) as Draft,
    remark: Number(difference) === 0 ? undefined : { code: 'REMITTANCE_DOES_NOT_ADD_UP', detail: sums },
  };
};

/** What is announced as it was mapped, with nothing to remark. */
const announced =
  <Document, Message extends object>(
    contract: MessageContract<Message>,
    read: (set: TransactionSet) => Document,
    map: (documentId: string, document: Document, partner: Partner, faults: Faults) => Message,
  ): ReadMeaning =>
  (set, partner, documentId) => {
    const faults = new Faults();
    const data = map(documentId, read(set), partner, faults);
    faults.check(contract.schema, data);
    return { draft: contract.of(data, partner.legalEntity) as Draft };
  };

/** By set: those that are announced as they stand, beside orders, their changes and acknowledgements. */
export const meanings: Record<string, ReadMeaning | undefined> = {
  '820': remittance,
  '846': announced(inventoryAdviceReceived, readInventoryAdvice, mapInventoryAdvice),
  '944': announced(warehouseReceiptReceived, readStockReceipt, mapWarehouseReceipt),
  '945': announced(shippingAdviceReceived, readShippingAdvice, mapShippingAdvice),
};
