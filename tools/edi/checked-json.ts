import type { JsonFile } from '@crossdock/x12';
import { Misuse } from './usage';

type Check = (value: unknown, at: string) => void;

/** What a person may get wrong by hand in the JSON of a file. @throws Misuse that names the place */
export function checkedJson(value: unknown): JsonFile {
  const file = value as Partial<JsonFile> | null;
  if (!Array.isArray(file?.interchanges)) throw new Misuse('the JSON has no interchanges: see what to-json prints');
  file.interchanges.forEach((interchange, i) => interchangeAt(interchange, `interchanges[${i}]`));
  return file as JsonFile;
}

function interchangeAt(value: unknown, at: string): void {
  const interchange = object(value, at);
  const { element, segment } = (interchange['separators'] ?? {}) as Record<string, unknown>;
  if (!isText(element) || !isText(segment) || !Array.isArray(interchange['segments']))
    throw new Misuse(`${at} needs separators (element, component, segment) and segments`);
  interchange['lineBreak'] ??= '';
  list(interchange['segments'], `${at}.segments`, part('group', part('set', segmentAt)));
}

/** A group or a set by its list, or a segment. */
function part(name: 'group' | 'set', inside: Check): Check {
  return (value, at) => {
    const parts = Array.isArray(value) ? undefined : object(value, at)[name];
    if (parts === undefined) segmentAt(value, at);
    else list(parts, `${at}.${name}`, inside);
  };
}

function segmentAt(value: unknown, at: string): void {
  const elements = Array.isArray(value) ? value : object(value, at)['elements'];
  if (!Array.isArray(elements) || elements.length === 0 || !elements.every((element) => typeof element === 'string'))
    throw new Misuse(`${at} is no segment: an array of texts, the segment's id first`);
}

function list(value: unknown, at: string, each: Check): void {
  if (!Array.isArray(value)) throw new Misuse(`${at} must be an array`);
  value.forEach((one, i) => each(one, `${at}[${i}]`));
}

function object(value: unknown, at: string): Record<string, unknown> {
  if (value === null || typeof value !== 'object') throw new Misuse(`${at} must be an object or an array`);
  return value as Record<string, unknown>;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}
