import type { TransactionSet } from '../types';
import { type LoopNode, loopTree } from '../validate/loop-tree';
import { all, first, isoDate, loops, readDate, readParty, readReference, text } from './read-parts';
import type { DocumentDate, DocumentParty, Reference } from './types';

/** ADX: what makes the amount paid differ from what was billed. */
export interface RemittanceAdjustment {
  /** Signed: below zero less is paid */
  amount: string;
  /** ADX02 (426), e.g. 59 item not received, 01 pricing error */
  reason: string;
  /** ADX03 and ADX04 */
  reference?: Reference;
  notes: string[];
}

/** RMR: one invoice or memo that the payment is for. */
export interface RemittanceItem {
  /** RMR01 (128): IV invoice, CM credit memo, PO purchase order, ... */
  qualifier: string;
  number: string;
  /** RMR03 (482): PO on account, PI pay item, PP partial, ... */
  action?: string;
  /** RMR04 */
  paid?: string;
  /** RMR05 */
  invoiced?: string;
  /** RMR06 */
  discount?: string;
  references: Reference[];
  dates: DocumentDate[];
  adjustments: RemittanceAdjustment[];
  /** Position of RMR in the set (ST = 1) */
  position: number;
}

export interface Remittance820 {
  /** BPR01 (305): C payment with advice, I information only, ... */
  handling: string;
  /** BPR02 */
  amount: string;
  /** BPR03: C credit (to us), D debit */
  creditDebit: string;
  /** BPR04 (591): ACH, CHK, FWT, ... */
  method: string;
  /** BPR16, ISO */
  date?: string;
  /** TRN02 */
  trace?: string;
  currency?: string;
  references: Reference[];
  dates: DocumentDate[];
  parties: DocumentParty[];
  items: RemittanceItem[];
  /** Adjustments that belong to no item. */
  adjustments: RemittanceAdjustment[];
}

/** Reads an 820 as it stands: remittance lines of all its entities (ENT) in one list. */
export function readRemittance(set: Pick<TransactionSet, 'id' | 'segments' | 'version'>): Remittance820 {
  const root = loopTree(set, set.version);
  const bpr = first(root, 'BPR');
  const entities = loops(root, 'ENT');
  return {
    handling: text(bpr, 1) ?? '',
    amount: text(bpr, 2) ?? '',
    creditDebit: text(bpr, 3) ?? '',
    method: text(bpr, 4) ?? '',
    date: isoDate(text(bpr, 16)),
    trace: text(first(root, 'TRN'), 2),
    currency: text(first(root, 'CUR'), 2),
    references: all(root, 'REF').map(readReference),
    dates: all(root, 'DTM').map(readDate),
    parties: loops(root, 'N1').map(readParty),
    items: entities.flatMap((entity) => loops(entity, 'RMR').map(itemOf)),
    adjustments: entities.flatMap((entity) => loops(entity, 'ADX').map(adjustmentOf)),
  };
}

function itemOf(loop: LoopNode): RemittanceItem {
  const rmr = first(loop, 'RMR')!;
  return {
    qualifier: text(rmr, 1) ?? '',
    number: text(rmr, 2) ?? '',
    action: text(rmr, 3),
    paid: text(rmr, 4),
    invoiced: text(rmr, 5),
    discount: text(rmr, 6),
    references: all(loop, 'REF').map(readReference),
    dates: all(loop, 'DTM').map(readDate),
    adjustments: loops(loop, 'ADX').map(adjustmentOf),
    position: rmr.position,
  };
}

function adjustmentOf(loop: LoopNode): RemittanceAdjustment {
  const adx = first(loop, 'ADX');
  const qualifier = text(adx, 3);
  return {
    amount: text(adx, 1) ?? '',
    reason: text(adx, 2) ?? '',
    reference: qualifier ? { qualifier, id: text(adx, 4) } : undefined,
    notes: all(loop, 'NTE').flatMap((note) => text(note, 2) ?? []),
  };
}
