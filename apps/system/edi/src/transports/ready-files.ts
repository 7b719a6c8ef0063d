import { DomainError } from '@crossdock/canonical';
import type { ReadyRule } from './transport-settings';

export interface ReadyFile {
  name: string;
  bytes: number;
  /** When it was last written to, in any unit */
  modified: number;
}

/** Names under which files are written before they get their own. */
const unfinished = /^\.|\.(tmp|part|partial|filepart)$/i;

/** How each file looks, and since which look (ms since 1970). */
export type Look = Map<string, { as: string; since: number }>;

/**
 * Those that are whole by the rule, in the order of their names, and what there is to compare with at the next look.
 * @param quietMs `stable`: for how long a file has looked the same
 */
export function readyFiles<File extends ReadyFile>(files: File[], rule: ReadyRule, before: Look, quietMs = 0): { ready: File[]; look: Look } {
  const now = Date.now();
  const finished = files.filter(({ name }) => !unfinished.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const look: Look = new Map(
    finished.map(({ name, bytes, modified }) => {
      const as = `${bytes} ${modified}`;
      const known = before.get(name);
      return [name, known?.as === as ? known : { as, since: now }];
    }),
  );
  const stable = ({ name }: File) => look.get(name) === before.get(name) && now - look.get(name)!.since >= quietMs;
  return { ready: rule === 'renamed' ? finished : finished.filter(stable), look };
} // prettier-ignore

/** The content of a file that is whole. @throws DomainError `transient` when there are more or fewer bytes than were seen */
export async function* whole(content: AsyncIterable<Buffer>, { name, bytes }: ReadyFile): AsyncGenerator<Buffer> {
  let read = 0;
  for await (const piece of content) {
    read += piece.length;
    yield piece;
  }
  if (read !== bytes)
    throw new DomainError('transient', 'FILE_CHANGED', { message: `${name} had ${bytes} bytes, ${read} came: it is read again` });
} // prettier-ignore
