import { createHash, type Hash } from 'node:crypto';
import { type Group, type Interchange, type SetSummary, streamEdi, type TransactionSet } from '@crossdock/x12';
import { isAcknowledgement } from '../syntax/kinds';
import { envelopePolicy } from './refusals';

/** An interchange as it was read to its end: every verdict is known, the segments have been let go. */
export interface Surveyed {
  interchange: Interchange<SetSummary>;
  groups: Group<SetSummary>[];
  /** Of what it holds and what is wrong with its envelope: one that was cut off is another than the whole one. */
  contentHash: string;
  /** Of each group, its sets as they stand */
  groupHashes: string[];
  /** Nothing in it but what answers documents of ours */
  onlyAcknowledges: boolean;
}
export interface Survey {
  interchanges: Surveyed[];
  /** Why there is none */
  fault?: string;
  sets: number;
}

/** In a bigger file only sets at fault are named one by one in its acknowledgement; the others are counted. */
export const namedBytes = 1 << 20;

/** First reading: what is in the file and how its answers will be. */
export async function surveyFile(content: AsyncIterable<Uint8Array>, bytes: number): Promise<Survey> {
  const survey: Survey = { interchanges: [], sets: 0 };
  let groups: Group<SetSummary>[] = [];
  let hash = createHash('sha256');
  let groupHashes: Hash[] = [];
  let onlyAcknowledges = true;
  const options = { severity: envelopePolicy, keepSets: bytes <= namedBytes };
  for await (const event of streamEdi(content, options)) {
    if (event.type === 'interchange-start')
      [groups, groupHashes, hash, onlyAcknowledges] = [[], [], createHash('sha256'), true];
    else if (event.type === 'group-start') {
      groups.push(event.group);
      groupHashes.push(createHash('sha256'));
    } else if (event.type === 'set') {
      survey.sets++;
      onlyAcknowledges &&= isAcknowledgement(event.set.id);
      const raw = event.set.segments.map((segment) => segment.raw).join('');
      for (const each of [hash, ...groupHashes.slice(-1)]) each.update(raw, 'latin1');
    } else if (event.type === 'interchange-end') {
      const { ta1s, faults } = event.interchange;
      const contentHash = hash.update(JSON.stringify([ta1s, faults.map(({ code }) => code)])).digest('hex');
      survey.interchanges.push({
        interchange: event.interchange,
        groups,
        contentHash,
        groupHashes: groupHashes.map((each) => each.digest('hex')),
        onlyAcknowledges: onlyAcknowledges && groups.length > 0,
      });
    } else if (event.type === 'fault') survey.fault ??= event.fault.message;
  }
  return survey;
}

/** A set with its place: 0-based in the file, in the interchange, and that of its group in the interchange. */
export interface PlacedSet {
  interchangeOrdinal: number;
  groupOrdinal: number;
  ordinal: number;
  set: TransactionSet;
}

/** Segments of sets that are in memory at once: sets may be of one line or of thousands. */
const segmentsAtOnce = 5_000;

/** Second reading: the sets of some interchanges, some at a time. */
export async function* setsOf(
  content: AsyncIterable<Uint8Array>,
  wanted: Set<number>,
  atOnce: number,
): AsyncGenerator<PlacedSet[]> {
  let [interchangeOrdinal, groupOrdinal, ordinal] = [-1, -1, 0];
  let [batch, segments]: [PlacedSet[], number] = [[], 0];
  for await (const event of streamEdi(content, { severity: envelopePolicy })) {
    if (event.type === 'interchange-start') [interchangeOrdinal, groupOrdinal, ordinal] = [interchangeOrdinal + 1, -1, 0];
    else if (event.type === 'group-start') groupOrdinal++;
    else if (event.type === 'set') {
      if (wanted.has(interchangeOrdinal)) {
        batch.push({ interchangeOrdinal, groupOrdinal, ordinal, set: event.set });
        segments += event.set.segments.length;
      }
      ordinal++;
    }
    if (batch.length < atOnce && segments < segmentsAtOnce) continue;
    yield batch;
    [batch, segments] = [[], 0];
  }
  if (batch.length > 0) yield batch;
} // prettier-ignore

/** One set of a file: the file is read up to it. */
export async function setAt(
  content: AsyncIterable<Uint8Array>,
  interchangeOrdinal: number,
  ordinal: number,
): Promise<TransactionSet | undefined> {
  for await (const [placed] of setsOf(content, new Set([interchangeOrdinal]), 1))
    if (placed.ordinal === ordinal) return placed.set;
}
