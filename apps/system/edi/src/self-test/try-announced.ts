import { asDomainError } from '@crossdock/canonical';
import { meanings } from '../inbound/meanings';
import { setOf } from '../maps/try-map';
import type { Partner } from '../partner';
import { missing } from './finding';
import type { SampleTried } from './try-sample';

const trial = '00000000-0000-4000-8000-000000000001';

/** A document that is announced as it stands, such as a warehouse's 945: what would be announced. Undefined for other documents. */
export function tryAnnounced(partner: Partner, document: string): SampleTried | undefined {
  try {
    const set = setOf(document);
    const read = set && meanings[set.id];
    if (!read) return undefined;
    const kind = `${set.id}/in`;
    try {
      return { documents: [{ document: kind, result: read(set, partner, trial).draft.data, faults: [] }], findings: [] };
    } catch (thrown) {
      const { message, errors } = asDomainError(thrown);
      const faults = errors.length > 0 ? errors.map((each) => `${each.pointer}: ${each.message}`) : [message];
      const findings = faults.map((fault) => missing('sample', 'SAMPLE_UNUSABLE', `${kind}: ${fault}`, 'a code map that finds it, or another document'));
      return { documents: [{ document: kind, faults }], findings };
    }
  } catch {
    return undefined; // it is no set that can be read: an order is tried, which says so
  }
} // prettier-ignore
