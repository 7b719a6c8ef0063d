/**
 * X12 and UN/EDIFACT without a framework: read any file, check it against tables, answer it, write documents. The documents are
 * the same objects in both syntaxes, in X12's codes.
 *
 *   const file = readX12(bytes);                      // or: for await (const event of streamX12(stream))
 *   const order = readPurchaseOrder(file.interchanges[0].groups[0].sets[0]);
 *   const answer = writeInterchange(envelope, [{ version: '004010', control: 7, sets: [{ id: '855', control: 1, segments: write855(ack) }] }]);
 */
export * from './types';
export { readEdi, readX12, openReader, streamEdi, streamX12, originalBytes } from './read/read-x12';
export type { X12Handler } from './read/handler';
export { X12Reader } from './read/reader';
export { parseSegments } from './read/parse-segments';
export { validateSet, SetValidator } from './validate/validate-set';
export { knownSets, setSchema, type SetSchema } from './schema/set-schema';
export { loopTree, hierarchyTree, type LoopNode, type HierarchyNode } from './validate/loop-tree';
export { groupAcknowledgement } from './acknowledge/acknowledge-group';
export * from './acknowledge/acknowledgement-set';
export { buildAcknowledgement } from './acknowledge/choose-acknowledgement';
export { build997 } from './acknowledge/functional-997';
export { build999 } from './acknowledge/implementation-999';
export { buildTa1 } from './acknowledge/ta1';
export { characterSets } from './edifact/character-sets';
export { isEdifact } from './edifact/is-edifact';
export { componentsOf } from './edifact/service-characters';
export { knownMessages } from './edifact/schema/message-schema';
export { buildContrl, contrlAction } from './edifact/contrl';
export * from './edifact/write';
export { readOrders } from './edifact/documents/orders';
export { writeOrdrsp } from './edifact/documents/ordrsp';
export { writeChangeResponse } from './edifact/documents/ordrsp-change';
export { writeDesadv } from './edifact/documents/desadv';
export { writeInvoic } from './edifact/documents/invoic';
export { headingOfMessage, readHeading } from './edifact/documents/heading';
export { readContrl, type ContrlMessage, type ReceivedContrl } from './edifact/documents/read-contrl';
export type {
  ElementInput,
  Repeated,
  SegmentInput,
  Party,
  EnvelopeSettings,
  GroupInput,
  SetInput,
} from './write/types';
export { writeInterchange, writeSegments } from './write/writer';
export { X12WriteError } from './write/write-error';
export { toJson } from './json/to-json';
export { fromJson } from './json/from-json';
export type { JsonFile, JsonInterchange, JsonGroup, JsonSet, JsonSegment } from './json/types';
export * from './documents/types';
export * from './documents/outbound-types';
export { readPurchaseOrder, type OrderDateQualifiers } from './documents/purchase-order-850';
export * from './documents/order-change';
export * from './documents/remittance-820';
export * from './documents/inventory-advice-846';
export * from './documents/price-catalogue-832';
export * from './documents/shipping-order-940';
export * from './documents/stock-transfer-943';
export * from './documents/stock-receipt-944';
export * from './documents/shipping-advice-945';
export { write855 } from './documents/acknowledgement-855';
export { write856 } from './documents/ship-notice-856';
export { write810 } from './documents/invoice-810';
export { readFunctionalAcknowledgement, type ReceivedAcknowledgement } from './documents/acknowledgement-997';
