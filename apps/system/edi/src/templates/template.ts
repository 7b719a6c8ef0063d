import type { MapKey } from '../maps/map-kinds';
import type { MapTest } from '../maps/try-map';
import type { ActiveMap, PartnerProfile } from '../partner';

/** What a kind of partner has in common: the beginning of a profile, to be put right by the partner's own guide. */
export interface PartnerTemplate {
  id: string;
  title: string;
  description: string;
  /** Sets exchanged; of the outgoing ones those that we can send come into the profile */
  exchanges: { in: string[]; out: string[] };
  profile: Partial<PartnerProfile>;
  needs: Needs;
  maps: TemplateMap[];
}
/** What has to be filled in before such a partner can begin. */
export interface Needs {
  /** `map`: their numbers stand in `items`; `ours`: they send our SKUs */
  items: 'map' | 'ours';
  /** `id`: an order names the place by a number, which stands in `shipTos`; `address`: it holds the address */
  shipTos: 'id' | 'address';
  /** Their units, each of which we must know */
  units: string[];
  /** Whether carriers are named by codes of theirs */
  carriers: boolean;
  /** Whether payment terms are written as they want them */
  terms: boolean;
}
export interface TemplateMap {
  kind: MapKey;
  note: string;
  rules: ActiveMap['rules'];
  /** `{partner}` and `{legalEntity}` stand for the partner's own */
  tests: MapTest[];
}
