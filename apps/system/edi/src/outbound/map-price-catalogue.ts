import type { SendPriceCatalogue } from '@crossdock/contracts';
import { type ProductId, type SegmentInput, write832 } from '@crossdock/x12';
import { gtinLengths, theirNumber } from '../code-maps';
import type { PartnerProfile } from '../partner';
import { unitFor } from '../units';

/** 832: the partner's numbers, ours and the GTIN of each item, its price by contract and how many are in a pack. */
export function priceCatalogue(data: SendPriceCatalogue, profile: PartnerProfile): SegmentInput[] {
  const theirs = new Map(Object.entries(profile.items ?? {}).map(([key, sku]) => [sku, theirNumber(key, profile.itemQualifiers)]));
  return write832(
    {
      number: `${data.requestId.slice(0, 8)}-${data.part}`, effectiveDate: data.effectiveOn, currency: data.currency,
      items: data.items.map(({ sku, name, gtin, unit, units, price, source }) => ({
        productIds: onceEach([...(theirs.get(sku) ?? []), { qualifier: 'VN', id: sku }, ...gtinOf(gtin)]), description: name,
        pack: units.map(({ baseUnits }) => String(baseUnits)).find((each) => each !== '1'),
        kind: source === 'contract' ? 'CON' : 'LPR', price, uom: unitFor(unit, profile),
      })),
    },
    { version: profile.version },
  );
} // prettier-ignore

/** X12 235 by the number of its digits. */
const gtinOf = (gtin = ''): ProductId[] => Object.entries(gtinLengths).filter(([, length]) => length === gtin.length).map(([qualifier]) => ({ qualifier, id: gtin })); // prettier-ignore

/** A qualifier stands once in a LIN; the partner's own number comes first. */
const onceEach = (ids: ProductId[]): ProductId[] =>
  ids.filter(({ qualifier }, index) => ids.findIndex((each) => each.qualifier === qualifier) === index);
