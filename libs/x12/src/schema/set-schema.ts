import type { Item, SetSource, ElementTable, SegmentTable } from './compile';
import { compileElements, compileSegments, compileSet } from './compile';
import { CODES } from './codes';
import { ELEMENTS_004010, ELEMENTS_005010 } from './elements';
import { segmentIds } from './segment-ids';
import { SEGMENTS_004010 } from './segments-004010';
import { SEGMENTS_005010 } from './segments-005010';
import { SET_810 } from './sets/810';
import { SET_820 } from './sets/820';
import { SET_832 } from './sets/832';
import { SET_846 } from './sets/846';
import { SET_850 } from './sets/850';
import { SET_855 } from './sets/855';
import { SET_856 } from './sets/856';
import { SET_860 } from './sets/860';
import { SET_865 } from './sets/865';
import { SET_940 } from './sets/940';
import { SET_943 } from './sets/943';
import { SET_944 } from './sets/944';
import { SET_945 } from './sets/945';
import { SET_997 } from './sets/997';
import { SET_999 } from './sets/999';

const SOURCES: SetSource[] = [
  SET_810,
  SET_820,
  SET_832,
  SET_846,
  SET_850,
  SET_855,
  SET_856,
  SET_860,
  SET_865,
  SET_940,
  SET_943,
  SET_944,
  SET_945,
  SET_997,
  SET_999,
];

/** The tables of one set in one release. */
export interface SetSchema {
  id: string;
  /** GS01 that carries it */
  group: string;
  /** '004010' or '005010': the release of the tables, which may be the nearest to the one asked for. */
  release: string;
  /** false when the release asked for is another one. */
  exact: boolean;
  /** Ids of all segments of the release; of any release where it is not exactly one of ours. */
  ids: ReadonlySet<string>;
  items: Item[];
  segments: SegmentTable;
  elements: ElementTable;
}

interface Directory {
  elements: ElementTable;
  segments: SegmentTable;
}

const directories = new Map<string, Directory>();
const schemas = new Map<string, SetSchema | undefined>();

/** 004060 came out half a year before 005010 and is nearly it; what came before is nearer to 004010. */
function nearestRelease(version: string): string {
  // Some leave zeros out: 4010, 00401.
  const release = /^0*([1-9]\d{2,3})/.exec(version)?.[1].padEnd(4, '0') ?? '';
  return release >= '4060' ? '005010' : '004010';
}

export function directory(release: string): Directory {
  let found = directories.get(release);
  if (!found) {
    const later = release === '005010';
    const elements = compileElements(later ? [ELEMENTS_004010, ELEMENTS_005010] : [ELEMENTS_004010], CODES);
    const segments = compileSegments(later ? [SEGMENTS_004010, SEGMENTS_005010] : [SEGMENTS_004010], elements);
    found = { elements, segments };
    directories.set(release, found);
  }
  return found;
}

/** Tables for a set and a GS08 such as '004010VICS'; undefined for a set that we do not know. */
export function setSchema(id: string, version: string): SetSchema | undefined {
  const key = `${id} ${version.slice(0, 6)}`;
  // The key comes from a stranger's file, so the cache must not grow with it.
  if (!schemas.has(key) && schemas.size < 500) schemas.set(key, compileSchema(id, version));
  return schemas.has(key) ? schemas.get(key) : compileSchema(id, version);
}

function compileSchema(id: string, version: string): SetSchema | undefined {
  const source = SOURCES.find((s) => s.id === id);
  if (!source) return undefined;
  const wanted = nearestRelease(version);
  const release = source.versions[wanted] ? wanted : Object.keys(source.versions)[0];
  const tables = directory(release);
  const items = compileSet(source.versions[release], tables.segments);
  const exact = version.startsWith(release);
  return { id, group: source.group, release, exact, ids: segmentIds(exact ? release : undefined), items, ...tables };
}

export function knownSets(): { id: string; group: string; releases: string[] }[] {
  return SOURCES.map(({ id, group, versions }) => ({ id, group, releases: Object.keys(versions) }));
}
