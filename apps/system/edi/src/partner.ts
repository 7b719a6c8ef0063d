import type { AllowanceRule, PriceRule } from '@crossdock/contracts';
import type { TransportSettings } from './transports/transport-settings';
import type { ChangeRules } from './maps/change-map';
import type { DocumentRules } from './maps/document-map';
import type { MapKey } from './maps/map-kinds';
import type { OrderRules } from './maps/order-map';

/** What differs per partner. Data, not code: a new partner is a new row. */
export interface PartnerProfile {
  /** What it speaks; default X12. Kinds of documents have their X12 numbers in both. */
  syntax?: 'x12' | 'edifact';
  /** EDIFACT: 0001 of what we send; default UNOC. What comes in says its own. */
  characterSet?: string;
  /** EDIFACT: UNH02-5 of our messages, by message (`ORDRSP: 'EAN005'`). */
  associations?: Record<string, string>;
  /** Our side of the envelope. */
  us: { qualifier: string; id: string };
  /** Further ids of ours that the partner may send to. */
  otherIds?: { qualifier: string; id: string }[];
  /** GS02/GS03 where they differ from the ISA ids. */
  groupIds?: { us?: string; them?: string };
  /** GS08 of what we send; EDIFACT: the directory, D.96A or D.01B. */
  version: string;
  separators?: { element?: string; component?: string; segment?: string; repetition?: string };
  lineBreak?: '' | '\n' | '\r\n';
  usage: 'P' | 'T';
  /** Documents that we send beside acknowledgements. */
  sets: string[];
  /** '997' or '999' */
  acknowledgement: '997' | '999';
  /** Send a TA1 (EDIFACT: a CONTRL) for every interchange, not only where it is asked for or something is at fault. */
  alwaysTa1?: boolean;
  /** Hours until each is overdue; ship notices are due before the requested delivery. */
  clocks?: Partial<typeof usualClocks>;
  /** Whether they send 997, 999 or CONTRL for what we send; default true. EDIFACT: we ask for it (UNB09). */
  acknowledgesUs?: boolean;
  currency: string;
  /** Qualifiers of PO1 that name our item, best first. */
  itemQualifiers: string[];
  /** The N1 party whose id is our customer number; without it `customerNumber` is. */
  customerParty?: { role: string; qualifier?: string };
  customerNumber?: string;
  /** Their unit (X12 355) → UN/ECE Rec 20, on top of the standard table. */
  units?: Record<string, string>;
  /** Their item number → our SKU, for one qualifier (`UP:614141000036`) or any; looked into before `itemQualifiers`. */
  items?: Record<string, string>;
  /** Their carrier (TD503 or TD505) → ours. */
  carriers?: Record<string, string>;
  /** Our payment terms → ITD: discount, days, words. */
  terms?: Record<
    string,
    {
      typeCode?: string;
      basisCode?: string;
      discountPercent?: string;
      discountDays?: string;
      netDays?: string;
      description?: string;
    }
  >;
  /** Their ship-to id (N104, or `UL:0078742035260` with N103) → address, for partners that send only an id; `*` where an order names no place. */
  shipTos?: Record<
    string,
    { name: string; street: string; city: string; region?: string; postalCode?: string; country: string }
  >;
  /** Whether our contract price stands where an order has another one (default; the 855 says so), or the order waits for a person. */
  priceRule?: PriceRule;
  /** Whether an order with allowances or charges that the contract does not have waits for a person (default), or the contract's stand and the 855 says so. */
  allowanceRule?: AllowanceRule;
  /** The template from which it began. */
  template?: string;
  /** Tell it what there is in stock (846) this often; without it, when somebody asks. */
  inventoryAdvice?: { everyHours: number };
  /** Tell it its items and prices (832) this often; without it, when somebody asks. */
  priceCatalogue?: { everyHours: number };
  /** Partners or folders by whose mailbox its files may come besides its own, as those of a VAN. */
  mailboxes?: string[];
  /** Country of an address that names none. */
  defaultCountry?: string;
  /** How files go to it and are fetched from it; without it, its folder. */
  transport?: TransportSettings;
}

export interface Partner {
  id: string;
  legalEntity: string;
  /** ISA05 and ISA06, or UNB02, of what they send. */
  qualifier: string;
  interchangeId: string;
  profile: PartnerProfile;
  /** The document maps in use, by set and direction: `850/in`, `856/out`. */
  maps?: Partial<Record<MapKey, ActiveMap>>;
}
export interface ActiveMap {
  version: number;
  rules: OrderRules | ChangeRules | DocumentRules;
}

/** Hours: theirs to acknowledge our documents, ours to answer an order, ours to bill after the ship notice. */
export const usualClocks = { acknowledgementHours: 24, responseHours: 24, invoiceHours: 72 };

/** A profile with the field's usual choices, to be overridden by what the partner's guide says. */
export const usualProfile: PartnerProfile = {
  us: { qualifier: 'ZZ', id: 'CROSSDOCK' },
  version: '004010',
  usage: 'P',
  sets: ['855', '865', '856', '810'],
  acknowledgement: '997',
  currency: 'USD',
  itemQualifiers: ['VN', 'VP', 'VA', 'SK', 'UP', 'UK', 'EN', 'UI', 'IN', 'BP', 'CB'],
  defaultCountry: 'US',
};

/** What a profile of this syntax leaves out. */
export const usualProfileOf = ({ syntax }: Pick<PartnerProfile, 'syntax'>): PartnerProfile =>
  syntax === 'edifact' ? { ...usualProfile, version: 'D.96A' } : usualProfile;
