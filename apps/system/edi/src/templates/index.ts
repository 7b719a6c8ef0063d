import { DomainError } from '@crossdock/canonical';
import { bigBox } from './big-box';
import { eancom } from './eancom';
import { grocery } from './grocery';
import { industrial } from './industrial';
import { marketplace } from './marketplace';
import type { PartnerTemplate } from './template';
import { thirdPartyLogistics } from './third-party-logistics';

export const templates: readonly PartnerTemplate[] = [
  bigBox,
  grocery,
  industrial,
  marketplace,
  thirdPartyLogistics,
  eancom,
];

/** @throws DomainError `not-found` `TEMPLATE_UNKNOWN` */
export function templateOf(id: string): PartnerTemplate {
  const found = templates.find((each) => each.id === id);
  if (found) return found;
  const message = `${id} is none of ${templates.map((each) => each.id).join(', ')}`;
  throw new DomainError('not-found', 'TEMPLATE_UNKNOWN', { message });
}
