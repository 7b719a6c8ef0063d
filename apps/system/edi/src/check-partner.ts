import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { DomainError, type FieldError, unitCodes } from '@crossdock/canonical';
import { AddressValue } from '@crossdock/contracts';
import { fieldErrorsOf } from '@crossdock/service';
import { aboutCodeMaps, aboutInterchangeId } from './check-code-maps';
import { aboutSeparators, aboutSyntax } from './check-syntax';
import type { Partner, PartnerProfile } from './partner';
import { aboutTransport } from './transports/check-transport';

/** A partner's id is the name of its folder. `unknown` is where answers to strangers go. */
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/;
const reserved = new Set(['unknown']);

/** What the form of a profile cannot say. @throws DomainError `rejected` `PARTNER_INVALID` with each field at fault */
export function checkPartner(partner: Omit<Partner, 'legalEntity'>): void {
  const { id, qualifier, interchangeId, profile } = partner;
  const errors = [
    ...aboutId(id),
    ...aboutInterchangeId('/interchangeId', { qualifier, id: interchangeId }, profile),
    ...aboutSeparators(profile),
    ...aboutSyntax(partner),
    ...aboutMaps(profile),
    ...aboutCodeMaps(profile),
    ...aboutMailboxes(profile),
    ...aboutSchedules(profile),
    ...aboutTransport(profile.transport),
  ];
  if (errors.length > 0) throw new DomainError('rejected', 'PARTNER_INVALID', {}, errors);
}

function* aboutId(id: string): Generator<FieldError> {
  if (!idPattern.test(id) || id.includes('..') || id.endsWith('.'))
    yield fault('/id', 'id must be 1 to 40 letters, digits, . _ or -, begin with a letter or digit, and hold no ..');
  else if (reserved.has(id.toLowerCase())) yield fault('/id', `${id} is reserved: choose another id`);
}

/** Whose prices are told is said by the profile where nobody asks. */
function* aboutSchedules({ priceCatalogue, customerNumber }: PartnerProfile): Generator<FieldError> {
  if (priceCatalogue && !customerNumber) yield fault('/profile/priceCatalogue', 'prices are those of a customer: name it in profile.customerNumber, too');
} // prettier-ignore

function* aboutMailboxes({ mailboxes = [] }: PartnerProfile): Generator<FieldError> {
  for (const [index, id] of mailboxes.entries())
    if (!idPattern.test(id)) yield fault(`/profile/mailboxes/${index}`, `${JSON.stringify(id)} is no partner's id and no folder's name`);
} // prettier-ignore

function* aboutMaps({ units = {}, items = {}, shipTos = {}, itemQualifiers }: PartnerProfile): Generator<FieldError> {
  for (const [theirs, ours] of Object.entries(units))
    if (!(unitCodes as string[]).includes(ours))
      yield fault(
        `/profile/units/${theirs}`,
        `${JSON.stringify(ours)} is no unit of ours; one of ${unitCodes.join(', ')}`,
      );
  for (const [theirs, ours] of Object.entries(items))
    if (typeof ours !== 'string' || ours.length === 0 || ours.length > 48)
      yield fault(`/profile/items/${theirs}`, 'must be one of our SKUs, 1 to 48 characters');
  if (itemQualifiers.length === 0)
    yield fault('/profile/itemQualifiers', 'name at least one qualifier of PO1 that names our item, such as VN');
  for (const [index, qualifier] of itemQualifiers.entries())
    if (!/^[0-9A-Z]{2}$/.test(qualifier))
      yield fault(
        `/profile/itemQualifiers/${index}`,
        `${JSON.stringify(qualifier)} is no qualifier of X12 235: two letters or digits`,
      );
  for (const [theirs, address] of Object.entries(shipTos)) yield* aboutAddress(`/profile/shipTos/${theirs}`, address);
}

function aboutAddress(pointer: string, address: unknown): FieldError[] {
  if (typeof address !== 'object' || address === null) return [fault(pointer, 'must be an address')];
  const found = validateSync(plainToInstance(AddressValue, address), { whitelist: true, forbidNonWhitelisted: true });
  return fieldErrorsOf(found, pointer);
}

const fault = (pointer: string, message: string): FieldError => ({ pointer, code: 'INVALID', message });
