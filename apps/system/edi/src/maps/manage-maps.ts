import { Injectable } from '@nestjs/common';
import { DomainError } from '@crossdock/canonical';
import { Database, type Tx } from '@crossdock/persistence';
import type { ActiveMap, Partner } from '../partner';
import { DocumentMaps, type MapUse, type MapVersion, type NewMap } from '../persistence/document-maps';
import { Partners } from '../persistence/partners';
import { aboutRules } from './check-rules';
import { usualChangeRules } from './change-map';
import { type Difference, differences, inWords } from './differences';
import { isMapKey, type MapKey, mapKinds } from './map-kinds';
import { usualOrderRules } from './order-map';
import { type MapTest, runTest, type TestResult, type Tried, tryMap } from './try-map';

/** What the column holds. */
const mostVersions = 2_147_483_647;

/** What people do with a partner's document maps: draft, try, put into use, compare, go back. */
@Injectable()
export class ManageMaps {
  constructor(
    private readonly database: Database,
    private readonly maps: DocumentMaps,
    private readonly partners: Partners,
  ) {}

  async list(partnerId: string): Promise<MapVersion[]> {
    await this.partner(partnerId);
    return this.maps.list(partnerId);
  }

  /** @throws DomainError `rejected` `MAP_INVALID` with each rule at fault; `conflict` `MAPS_ARE_FOR_X12` */
  async draft(partnerId: string, kind: MapKey, map: NewMap, actor: string): Promise<MapVersion> {
    refuseEdifact(await this.partner(partnerId));
    check(kind, map);
    const version = await this.database.transaction((tx) => this.maps.add(tx, partnerId, kind, map, actor));
    return this.version(partnerId, kind, version);
  }

  /** @throws DomainError `conflict` `MAP_NOT_A_DRAFT`: what has been in use stays as it was */
  async change(partnerId: string, kind: MapKey, version: number, map: NewMap): Promise<MapVersion> {
    check(kind, map);
    const { status } = await this.version(partnerId, kind, version);
    if (!(await this.inTurn(partnerId, (tx) => this.maps.change(tx, partnerId, kind, version, map))))
      throw new DomainError('conflict', 'MAP_NOT_A_DRAFT', { message: `version ${version} is ${status}: draft a new one` });
    return this.version(partnerId, kind, version);
  } // prettier-ignore

  /** Version 0 is the usual mapping. @throws DomainError `not-found` `MAP_UNKNOWN` */
  async version(partnerId: string, kind: MapKey, version: number): Promise<MapVersion> {
    const found =
      version === 0
        ? usual(await this.partner(partnerId), kind)
        : version <= mostVersions
          ? await this.maps.find(partnerId, kind, version)
          : undefined;
    if (!found) throw new DomainError('not-found', 'MAP_UNKNOWN', { partner: partnerId, map: kind, version });
    return found;
  }

  async test(partnerId: string, kind: MapKey, version: number): Promise<TestResult[]> {
    const [partner, map] = [await this.partner(partnerId), await this.version(partnerId, kind, version)];
    return map.tests.map((test) => runTest(kind, partner, map.rules, test));
  }

  /** One document under these rules, or under those of a version. */
  async try(partnerId: string, kind: MapKey, version: number, document: Omit<MapTest, 'name' | 'expected'>): Promise<Tried> {
    const [partner, map] = [await this.partner(partnerId), await this.version(partnerId, kind, version)];
    return tryMap(kind, partner, map.rules, document);
  } // prettier-ignore

  /**
   * Puts a version into use, once every test file of it gives what it should.
   *
   * @throws DomainError `rejected` `MAP_UNTESTED`, `MAP_TEST_FAILED` with each difference
   */
  async activate(partnerId: string, kind: MapKey, version: number, actor: string): Promise<MapVersion> {
    await this.inTurn(partnerId, (tx, partner) => this.putIntoUse(tx, partner, kind, version, actor));
    return this.version(partnerId, kind, version);
  }

  /** Back to the version that was in use before the present one came, each time one further; 0 in the end. */
  async rollBack(partnerId: string, kind: MapKey, actor: string): Promise<MapVersion> {
    const version = await this.inTurn(partnerId, async (tx, partner) => {
      const [now, before] = inUse(await this.maps.uses(partnerId, kind, tx)).reverse();
      if (before === undefined) throw new DomainError('conflict', 'NOTHING_TO_ROLL_BACK', { message: `no map of ${kind} is in use (version ${now})` });
      await this.putIntoUse(tx, partner, kind, before, actor);
      return before;
    });
    return this.version(partnerId, kind, version);
  } // prettier-ignore

  /** What is tested is what comes into use: nobody changes a partner's maps between. */
  private inTurn<T>(partnerId: string, work: (tx: Tx, partner: Partner) => Promise<T>): Promise<T> {
    return this.database.transaction(async (tx) => {
      const partner = await this.partners.lock(tx, partnerId);
      if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: partnerId });
      return work(tx, partner);
    });
  }

  private async putIntoUse(tx: Tx, partner: Partner, kind: MapKey, version: number, actor: string): Promise<void> {
    if (version > 0) {
      const map = version <= mostVersions ? await this.maps.find(partner.id, kind, version, tx) : undefined;
      if (!map) throw new DomainError('not-found', 'MAP_UNKNOWN', { partner: partner.id, map: kind, version });
      refuseUntested(map.tests.map((test) => runTest(kind, partner, map.rules, test)));
    }
    await this.maps.use(tx, partner.id, kind, version, actor);
  }

  async compare(partnerId: string, kind: MapKey, from: number, to: number): Promise<{ differences: Difference[]; words: string[] }> {
    const [one, other] = [await this.version(partnerId, kind, from), await this.version(partnerId, kind, to)];
    const found = differences(one.rules, other.rules);
    return { differences: found, words: found.map(inWords) };
  } // prettier-ignore

  async uses(partnerId: string, kind: MapKey): Promise<MapUse[]> {
    await this.partner(partnerId);
    return this.maps.uses(partnerId, kind);
  }

  private async partner(id: string): Promise<Partner> {
    const partner = (await this.partners.byIds(this.database, [id])).get(id);
    if (!partner) throw new DomainError('not-found', 'UNKNOWN_PARTNER', { partner: id });
    return partner;
  }
}

/** The versions that lead to the present one, latest last: to put an older one of them into use again is to go back to it. */
function inUse(latestFirst: MapUse[]): number[] {
  const trail = [0];
  for (const { version } of [...latestFirst].reverse()) {
    const at = trail.indexOf(version);
    if (at >= 0) trail.length = at + 1;
    else trail.push(version);
  }
  return trail;
}

/** @throws DomainError `not-found` `MAP_KIND_UNKNOWN` */
export function kindOf(set: string, direction: string): MapKey {
  const kind = `${set}/${direction}`;
  if (isMapKey(kind)) return kind;
  throw new DomainError('not-found', 'MAP_KIND_UNKNOWN', { message: `${kind} is none of ${mapKinds.join(', ')}` });
}

function refuseEdifact({ id, profile }: Partner): void {
  if (profile.syntax !== 'edifact') return;
  const message = `${id} speaks EDIFACT, whose messages are mapped as usual: what differs stands in its profile`;
  throw new DomainError('conflict', 'MAPS_ARE_FOR_X12', { message });
}

function check(kind: MapKey, { rules, tests }: NewMap): void {
  const names = tests.map(({ name }) => name);
  const twins = names.flatMap((name, index) =>
    names.indexOf(name) < index ? [{ pointer: `/tests/${index}/name`, code: 'INVALID', message: `two tests are named ${name}` }] : [],
  ); // prettier-ignore
  const errors = [...aboutRules(kind, rules), ...twins];
  if (errors.length > 0) throw new DomainError('rejected', 'MAP_INVALID', {}, errors);
}

function refuseUntested(results: TestResult[]): void {
  if (results.length === 0)
    throw new DomainError('rejected', 'MAP_UNTESTED', {}, [
      { pointer: '/tests', code: 'MISSING', message: 'a map needs a test file before it is used: a document, and what must come of it' },
    ]); // prettier-ignore
  const errors = results.flatMap(({ name, faults, differences: found }) => [
    ...faults.map((message) => ({ pointer: `/tests/${name}`, code: 'FAULT', message })),
    ...found.map((each) => ({ pointer: `/tests/${name}${each.pointer}`, code: 'DIFFERENT', message: `${inWords(each)} (expected → given)` })),
  ]); // prettier-ignore
  if (errors.length > 0) throw new DomainError('rejected', 'MAP_TEST_FAILED', {}, errors);
}

const usualRules = (kind: MapKey, profile: Partner['profile']): ActiveMap['rules'] => {
  if (kind === '860/in') return usualChangeRules;
  return kind === '850/in' ? usualOrderRules(profile) : {};
};

/** What every partner's map begins from. */
const usual = ({ id, profile }: Partner, kind: MapKey): MapVersion => ({
  partner: id,
  set: kind.slice(0, 3),
  direction: kind.slice(4) as 'in' | 'out',
  version: 0,
  status: 'active',
  rules: usualRules(kind, profile),
  tests: [],
  note: 'the usual mapping',
  createdBy: 'crossdock',
  createdAt: new Date(0).toISOString(),
});
