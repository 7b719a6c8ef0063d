import type { AllowanceOrCharge, ProductId, Reference, Terms } from './types';

/** ACK01 (668), as far as we send them; any other code of the list may be given too. */
export type LineStatus =
  | 'IA'
  | 'IB'
  | 'IC'
  | 'ID'
  | 'IE'
  | 'IF'
  | 'IH'
  | 'IP'
  | 'IQ'
  | 'IR'
  | 'IS'
  | 'DR'
  | 'AC'
  | 'AR'
  | 'BP'
  | 'R1'
  | 'R2'
  | 'R3'
  | 'R4'
  | 'R5'
  | 'R6'
  | 'SP';

export interface AcknowledgedLine {
  assignedId?: string;
  /** As ordered */
  quantity: string;
  uom: string;
  unitPrice?: string;
  priceBasis?: string;
  productIds: ProductId[];
  description?: string;
  allowancesAndCharges?: AllowanceOrCharge[];
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
  allowancesAndCharges?: AllowanceOrCharge[];
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
  /** SE serial numbers among them */
  references?: Reference[];
  /** S/O/I/P: the packages in which this item alone lies, each with its share */
  packages?: (Omit<ShippedPackage, 'items'> & { quantity: string; uom: string })[];
}

export interface ShippedPackage {
  /** 18 digits, check digit verified by the writer */
  sscc?: string;
  trackingNumber?: string;
  weight?: string;
  weightUom?: string;
  items: ShippedItem[];
}

/** A pallet: S/O/T/P/I */
export interface ShippedTare {
  /** 18 digits, check digit verified by the writer */
  sscc: string;
  packages: ShippedPackage[];
}

export interface ShippedOrder {
  orderNumber: string;
  releaseNumber?: string;
  orderDate?: string;
  references?: Reference[];
  parties?: OutboundParty[];
  /** S/O/T/P/I; may stand beside packages that are on no pallet */
  tares?: ShippedTare[];
  /** S/O/P/I */
  packages?: ShippedPackage[];
  /** S/O/I: goods whose package is not told; S/O/I/P: each with its packages */
  items?: ShippedItem[];
}

export interface ShipNotice856 {
  /** BSN01, default '00' */
  purpose?: string;
  shipmentId: string;
  /** BSN03/04, UTC */
  at: Date;
  /** BSN05; follows from the structure where absent: 0001 S/O/P/I, 0002 S/O/I/P, 0004 S/O/I */
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
  /** TDS02 to TDS04: what a discount for early payment is of, what is due with it, and the discount */
  discountable?: string;
  discounted?: string;
  termsDiscount?: string;
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
