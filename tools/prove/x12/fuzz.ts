import {
  build997,
  build999,
  buildTa1,
  fromJson,
  originalBytes,
  readPurchaseOrder,
  readX12,
  toJson,
  writeInterchange,
  type EnvelopeSettings,
  type Group,
  type X12File,
} from '@crossdock/x12';
import { mutate, random } from './mutate';

/** Processor time for one small file, beyond which it counts as a hang. */
const HANG_SECONDS = 2;

const envelope: EnvelopeSettings = {
  sender: { qualifier: 'ZZ', id: 'CROSSDOCK' },
  receiver: { qualifier: 'ZZ', id: 'PARTNER' },
  at: new Date('2026-03-04T05:06:07Z'),
  interchangeControl: 42,
};

export interface FuzzResult {
  faults: string[];
  verdicts: Record<string, number>;
}

/** Reads `count` mutated files and answers each; says of every one what went wrong, with its number to find it by. */
export function fuzz(files: Buffer[], count: number, seed: number): FuzzResult {
  const next = random(seed);
  const pick = (): Buffer => files[Math.floor(next() * files.length)]!;
  const result: FuzzResult = { faults: [], verdicts: {} };
  for (let run = 0; run < count; run++) {
    const bytes = mutate(pick(), pick(), next);
    const began = process.cpuUsage();
    try {
      const verdict = judged(bytes);
      result.verdicts[verdict] = (result.verdicts[verdict] ?? 0) + 1;
    } catch (error) {
      result.faults.push(`run ${run} of seed ${seed}: ${(error as Error).message}`);
    }
    const { user, system } = process.cpuUsage(began);
    if (user + system > HANG_SECONDS * 1e6)
      result.faults.push(`run ${run} of seed ${seed}: took ${(user + system) / 1e6} s`);
  }
  return result;
}

function judged(bytes: Buffer): string {
  const file = readX12(bytes);
  if (!originalBytes(file).equals(bytes)) throw new Error('the bytes are not kept');
  if (!fromJson(toJson(file)).equals(bytes)) throw new Error('the JSON does not give the bytes again');
  if (file.interchanges.length === 0) {
    if (file.faults.length === 0) throw new Error('there is no verdict');
    return 'no X12';
  }
  for (const interchange of file.interchanges) {
    const sets = interchange.groups.flatMap(answers);
    writeInterchange(envelope, [{ code: 'FA', version: '004010', control: 1, sets }], [buildTa1(interchange)]);
    for (const set of interchange.groups.flatMap((group) => group.sets)) if (set.id === '850') readPurchaseOrder(set);
  }
  return verdictOf(file);
}

function answers(group: Group): { id: string; control: number; segments: ReturnType<typeof build997>['segments'] }[] {
  return [build997(group), build999(group)].map(({ id, segments }, i) => ({ id, control: i + 1, segments }));
}

function verdictOf({ interchanges }: X12File): string {
  const all = interchanges.flatMap(({ verdict, groups }) => [
    verdict,
    ...groups.flatMap((group) => [group.verdict, ...group.sets.map((set) => set.verdict)]),
  ]);
  if (all.includes('rejected')) return 'rejected';
  return all.includes('accepted-with-errors') ? 'accepted with errors' : 'accepted';
}
