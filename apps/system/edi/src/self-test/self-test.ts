import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database } from '@crossdock/persistence';
import { runTest } from '../maps/try-map';
import type { Partner } from '../partner';
import { DocumentMaps } from '../persistence/document-maps';
import { Partners } from '../persistence/partners';
import { templates } from '../templates';
import { examineEnvelope } from './examine-envelope';
import { examineProfile } from './examine-profile';
import { doubtful, type Finding, missing } from './finding';
import { tryAnnounced } from './try-announced';
import { trySample } from './try-sample';

export interface SelfTest {
  /** Nothing is missing; what is doubtful is for a person to say */
  ready: boolean;
  findings: Finding[];
  /** What came of the sample, document by document */
  documents: { document: string; result?: unknown; faults: string[] }[];
}

/** Says what a partner still lacks, and what would be right. */
@Injectable()
export class SelfTests {
  constructor(
    private readonly database: Database,
    private readonly partners: Partners,
    private readonly maps: DocumentMaps,
  ) {}

  /** @param document one of the partner's, an order or what its kind sends; without it the order of the map's first test file. @throws DomainError `not-found` `UNKNOWN_PARTNER` */
  async run(partnerId: string, document?: string): Promise<SelfTest> {
    const partner = (await this.partners.byIds(this.database, [partnerId])).get(partnerId);
    if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: partnerId });
    const template = templates.find(({ id }) => id === partner.profile.template);
    const active = (await this.maps.list(partnerId)).filter(({ status }) => status === 'active');
    const tests = active.flatMap(({ set, direction, rules, tests: all }) =>
      all.map((test) => ({ kind: `${set}/${direction}` as const, result: runTest(`${set}/${direction}` as never, partner, rules, test) })));
    const failed = tests.filter(({ result }) => !result.right).map(({ kind, result }) =>
      missing('document-maps', 'MAP_TEST_FAILED', `${kind}: the test file ${result.name} gives something else: ${[...result.faults, ...result.differences.map(({ pointer }) => pointer)].join(', ')}`, 'a version whose test files give what they should'));
    const own = active.find(({ set, direction }) => set === '850' && direction === 'in')?.tests[0];
    const sample = this.sample(partner, document, own);
    const findings = [...examineProfile(partner, template), ...failed, ...sample.findings];
    return { ready: !findings.some(({ severity }) => severity === 'missing'), findings, documents: sample.documents };
  } // prettier-ignore

  /** A test file brings what it takes for granted of the profile; a document of the partner's must do with what is there. */
  private sample(partner: Partner, document?: string, own?: { document?: string; profile?: object }) {
    if (document) {
      const { documents, findings } = tryAnnounced(partner, document) ?? trySample(partner, document);
      return { documents, findings: [...examineEnvelope(partner, document), ...findings] };
    }
    if (own?.document) return trySample({ ...partner, profile: { ...partner.profile, ...own.profile } }, own.document);
    const kinds = templates.find(({ id }) => id === partner.profile.template)?.exchanges.in ?? ['850'];
    const finding = doubtful(
      'sample',
      'NO_SAMPLE',
      'no document was tried',
      `one of the partner’s (${kinds.join(', ')}), posted to the self-test`,
    );
    return { documents: [], findings: [finding] };
  }
}
