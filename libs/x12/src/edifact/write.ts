import { encodeAs } from './character-sets';
import { USUAL, type ServiceCharacters } from './service-characters';

/** Elements of one segment, tag first; an array is a composite. Empty ones at the end are dropped. */
export type EdifactElement = string | number | undefined | readonly (string | number | undefined)[];
export type EdifactSegment = readonly [tag: string, ...elements: EdifactElement[]];

export interface EdifactEnvelope {
  /** Identification and, where agreed, its qualifier (14 is GS1). */
  sender: readonly [id: string, qualifier?: string];
  receiver: readonly [id: string, qualifier?: string];
  /** Written to UNB04 in UTC. */
  at: Date;
  /** UNB05; the caller owns it. */
  control: string;
  /** 0001, one of `characterSets`; default UNOC. */
  syntax?: string;
  test?: boolean;
  /** UNB09: a CONTRL is awaited. */
  ackRequested?: boolean;
  lineBreak?: string;
  /** Those that are not the usual ones. */
  characters?: Partial<ServiceCharacters>;
}

export interface EdifactMessage {
  /** UNH01 */
  reference: string;
  type: string;
  /** e.g. D.96A */
  directory: string;
  /** UNH02-5, e.g. EAN008 */
  association?: string;
  /** Between UNH and UNT. */
  segments: readonly EdifactSegment[];
}

/**
 * One interchange without groups. Data that holds a service character is released, never changed.
 *
 * @throws X12WriteError for letters that its character set does not have
 */
export function writeEdifact(envelope: EdifactEnvelope, messages: readonly EdifactMessage[]): Buffer {
  const { lineBreak = '', control, syntax = 'UNOC', ackRequested, test } = envelope;
  const characters = { ...USUAL, ...envelope.characters };
  const iso = envelope.at.toISOString();
  const moment = [iso.slice(2, 10).replaceAll('-', ''), iso.slice(11, 16).replace(':', '')];
  const asked = ['', '', '', ackRequested ? 1 : '', '', test ? 1 : ''];
  const unb: EdifactSegment = ['UNB', [syntax, 3], envelope.sender, envelope.receiver, moment, control, ...asked];
  const segments = [unb, ...messages.flatMap(segmentsOf), ['UNZ', messages.length, control] as const];
  const text = segments.map((segment) => writeSegment(segment, characters) + lineBreak).join('');
  const whole = unaOf(characters) + text;
  return encodeAs(syntax, whole);
}

function segmentsOf({ reference, type, directory, association, segments }: EdifactMessage): EdifactSegment[] {
  const [version, release] = directory.split('.');
  return [
    ['UNH', reference, [type, version, release, 'UN', association]],
    ...segments,
    ['UNT', segments.length + 2, reference],
  ];
}

/** A service string advice is needed where the characters are not the usual ones. */
function unaOf(characters: ServiceCharacters): string {
  const { component, element, decimal, release, repetition, segment } = characters;
  const usual = Object.keys(USUAL).every(
    (key) => characters[key as keyof ServiceCharacters] === USUAL[key as keyof ServiceCharacters],
  );
  return usual ? '' : `UNA${component}${element}${decimal}${release || ' '}${repetition || ' '}${segment}`;
}

/** One segment with its terminator. */
export function writeSegment(segment: EdifactSegment, characters: ServiceCharacters = USUAL): string {
  const elements = segment.map((element) => written(element, characters));
  while (elements.length > 1 && elements.at(-1) === '') elements.pop();
  return elements.join(characters.element) + characters.segment;
}

function written(element: EdifactElement, characters: ServiceCharacters): string {
  const list: readonly (string | number | undefined)[] = Array.isArray(element) ? element : [element as string];
  const parts = list.map((part) => escaped(String(part ?? ''), characters));
  while (parts.length > 1 && parts.at(-1) === '') parts.pop();
  return parts.join(characters.component);
}

function escaped(text: string, { component, element, release, segment, repetition }: ServiceCharacters): string {
  const service = [component, element, release, segment, repetition].filter(Boolean);
  return [...text].map((character) => (service.includes(character) ? release + character : character)).join('');
}
