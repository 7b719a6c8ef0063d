/**
 * Plain objects on our side of the documents. Numbers stay the decimal strings that were sent (no float ever touches
 * a price), dates are ISO calendar dates, codes are X12's own: translating codes is the partner profile's work.
 */

/** One qualifier/value pair of PO1, LIN, IT1: `UP` UPC-12, `EN` EAN-13, `UK` GTIN-14, `SK` SKU, `VN`/`VP` vendor's, `IN`/`BP`/`CB` buyer's. */
export interface ProductId {
  qualifier: string;
  id: string;
}

export interface Reference {
  qualifier: string;
  id?: string;
  description?: string;
}

export interface DocumentDate {
  /** X12 374, e.g. '002' delivery requested, '001' cancel after, '010' requested ship, '064' not before */
  qualifier: string;
  /** YYYY-MM-DD; absent when it could not be read, `raw` then has it */
  date?: string;
  time?: string;
  raw: string;
}

export interface Contact {
  function: string;
  name?: string;
  numbers: { qualifier: string; number: string }[];
}

export interface DocumentParty {
  /** N101: BY, ST, BT, SF, VN, ... */
  role: string;
  name?: string;
  idQualifier?: string;
  id?: string;
  additionalNames: string[];
  addressLines: string[];
  city?: string;
  state?: string;
  postalCode?: string;
  country?: string;
  references: Reference[];
  contacts: Contact[];
}

export interface Terms {
  typeCode?: string;
  basisCode?: string;
  discountPercent?: string;
  discountDueDate?: string;
  discountDays?: string;
  netDueDate?: string;
  netDays?: string;
  discountAmount?: string;
  /** ITD09 to ITD11: what is paid later, in parts */
  deferredDueDate?: string;
  deferredAmount?: string;
  payablePercent?: string;
  /** ITD12 */
  description?: string;
  /** ITD13 */
  dayOfMonth?: string;
  /** ITD14 (107) */
  paymentMethod?: string;
  /** ITD15 */
  percentage?: string;
}

/** SAC: `A` allowance, `C` charge. Amount in the document's currency, decimal string ('12.50'), though SAC05 carries cents. */
export interface AllowanceOrCharge {
  indicator: 'A' | 'C' | 'N' | 'P' | 'Q' | 'R' | 'S';
  /** SAC02 (1300) */
  code?: string;
  /** SAC03 (559) and SAC04 */
  agency?: string;
  agencyCode?: string;
  amount?: string;
  /** SAC06 (378): what the percentage is of; written as 3 where it is left out */
  percentQualifier?: string;
  percent?: string;
  /** SAC08, per unit (SAC09) */
  rate?: string;
  uom?: string;
  /** SAC10: how many it is for, or with SAC11 from how many on */
  quantity?: string;
  /** SAC11: up to how many */
  upTo?: string;
  /** SAC12 (331) */
  method?: string;
  description?: string;
}

export interface PurchaseOrderLine {
  /** PO101 */
  assignedId?: string;
  /** 1-based place in the document; stands in where PO101 is not sent */
  number: number;
  quantity?: string;
  uom?: string;
  unitPrice?: string;
  priceBasis?: string;
  /** EDIFACT: what is to be done with the line (1229), where it is not simply ordered: 2 deleted, 3 changed, ... */
  action?: string;
  /** EDIFACT: of which unit the price is (6411), where that is not the unit of the quantity */
  priceUnit?: string;
  productIds: ProductId[];
  descriptions: string[];
  references: Reference[];
  dates: DocumentDate[];
  notes: string[];
  allowancesAndCharges: AllowanceOrCharge[];
  /** CTP: prices beside PO104 */
  prices: { qualifier?: string; price?: string; quantity?: string; uom?: string }[];
  parties: DocumentParty[];
  /** CSH08 or IT807 (566): B0 no substitution allowed, Y alternate item allowed, ... */
  substitution?: string;
  /** PO4 */
  pack?: { pack?: string; size?: string; uom?: string };
  /** SCH: part deliveries */
  schedules: { quantity: string; uom: string; dates: DocumentDate[] }[];
  /** SDQ: quantities by store */
  destinations: { uom?: string; idQualifier?: string; locations: { id: string; quantity: string }[] }[];
  /** Position of PO1 in the set (ST = 1), to say where a fault of business lies. */
  position: number;
}

export interface PurchaseOrder850 {
  /** BEG01: 00 original, 01 cancellation, 05 replace, 06 confirmation, ... */
  purpose: string;
  /** BEG02: NE new, SA stand-alone, BK blanket, RL release, DS drop ship, ... */
  type: string;
  number: string;
  /** BEG04 */
  releaseNumber?: string;
  /** BEG05, ISO */
  date?: string;
  contractNumber?: string;
  currency?: string;
  /** CSH08 (566) of the heading: B0 no substitution allowed, Y alternate item allowed, ... */
  substitution?: string;
  /** Every DTM of the heading; the three below are read from them. */
  dates: DocumentDate[];
  requestedDeliveryDate?: string;
  requestedShipDate?: string;
  doNotShipBefore?: string;
  cancelAfter?: string;
  references: Reference[];
  contacts: Contact[];
  parties: DocumentParty[];
  terms: Terms[];
  fob?: { paymentMethod: string; locationQualifier?: string; description?: string };
  carrier?: { idQualifier?: string; id?: string; mode?: string; routing?: string; serviceLevel?: string };
  allowancesAndCharges: AllowanceOrCharge[];
  notes: string[];
  lines: PurchaseOrderLine[];
  totals: { lineCount?: number; hashTotal?: string; amount?: string };
}
