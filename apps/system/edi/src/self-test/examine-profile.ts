import { gtinKind, withCheckDigit } from '@crossdock/canonical';
import type { OrderRules } from '../maps/order-map';
import { isDetailed, type Rule } from '../maps/rule';
import type { Partner } from '../partner';
import { type Needs, type PartnerTemplate } from '../templates/template';
import { aboutCertificates } from '../transports/as2/certificates';
import { unitOf } from '../units';
import { doubtful, type Finding, missing } from './finding';

/** What a partner needs that began from no template. */
const usualNeeds: Needs = { items: 'ours', shipTos: 'address', units: [], carriers: false, terms: false };

/** What can be said of a profile without a document. */
export const examineProfile = (partner: Partner, template?: PartnerTemplate): Finding[] => [
  ...identifiers(partner, template),
  ...transport(partner),
  ...codeMaps(partner, template?.needs ?? usualNeeds),
  ...documentMaps(partner, template),
  ...acknowledgements(partner, template),
];

function* identifiers({ profile, maps = {} }: Partner, template?: PartnerTemplate): Generator<Finding> {
  const { us, usage, customerNumber, customerParty } = profile;
  if (us.qualifier === 'ZZ' && us.id === 'CROSSDOCK')
    yield doubtful('identifiers', 'OUR_ID_IS_THE_USUAL_ONE', 'profile.us is ZZ/CROSSDOCK', 'the qualifier and id that the partner was told to send to (ISA07, ISA08)');
  const byMap = (maps['850/in']?.rules as OrderRules | undefined)?.fields?.customerNumber;
  const orders = !template || template.exchanges.in.includes('850');
  if (orders && !customerNumber && !customerParty && !byMap)
    yield missing('identifiers', 'CUSTOMER_UNKNOWN', 'nothing says who orders', 'profile.customerNumber, or profile.customerParty where an N1 carries our customer number');
  if (orders && !customerNumber && customerParty && !byMap)
    yield doubtful('identifiers', 'CUSTOMER_BY_PARTY', `orders are of the customer whose number stands in N104 of N1*${customerParty.role}`, 'customers of the ERP under these numbers; else profile.customerNumber, or codes for customerNumber in a map of 850/in');
  if (usage === 'T') yield doubtful('identifiers', 'TEST_ONLY', 'profile.usage is T: what is meant for production is refused', 'P once the tests with the partner are done');
} // prettier-ignore

function* transport({ id, profile }: Partner): Generator<Finding> {
  const settings = profile.transport;
  if (!settings) return yield doubtful('transport', 'TRANSPORT_IS_A_FOLDER', `files lie in the folder ${id}/inbox and ${id}/outbox`, 'profile.transport, unless something carries files between the folder and the partner');
  for (const [name, variable] of variablesOf(settings))
    if (!process.env[variable]) yield missing('transport', 'SECRET_MISSING', `transport.${name} names ${variable}, which is not set`, `the secret in the environment variable ${variable} of this service`);
  if (settings.as2) yield* aboutCertificates(settings.as2);
} // prettier-ignore

function variablesOf(settings: object, at = ''): [name: string, variable: string][] {
  return Object.entries(settings).flatMap(([name, value]) => {
    if (typeof value === 'object' && value !== null) return variablesOf(value as object, `${at}${name}.`);
    return typeof value === 'string' && value.startsWith('EDI_SECRET_') ? [[`${at}${name}`, value] as [string, string]] : [];
  });
} // prettier-ignore

function* codeMaps({ profile, maps = {} }: Partner, needs: Needs): Generator<Finding> {
  const inMap = codesOf(maps['850/in']?.rules as OrderRules | undefined);
  const { items = {}, shipTos = {}, carriers = {}, terms = {} } = profile;
  if (needs.items === 'map' && Object.keys(items).length === 0 && !inMap.items)
    yield missing('code-maps', 'ITEMS_MISSING', 'the partner orders by numbers of its own, and profile.items is empty', 'each of its items: "UP:614141000036" or "IN:550012345" → our SKU');
  for (const key of Object.keys(items))
    if (/^\d{12,14}$/.test(key) && !gtinKind(key))
      yield doubtful('code-maps', 'ITEM_CHECK_DIGIT', `${key} in profile.items looks like a GTIN and has a wrong check digit`, `${withCheckDigit(key.slice(0, -1))}; a number of the partner’s own is written with its qualifier, IN:${key}`);
  if (needs.shipTos === 'id' && Object.keys(shipTos).length === 0)
    yield missing('code-maps', 'SHIP_TOS_MISSING', 'orders name places by their number, and profile.shipTos is empty', 'each place: "UL:0078742035260" (GLN), "1:007326879" (D-U-N-S) or its store number → address');
  for (const unit of needs.units)
    if (!unitOf(unit, profile)) yield missing('code-maps', 'UNIT_UNKNOWN', `the partner orders in ${unit}, which neither profile.units nor the standard table knows`, `"${unit}" → one of our units (UN/ECE Rec 20) in profile.units`);
  // An 856 whose carrier has no code is held; a DESADV may name it. Where ours are standard carrier alpha codes, they are the codes.
  const tells = needs.carriers ? missing : doubtful;
  const named = needs.carriers || (profile.sets.includes('856') && profile.syntax !== 'edifact');
  if (named && Object.keys(carriers).length === 0 && !inMap.carriers)
    yield tells('code-maps', 'CARRIERS_MISSING', 'carriers are named by codes, and profile.carriers is empty', 'each of them: its SCAC or service → our carrier');
  if (needs.terms && Object.keys(terms).length === 0)
    yield missing('code-maps', 'TERMS_MISSING', 'the partner wants its terms in ITD, and profile.terms is empty', 'our payment terms → typeCode, basisCode, discountPercent, discountDays, netDays');
} // prettier-ignore

/** Code lists may stand in the document map instead. */
const codesOf = ({ fields = {}, lines = {} }: OrderRules = {}) => ({
  items: hasCodes(lines.item),
  carriers: hasCodes(fields.carrier),
});
const hasCodes = (rule?: Rule): boolean => rule !== undefined && isDetailed(rule) && rule.codes !== undefined;

function* documentMaps({ profile, maps = {} }: Partner, template?: PartnerTemplate): Generator<Finding> {
  for (const { kind } of template?.maps ?? [])
    if (!maps[kind] && (kind.endsWith('/in') || profile.sets.includes(kind.slice(0, 3))))
      yield missing('document-maps', 'MAP_NOT_IN_USE', `the template ${template!.id} has a map of ${kind}, and none is in use`, `activate a version of /maps/${kind}`);
} // prettier-ignore

function* acknowledgements({ profile }: Partner, template?: PartnerTemplate): Generator<Finding> {
  const { acknowledgement, version, acknowledgesUs, sets } = profile;
  if (profile.syntax !== 'edifact' && acknowledgement === '999' && version < '005010')
    yield doubtful('acknowledgements', '999_BEFORE_005010', `999 is of 005010 and later, we send ${version}`, '997, unless the partner’s guide asks for 999');
  if (acknowledgesUs === false)
    yield doubtful('acknowledgements', 'NOT_ACKNOWLEDGED', 'the partner does not acknowledge: nobody hears of a document that is lost', 'acknowledgesUs, if it sends 997, 999 or CONTRL');
  for (const set of template?.exchanges.out ?? [])
    if (!sets.includes(set)) yield doubtful('acknowledgements', 'SET_NOT_SENT', `partners like ${template!.id} take ${set}, and profile.sets leaves it out`, `${set} in profile.sets, once it can be sent and the partner takes it`);
} // prettier-ignore
