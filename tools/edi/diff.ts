import { parseArgs } from 'node:util';
import { readEdi, type Segment } from '@crossdock/x12';
import { contentOf } from './open-file';
import { segmentChanges, type Change } from './segment-changes';
import { Misuse } from './usage';
import { write } from './write';

/** `edi diff A B`: 0 when both say the same, whatever their separators, padding and lines; 2 when they differ. */
export async function diff(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { json: { type: 'boolean' } } });
  if (positionals.length !== 2) throw new Misuse('diff needs two files');
  const [before, after] = await Promise.all(positionals.map(segmentsOf));
  const changes = segmentChanges(before!, after!);
  await write(values.json ? `${JSON.stringify(changes, null, 1)}\n` : changes.map(line).join(''));
  return changes.length === 0 ? 0 : 2;
}

async function segmentsOf(file: string): Promise<Segment[]> {
  const { segments, faults, interchanges } = readEdi(await contentOf(file), { validate: false });
  if (interchanges.length === 0) throw new Misuse(`${file}: ${faults[0]?.message ?? 'no EDI'}`);
  return segments;
}

function line({ kind, segment, at, before, after, elements }: Change): string {
  if (kind === 'removed') return `- ${at.before}: ${before!.join('*')}\n`;
  if (kind === 'added') return `+ ${at.after}: ${after!.join('*')}\n`;
  const parts = elements!.map(({ element, from, to }) => `${segment}${String(element).padStart(2, '0')} '${from}' → '${to}'`); // prettier-ignore
  return `~ ${at.before}: ${parts.join(', ')}\n`;
}
