import {
  type AddressValue,
  type AllowanceRule,
  allowanceRules,
  AnyObject,
  Country,
  Currency,
  Flag,
  ListOf,
  Nested,
  OneOf,
  type PriceRule,
  priceRules,
  Text,
  Texts,
  WholeNumber,
} from '@crossdock/contracts';
import { characterSets } from '@crossdock/x12';
import type { PartnerProfile } from '../partner';
import { TransportSettings } from '../transports/transport-settings';

export class PartyId {
  @Text({
    max: 4,
    min: 0,
    pattern: /^[0-9A-Za-z]{0,4}$/,
    example: 'ZZ',
    description: 'X12: two characters; EDIFACT: up to four',
  })
  qualifier!: string;
  @Text({ max: 35, example: 'NORTHWIND', description: 'X12: 15 characters at most' }) id!: string;
}
export class GroupIds {
  @Text({ max: 15, optional: true, description: 'GS02 of what we send' }) us?: string;
  @Text({ max: 15, optional: true, description: 'GS03 of what we send' }) them?: string;
}
export class SeparatorChoice {
  @Text({ max: 1, optional: true, example: '*' }) element?: string;
  @Text({ max: 1, optional: true, example: '>' }) component?: string;
  @Text({ max: 1, optional: true, example: '~' }) segment?: string;
  @Text({ max: 1, optional: true, example: '^', description: 'From 00402 on' }) repetition?: string;
}
export class CustomerParty {
  @Text({ max: 3, min: 2, example: 'BY', description: 'N101' }) role!: string;
  @Text({ max: 2, optional: true, example: '92', description: 'N103' }) qualifier?: string;
}

export class ClockSetup {
  @WholeNumber({
    optional: true,
    min: 1,
    max: 2000,
    example: 24,
    description: 'Their 997 or 999 for what we send, hours',
  })
  acknowledgementHours?: number;
  @WholeNumber({ optional: true, min: 1, max: 2000, example: 24, description: 'Our 855 for their order, hours' })
  responseHours?: number;
  @WholeNumber({ optional: true, min: 1, max: 2000, example: 72, description: 'Our 810 after the 856, hours' })
  invoiceHours?: number;
}

export class ScheduleSetup {
  @WholeNumber({ min: 1, max: 2000, example: 24 }) everyHours!: number;
}

/** What differs per partner; everything left out is as usual. Words of the fields: `src/partner.ts`. */
export class ProfileSetup {
  @OneOf(['x12', 'edifact'] as const, { optional: true, description: 'Default x12. Kinds of documents have their X12 numbers in both' })
  syntax?: 'x12' | 'edifact'; // prettier-ignore
  @OneOf(characterSets, { optional: true, example: 'UNOC', description: 'EDIFACT: 0001 of what we send; default UNOC (ISO 8859-1), UNOD is 8859-2, UNOY UTF-8' })
  characterSet?: string; // prettier-ignore
  @AnyObject({ optional: true, example: { ORDRSP: 'EAN005' }, description: 'EDIFACT: UNH02-5 of our messages' })
  associations?: Record<string, string>;
  @Nested(() => PartyId, { optional: true, description: 'Our side of the envelope' }) us?: PartyId;
  @ListOf(() => PartyId, { optional: true, max: 20, description: 'Further ids of ours that they may send to' })
  otherIds?: PartyId[];
  @Nested(() => GroupIds, { optional: true }) groupIds?: GroupIds;
  @Text({ max: 12, min: 5, optional: true, pattern: /^(00[3-8]\d\d0[A-Z0-9]{0,6}|D\.(96A|01B))$/, example: '004010', description: 'GS08 of what we send; EDIFACT: D.96A or D.01B' })
  version?: string; // prettier-ignore
  @Nested(() => SeparatorChoice, { optional: true }) separators?: SeparatorChoice;
  @OneOf(['', '\n', '\r\n'] as const, { optional: true, example: '\n' }) lineBreak?: '' | '\n' | '\r\n';
  @OneOf(['P', 'T'] as const, { optional: true, description: 'ISA15' }) usage?: 'P' | 'T';
  @Texts({ optional: true, max: 20, example: ['855', '856', '810'], description: 'Documents that we send' })
  sets?: string[];
  @OneOf(['997', '999'] as const, { optional: true }) acknowledgement?: '997' | '999';
  @Flag({ optional: true, description: 'A TA1, or CONTRL, for every interchange' }) alwaysTa1?: boolean;
  @Nested(() => ClockSetup, { optional: true }) clocks?: ClockSetup;
  @Flag({ optional: true, description: 'They acknowledge what we send; default true' }) acknowledgesUs?: boolean;
  @Currency({ optional: true }) currency?: string;
  @Texts({ optional: true, max: 20, example: ['VN', 'UP'], description: 'Qualifiers of PO1 that name our item, best first' })
  itemQualifiers?: string[]; // prettier-ignore
  @Nested(() => CustomerParty, { optional: true, description: 'The N1 party whose N104 is our customer number' })
  customerParty?: CustomerParty;
  @Text({ max: 20, optional: true, description: 'Customer number where no party names it' }) customerNumber?: string;
  @AnyObject({ optional: true, example: { CA: 'CS' }, description: 'Their unit (X12 355) → UN/ECE Rec 20' })
  units?: Record<string, string>;
  @AnyObject({
    optional: true,
    example: { 'UP:614141000036': 'NW-11', '550012345': 'NW-11' },
    description:
      'Their item number → our SKU, for one qualifier (UP, EN, UK, EO with a right check digit) or any. A GTIN is found with and without leading zeros',
  })
  items?: Record<string, string>;
  @AnyObject({ optional: true, example: { SPDY: 'SPEEDY' }, description: 'Their carrier (TD503 or TD505) → ours; the first is written for ours' })
  carriers?: Record<string, string>; // prettier-ignore
  @AnyObject({
    optional: true,
    example: { NET30: { typeCode: '01', basisCode: '3', netDays: '30' } },
    description:
      'Our payment terms → ITD of the 810: typeCode, basisCode, discountPercent, discountDays, netDays, description',
  })
  terms?: PartnerProfile['terms'];
  @AnyObject({
    optional: true,
    example: { 'UL:0078742035260': { name: 'DC 6094', street: '100 Dock Rd', city: 'Tacoma', country: 'US' } },
    description:
      'Their ship-to id → address: N104 alone, or with N103 (UL is a GLN, 1 a D-U-N-S, 9 a D-U-N-S+4); * where an order names no place',
  })
  shipTos?: Record<string, AddressValue>;
  @OneOf(priceRules, {
    optional: true,
    description:
      'Where a price of an order is not the contract price: ours stands and the 855 says so (default), or the order waits',
  })
  priceRule?: PriceRule;
  @OneOf(allowanceRules, { optional: true, description: 'Where an order has allowances or charges that the contract does not: it waits (default), or the contract’s stand and the 855 says so' })
  allowanceRule?: AllowanceRule; // prettier-ignore
  @Text({ max: 20, optional: true, example: 'big-box', description: 'The template from which it began' })
  template?: string;
  @Nested(() => ScheduleSetup, {
    optional: true,
    description: 'Tell it what there is in stock (846) this often',
  })
  inventoryAdvice?: ScheduleSetup;
  @Nested(() => ScheduleSetup, { optional: true, description: 'Tell it its items and prices (832) this often' })
  priceCatalogue?: ScheduleSetup;
  @Texts({
    optional: true,
    max: 20,
    example: ['VAN'],
    description:
      'Partners or folders by whose mailbox (folder, SFTP, AS2 signature, token) its files may come besides its own, as those of a VAN',
  })
  mailboxes?: string[];
  @Country({ optional: true, description: 'Of an address that names none' }) defaultCountry?: string;
  @Nested(() => TransportSettings, { optional: true, description: 'How files go to it and are fetched from it; left out = its folder' })
  transport?: TransportSettings; // prettier-ignore
}
