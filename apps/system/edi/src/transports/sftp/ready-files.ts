import type { ReadyRule } from '../transport-settings';

export interface RemoteFile {
  name: string;
  bytes: number;
  /** Seconds since 1970 */
  modified: number;
}

/** Names under which files are written before they get their own. */
const unfinished = /^\.|\.(tmp|part|partial|filepart)$/i;

/** What each file looked like at the last look. */
export type Look = Map<string, string>;

/** Those that are whole by the rule, in the order of their names, and what there is to compare with at the next look. */
export function readyFiles(files: RemoteFile[], rule: ReadyRule, before: Look): { ready: RemoteFile[]; look: Look } {
  const finished = files.filter(({ name }) => !unfinished.test(name)).sort((a, b) => (a.name < b.name ? -1 : 1));
  const look = new Map(finished.map(({ name, bytes, modified }) => [name, `${bytes} ${modified}`]));
  const ready = rule === 'renamed' ? finished : finished.filter(({ name }) => look.get(name) === before.get(name));
  return { ready, look };
}
