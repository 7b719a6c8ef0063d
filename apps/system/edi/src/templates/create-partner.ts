import { Injectable, Logger } from '@nestjs/common';
import { asDomainError, DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { checkPartner } from '../check-partner';
import { sendableTo } from '../check-syntax';
import { ManageMaps } from '../maps/manage-maps';
import { type Partner, type PartnerProfile, usualProfileOf } from '../partner';
import { Partners } from '../persistence/partners';
import { templateOf } from '.';
import type { TemplateMap } from './template';

export type NewPartner = Pick<Partner, 'id' | 'legalEntity' | 'qualifier' | 'interchangeId'> & {
  template: string;
  profile?: Partial<PartnerProfile>;
};

/** A partner from a template, with its document maps in use. */
@Injectable()
export class CreatePartner {
  private readonly logger = new Logger('Partners');

  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly maps: ManageMaps,
  ) {}

  /** @throws DomainError `conflict` `PARTNER_EXISTS`, `PARTNER_IDS_TAKEN`; `rejected` `PARTNER_INVALID` */
  async create({ template: name, profile: given, ...ids }: NewPartner, actor: string): Promise<Partner> {
    const template = templateOf(name);
    const sets = template.exchanges.out.filter((set) => sendableTo(template.profile).includes(set));
    const profile: PartnerProfile = { ...usualProfileOf(template.profile), ...template.profile, sets, ...given, template: name };
    checkPartner({ ...ids, profile });
    if ((await this.partners.byIds(this.database, [ids.id])).has(ids.id))
      throw new DomainError('conflict', 'PARTNER_EXISTS', { message: `there is a partner ${ids.id}: change it with PUT` });
    await this.partners.save({ ...ids, profile });
    for (const map of template.maps) await this.use(map, { ...ids, profile }, actor);
    return { ...ids, profile };
  } // prettier-ignore

  /** What fails its tests because of what was given stays a draft; the self-test names it. */
  private async use({ kind, rules, tests, note }: TemplateMap, { id, legalEntity }: Partner, actor: string): Promise<void> {
    const own = JSON.parse(JSON.stringify(tests).replaceAll('{partner}', id).replaceAll('{legalEntity}', legalEntity)) as typeof tests;
    const { version } = await this.maps.draft(id, kind, { rules, tests: own, note }, actor);
    await this.maps.activate(id, kind, version, actor).catch((thrown: unknown) => {
      const error = asDomainError(thrown);
      if (error.kind !== 'rejected') throw thrown;
      this.logger.warn(`partner ${id}: the map of ${kind} stays a draft: ${error.message}`);
    });
  } // prettier-ignore
}
