import { Injectable } from '@nestjs/common';
import type { CodeMapChanges, CodeMaps } from '@crossdock/contracts';
import { Database } from '@crossdock/persistence';
import { DomainError } from '@crossdock/canonical';
import { checkPartner } from './check-partner';
import type { PartnerProfile } from './partner';
import { Partners } from './persistence/partners';

const names = ['items', 'shipTos', 'units', 'carriers', 'terms'] as const;

/** Adds single entries to a partner's code maps, so that two people who correct one partner lose nothing of each other. */
@Injectable()
export class ChangeCodeMaps {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
  ) {}

  /** @throws DomainError `not-found` `UNKNOWN_PARTNER`; `rejected` `PARTNER_INVALID` with each entry at fault */
  async change(id: string, changes: CodeMapChanges): Promise<CodeMaps> {
    return this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, id);
      if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: id });
      const changed = Object.fromEntries(names.map((name) => [name, merged(partner.profile[name], changes[name])]));
      const profile = { ...partner.profile, ...changed } as PartnerProfile;
      checkPartner({ ...partner, profile });
      await this.partners.update(tx, id, profile);
      return changed as unknown as CodeMaps;
    });
  }
}

/** JSON Merge Patch (RFC 7396) of one level. */
function merged(before: object = {}, changes: object = {}): object {
  const entries = Object.entries({ ...before, ...changes });
  return Object.fromEntries(entries.filter(([, value]) => value !== null));
}
