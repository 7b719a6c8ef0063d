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
  description?: string;
}

/** SAC: `A` allowance, `C` charge. Amount in the document's currency, decimal string ('12.50'), though SAC05 carries cents. */
export interface AllowanceOrCharge {
  indicator: 'A' | 'C' | 'N' | 'P' | 'Q' | 'R' | 'S';
  code?: string;
  amount?: string;
  percent?: string;
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
  productIds: ProductId[];
  descriptions: string[];
  references: Reference[];
  dates: DocumentDate[];
  notes: string[];
  allowancesAndCharges: AllowanceOrCharge[];
  /** CTP: prices beside PO104 */
  prices: { qualifier?: string; price?: string; quantity?: string; uom?: string }[];
  parties: DocumentParty[];
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

/** ACK01 (668), as far as we send them; any other code of the list may be given too. */
export type LineStatus = 'IA' | 'IB' | 'IC' | 'ID' | 'IE' | 'IF' | 'IH' | 'IP' | 'IQ' | 'IR' | 'IS' | 'DR' | 'AC' | 'AR' | 'BP' | 'R1' | 'R2' | 'R3' | 'R4' | 'R5' | 'R6' | 'SP';

export interface AcknowledgedLine {
  assignedId?: string;
  /** As ordered */
  quantity: string;
  uom: string;
  unitPrice?: string;
  priceBasis?: string;
  productIds: ProductId[];
  description?: string;
  /** One ACK each; several where a line is split (part accepted, part backordered). */
  statuses: {
    code: LineStatus | (string & {});
    quantity?: string;
    uom?: string;
    /** ISO date with its qualifier, default '068' current schedule ship */
    date?: string;
    dateQualifier?: string;
    /** For IS: the substitute; for IR: nothing. */
    productIds?: ProductId[];
  }[];
}

export interface PurchaseOrderAcknowledgement855 {
  /** BAK01, default '00' */
  purpose?: string;
  /** BAK02: AC with detail and change, AD with detail no change, AE with exceptions, AK no detail, RD reject with detail, RJ reject, ... */
  type: string;
  orderNumber: string;
  orderDate: string;
  releaseNumber?: string;
  /** Our own order number, BAK08 */
  sellerReference?: string;
  acknowledgedDate?: string;
  currency?: string;
  references?: Reference[];
  dates?: { qualifier: string; date: string }[];
  parties?: OutboundParty[];
  lines: AcknowledgedLine[];
}

export interface OutboundParty {
  role: string;
  name?: string;
  idQualifier?: string;
  id?: string;
  additionalNames?: string[];
  addressLines?: string[];
  city?: string;
  state?: string;
  postalCode?: string;
  country?: string;
}

export interface ShippedItem {
  /** Line number of the order: LIN01 */
  assignedId?: string;
  productIds: ProductId[];
  quantity: string;
  uom: string;
  quantityOrdered?: string;
  /** SN108: AC item accepted and shipped, BP partial, ... */
  status?: string;
  description?: string;
  lotNumber?: string;
}

export interface ShippedPackage {
  /** 18 digits, check digit verified by the writer */
  sscc?: string;
  trackingNumber?: string;
  weight?: string;
  weightUom?: string;
  items: ShippedItem[];
}

export interface ShippedOrder {
  orderNumber: string;
  releaseNumber?: string;
  orderDate?: string;
  references?: Reference[];
  parties?: OutboundParty[];
  /** S/O/P/I */
  packages?: ShippedPackage[];
  /** S/O/I: goods whose package is not told */
  items?: ShippedItem[];
}

export interface ShipNotice856 {
  /** BSN01, default '00' */
  purpose?: string;
  shipmentId: string;
  /** BSN03/04, UTC */
  at: Date;
  /** BSN05; follows from the structure where absent: 0001 S/O/P/I, 0004 S/O/I */
  structure?: string;
  packagingCode?: string;
  packageCount?: string;
  weight?: string;
  weightUom?: string;
  carrier?: { scac?: string; mode?: string; name?: string };
  billOfLading?: string;
  proNumber?: string;
  references?: Reference[];
  shippedDate?: string;
  estimatedDelivery?: string;
  paymentMethod?: string;
  parties: OutboundParty[];
  orders: ShippedOrder[];
}

export interface InvoiceLine {
  assignedId?: string;
  quantity: string;
  uom: string;
  unitPrice: string;
  priceBasis?: string;
  productIds: ProductId[];
  description?: string;
  allowancesAndCharges?: AllowanceOrCharge[];
  taxes?: InvoiceTax[];
}

export interface InvoiceTax {
  /** TXI01: ST state sales tax, VA VAT, CP county, CI city, TX all taxes, ... */
  type: string;
  amount: string;
  percent?: string;
  jurisdictionQualifier?: string;
  jurisdiction?: string;
  /** TXI06: 0 exempt (export), 1 no, 2 yes */
  exempt?: string;
}

export interface Invoice810 {
  number: string;
  date: string;
  orderNumber?: string;
  orderDate?: string;
  releaseNumber?: string;
  /** BIG07: DI debit, CR credit, ... */
  type?: string;
  currency?: string;
  references?: Reference[];
  parties?: OutboundParty[];
  terms?: Terms;
  dates?: { qualifier: string; date: string }[];
  lines: InvoiceLine[];
  /** Freight is `{ indicator: 'C', code: 'D240', amount }` */
  allowancesAndCharges?: AllowanceOrCharge[];
  taxes?: InvoiceTax[];
  carrier?: { scac?: string; mode?: string; name?: string; referenceQualifier?: string; reference?: string };
  /** Decimal strings in the currency; TDS carries cents. The writer refuses a total that its lines do not give. */
  total: string;
  /** Amount subject to terms discount, TDS02 */
  discountable?: string;
}

/** What a partner wants differently; data from its profile. */
export interface DocumentOptions {
  /** '004010' or '005010' (a suffix such as 'VICS' may follow) */
  version?: string;
  /** Qualifiers to send, in this order; others are left out. Default: all, as given. */
  productQualifiers?: readonly string[];
  /** CTT02 hash total sent (default true for 855, false for 810) */
  hashTotal?: boolean;
  /** N1 roles to send; default all. */
  partyRoles?: readonly string[];
}
