import {
  compileElements,
  compileSegments,
  compileSet,
  type ElementTable,
  type Item,
  type SegmentTable,
} from '../../schema/compile';
import { ELEMENTS_D01B, ELEMENTS_D96A } from './elements';
import { CONTRL } from './messages/contrl';
import { DESADV } from './messages/desadv';
import { INVOIC } from './messages/invoic';
import { ORDERS } from './messages/orders';
import { ORDRSP } from './messages/ordrsp';
import { SEGMENTS_D01B, SEGMENTS_D96A } from './segments';

type Directory = 'D.96A' | 'D.01B';

const MESSAGES: Record<string, Partial<Record<Directory, string>>> = { CONTRL, DESADV, INVOIC, ORDERS, ORDRSP };

/** The tables of one message in one directory. */
export interface MessageSchema {
  id: string;
  /** The message's directory is the one of the tables, not merely the nearest. */
  exact: boolean;
  items: Item[];
  segments: SegmentTable;
  elements: ElementTable;
}

const directories = new Map<Directory, Pick<MessageSchema, 'elements' | 'segments'>>();
const schemas = new Map<string, MessageSchema>();

function directory(name: Directory): Pick<MessageSchema, 'elements' | 'segments'> {
  let found = directories.get(name);
  if (!found) {
    const later = name === 'D.01B';
    const elements = compileElements(later ? [ELEMENTS_D96A, ELEMENTS_D01B] : [ELEMENTS_D96A], {});
    found = { elements, segments: compileSegments(later ? [SEGMENTS_D96A, SEGMENTS_D01B] : [SEGMENTS_D96A], elements) };
    directories.set(name, found);
  }
  return found;
}

/** Directories of the nineties are nearer to D.96A, later ones (00 to 89) to D.01B. */
function nearest(version: string): Directory {
  const year = Number(/^D\.(\d\d)/.exec(version)?.[1] ?? 96);
  return year < 90 ? 'D.01B' : 'D.96A';
}

/** Tables for a message type and its directory such as `D.96A`; undefined for a message that we do not know. */
export function messageSchema(id: string, version: string): MessageSchema | undefined {
  const sources = Object.hasOwn(MESSAGES, id) ? MESSAGES[id] : undefined;
  if (!sources) return undefined;
  const wanted = nearest(version);
  const name = sources[wanted] ? wanted : 'D.96A';
  // Of two kinds at most a message and a table, whatever strangers write.
  const exact = version === name || id === 'CONTRL';
  const key = `${id} ${name} ${exact}`;
  let schema = schemas.get(key);
  if (!schema) {
    const tables = directory(name);
    schema = { id, exact, items: compileSet(sources[name]!, tables.segments), ...tables };
    schemas.set(key, schema);
  }
  return schema;
}

export function knownMessages(): { id: string; directories: string[] }[] {
  return Object.entries(MESSAGES).map(([id, sources]) => ({ id, directories: Object.keys(sources) }));
}
