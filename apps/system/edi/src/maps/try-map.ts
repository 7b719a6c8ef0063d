import { asDomainError, DomainError } from '@crossdock/canonical';
import { readEdi, type SegmentInput, type TransactionSet } from '@crossdock/x12';
import { mapPurchaseOrder } from '../inbound/map-purchase-order';
import { envelopePolicy } from '../inbound/refusals';
import { rememberedOf } from '../inbound/take-purchase-orders';
import type { Command, Kind } from '../outbound/command';
import { type Prepared, write } from '../outbound/prepare-document';
import { isStatement, type StatementKind, writeStatement } from '../outbound/send-statements';
import type { ActiveMap, Partner, PartnerProfile } from '../partner';
import type { RememberedOrder } from '../persistence/purchase-orders';
import { type Difference, unmet } from './differences';
import { kindOf } from '../syntax/kinds';
import type { MapKey } from './map-kinds';
import { readChangeOf, readOrderOf } from './maps-of';

/** A test file: what goes in, and what must come of it. */
export interface MapTest {
  name: string;
  /** Inbound: an interchange with one order, as the partner sends it. Outbound: the order that is answered, where the map looks at it. */
  document?: string;
  /** Outbound: what we tell */
  told?: object;
  /** Outbound: the day on which it is written */
  today?: string;
  /** What it takes for granted of the profile: code maps change without it */
  profile?: Partial<PartnerProfile>;
  /** Inbound: of our order what matters, null for what must be absent. Outbound: the segments between ST and SE, `BAK*00*AC*…`. */
  expected: unknown;
}
export interface Tried {
  /** What came of it: our order, or segments with `*` between elements */
  result?: unknown;
  /** Why nothing did, in words */
  faults: string[];
}
export interface TestResult extends Tried {
  name: string;
  right: boolean;
  differences: Difference[];
}

const trial = '00000000-0000-4000-8000-000000000000';

/** What the partner's documents give under these rules; nothing is kept or sent. */
export function tryMap(kind: MapKey, partner: Partner, rules: ActiveMap['rules'], test: Omit<MapTest, 'name' | 'expected'>): Tried {
  const profile = { ...partner.profile, ...test.profile };
  const tried = { ...partner, profile, maps: { ...partner.maps, [kind]: { version: 0, rules } } };
  try {
    if (kind === '860/in') return tryChange(tried, test.document);
    return kind === '850/in' ? tryOrder(tried, test.document) : tryDocument(kind.slice(0, 3) as Kind | StatementKind, tried, test);
  } catch (thrown) {
    const { kind: how, message, errors } = asDomainError(thrown);
    if (how !== 'rejected') return { faults: [`it cannot be made: ${message}`] };
    return { faults: errors.length > 0 ? errors.map(({ pointer, message: why }) => `${pointer}: ${why}`) : [message] };
  }
} // prettier-ignore

export function runTest(kind: MapKey, partner: Partner, rules: ActiveMap['rules'], test: MapTest): TestResult {
  const { result, faults } = tryMap(kind, partner, rules, test);
  const found = faults.length === 0 ? unmet(test.expected, result) : [];
  return { name: test.name, right: faults.length === 0 && found.length === 0, result, faults, differences: found };
}

function tryOrder(partner: Partner, document = ''): Tried {
  const order = readOrderOf(setOf(document, '850') ?? missing('850'), partner);
  const { channel, ...submission } = mapPurchaseOrder(order, partner, `edi-document:${trial}`);
  const { rawReference: _, ...named } = channel;
  return { result: plain({ ...submission, channel: named }), faults: [] };
}

function tryChange(partner: Partner, document = ''): Tried {
  const { number, releaseNumber, purpose, dates, lines } = readChangeOf(setOf(document, '860') ?? missing('860'), partner);
  return { result: plain({ number, releaseNumber, purpose, dates, lines }), faults: [] };
} // prettier-ignore

function tryDocument(kind: Kind | StatementKind, partner: Partner, { document = '', told, today }: Omit<MapTest, 'name' | 'expected'>): Tried {
  if (!told) return { faults: ['told is missing: what we tell the partner'] };
  if (isStatement(kind)) return written(writeStatement(kind, told as never, partner), partner);
  const change = setOf(document, '860');
  const order = remembered(partner, document);
  return written(write(kind, told as Command, partner, { order, today, change: change && readChangeOf(change, partner) }), partner);
} // prettier-ignore

const written = (made: Prepared, { profile: { syntax } }: Partner): Tried =>
  'findings' in made
    ? { faults: made.findings }
    : { result: made.segments.map((segment) => asText(segment, syntax === 'edifact' ? '+:' : '*>')), faults: [] };

function remembered(partner: Partner, document: string): RememberedOrder | undefined {
  const set = setOf(document, '850');
  if (!set) return undefined;
  const order = readOrderOf(set, partner);
  const submission = mapPurchaseOrder(order, partner, `edi-document:${trial}`);
  const row = { id: trial } as Parameters<typeof rememberedOf>[0]['row'];
  return rememberedOf({ row, partner, order, submission });
}

/** The first set of a document, or the first of a kind. @throws DomainError `rejected` when it is unusable */
export function setOf(document: string, wanted?: string): TransactionSet | undefined {
  const { interchanges } = readEdi(Buffer.from(document), { severity: envelopePolicy });
  const sets = interchanges.flatMap(({ groups }) => groups.flatMap((group) => group.sets));
  const set = sets.find(({ id }) => !wanted || kindOf(id) === wanted);
  if (set?.verdict === 'rejected') throw unusable(set.faults.map(({ message }) => message).join(' '));
  return set;
}

const missing = (set: string): never => {
  throw unusable(`document must hold an interchange (ISA … IEA, UNB … UNZ) with one ${set}`);
};
const unusable = (message: string) => new DomainError('rejected', 'DOCUMENT_UNUSABLE', { message });

const trimmed = (parts: readonly unknown[]): readonly unknown[] =>
  parts.slice(0, parts.findLastIndex((part) => part !== undefined && part !== '') + 1);

/** Between elements, and between components. */
const asText = (segment: SegmentInput, [element, component]: string): string => {
  const texts = segment.map((each) => (Array.isArray(each) ? trimmed(each).join(component) : String(each ?? '')));
  while (texts.at(-1) === '') texts.pop();
  return texts.join(element);
};

const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
