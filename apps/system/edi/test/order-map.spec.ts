import type { TransactionSet } from '@crossdock/x12';
import { mapPurchaseOrder } from '../src/inbound/map-purchase-order';
import { readOrder, usualOrderRules } from '../src/maps/order-map';
import { type Partner, usualProfile } from '../src/partner';
import { cleanPurchaseOrders } from './samples';

const place = { name: 'Head office', street: '1 Main St', city: 'Tacoma', region: 'WA', country: 'US' };
const partner: Partner = {
  id: 'P', legalEntity: 'NW-US', qualifier: 'ZZ', interchangeId: 'P',
  profile: { ...usualProfile, customerParty: { role: 'BY', qualifier: '92' }, customerNumber: 'VINET', shipTos: { '*': place } },
}; // prettier-ignore

/** Our order, or the words of what it lacks. */
function outcomeOf(set: TransactionSet, rules?: ReturnType<typeof usualOrderRules>): unknown {
  try {
    return mapPurchaseOrder(readOrder(set, rules), partner, 'raw');
  } catch (error) {
    return (error as { errors: object[] }).errors;
  }
}

const sets = cleanPurchaseOrders().flatMap(({ name, interchanges }) =>
  interchanges.flatMap(({ groups }) => groups.flatMap((group) => group.sets)).filter(({ id }) => id === '850').map((set) => [`${name} ${set.control}`, set] as const),
); // prettier-ignore

describe('the usual reading of an order, told as rules', () => {
  it('is tried on many orders', () => expect(sets.length).toBeGreaterThan(15));

  it.each(sets)('is the reading without a map: %s', (_, set) => {
    const usual = outcomeOf(set);
    expect(outcomeOf(set, usualOrderRules(partner.profile))).toEqual(usual);
  });
});
