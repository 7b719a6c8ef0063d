import type { ItemAvailability } from '@crossdock/contracts';
import type { Tx } from '@crossdock/persistence';
import { type ChannelPolicies, channelsOf } from './channel-policies';
import { type ItemStock, mostTold, promise } from './promise';

/** What everybody is told of an item. */
export type Announced = ItemAvailability & { legalEntity: string };

/** For everybody, and for each channel whose policies give another number. */
export function announced(stock: ItemStock, policies: ChannelPolicies): Announced {
  const of = (channel?: string) => Math.min(mostTold, promise(stock, policies, channel, undefined, null).available);
  const available = of();
  const channels = channelsOf(policies)
    .map((channel) => ({ channel, available: of(channel) }))
    .filter((each) => each.available !== available);
  return { legalEntity: stock.legalEntity, sku: stock.sku, version: 1, available, channels };
}

export function byEntity(all: Announced[]): Map<string, ItemAvailability[]> {
  const entities = new Map<string, ItemAvailability[]>();
  for (const { legalEntity, ...item } of all) {
    const own = entities.get(legalEntity);
    if (own) own.push(item);
    else entities.set(legalEntity, [item]);
  }
  return entities;
}

export const isZeroSomewhere = ({ available, channels }: Announced): boolean =>
  available === 0 || channels.some((channel) => channel.available === 0);

/** Keeps what is told, and gives back only what differs from what was told before, with its new version. */
export async function differing(tx: Tx, all: readonly Announced[]): Promise<Announced[]> {
  if (all.length === 0) return [];
  const rows = await tx.query<{ legalEntity: string; sku: string; version: string }>(
      `INSERT INTO announced_availability AS a (legal_entity, sku, version, available, channels)
       SELECT r.e, r.s, 1, r.a, r.c FROM unnest($1::text[], $2::text[], $3::bigint[], $4::jsonb[]) AS r(e, s, a, c)
       ON CONFLICT (sku, legal_entity) DO UPDATE
         SET version = a.version + 1, available = excluded.available, channels = excluded.channels, announced_at = now()
         WHERE a.available <> excluded.available OR a.channels <> excluded.channels
       RETURNING a.legal_entity AS "legalEntity", a.sku, a.version`,
      [all.map((each) => each.legalEntity), all.map((each) => each.sku), all.map((each) => each.available), all.map((each) => JSON.stringify(each.channels))],
    ); // prettier-ignore
  const versions = new Map(rows.map((row) => [`${row.legalEntity}|${row.sku}`, Number(row.version)]));
  return all.flatMap((each) => {
    const version = versions.get(`${each.legalEntity}|${each.sku}`);
    return version === undefined ? [] : [{ ...each, version }];
  });
}
