import { envelopeFault } from '../read/faults';
import {
  MAX_SEEN_INTERCHANGES,
  MOST_FILE_FAULTS,
  MOST_KEPT_SETS,
  type ReaderOptions,
  type X12Handler,
} from '../read/handler';
import { SeenControls } from '../read/seen-controls';
import type { Fault, Group, Interchange, Segment, SetSummary } from '../types';
import { verdictOf } from '../validate/verdict';
import { closeMessage, closeUng, closeUnz, openUnb, openUng, openUnh } from './envelopes';
import { MessageValidator } from './message-validator';
import { USUAL, type ServiceCharacters } from './service-characters';
import { EdifactTokenizer, type EdifactSink } from './tokenizer';

/** Push parser of UN/EDIFACT: what X12Reader is for X12, with the same handler. Messages are its sets. */
export class EdifactReader implements EdifactSink {
  private readonly tokenizer: EdifactTokenizer;
  private characters: ServiceCharacters = USUAL;
  private interchange: Interchange<SetSummary> | undefined;
  private group: Group<SetSummary> | undefined;
  private set: SetSummary | undefined;
  private segments: Segment[] = [];
  private validator: MessageValidator | undefined;
  private references = new SeenControls();
  private messages = 0;
  private bare = false;
  private readonly seenInterchanges = new Set<string>();
  private seen = false;
  private fileFaults = 0;

  constructor(
    private readonly handler: X12Handler,
    private readonly options: ReaderOptions = {},
  ) {
    this.tokenizer = new EdifactTokenizer(this, options.maxSegmentBytes ?? 1 << 20);
  }

  write(chunk: Uint8Array): void {
    this.tokenizer.write(chunk);
  }

  end(): void {
    this.tokenizer.end();
    this.endInterchange(undefined);
    if (!this.seen) this.fault('NO_UNB', 0, 'There is no UNB: this is not an EDIFACT interchange.');
  }

  loose(bytes: string, offset: number): void {
    this.handler.loose?.(bytes, offset);
    if (!this.seen || /^[\s\0\x1a]*$/.test(bytes)) return;
    if (/(UN[GH]|ISA)[^0-9A-Za-z\s]/.test(bytes))
      this.fault('OUTSIDE_INTERCHANGE', offset, 'A message stands outside an interchange.');
    else this.fault('TEXT_AFTER_END', offset, 'There is text after the last segment that is no segment.', 'note');
  }

  unb(segment: Segment, characters: ServiceCharacters, una: string): void {
    this.seen = true;
    this.endInterchange(undefined);
    this.characters = characters;
    this.references = new SeenControls();
    this.messages = 0;
    this.bare = false;
    segment.position = 1;
    this.interchange = openUnb(segment, characters, una);
    this.tellSecond(this.interchange, segment);
    // Up to syntax 3 the repetition separator's place in UNA was reserved, and is often filled.
    if (!this.interchange.version.endsWith(':4')) this.characters = { ...characters, repetition: '' };
    else if (characters.repetition !== '') this.interchange.separators.repetition = characters.repetition;
    this.handler.segment?.(segment);
    this.handler.interchangeStart?.(this.interchange);
  }

  private tellSecond({ sender, receiver, control, faults }: Interchange<SetSummary>, { offset }: Segment): void {
    const key = [sender, receiver, control].join('*');
    if (this.seenInterchanges.has(key)) {
      const message = `An interchange ${control} from ${sender} came before in this file.`;
      const place = { offset, segment: 'UNB', position: 1, element: 5, value: control };
      faults.push(envelopeFault('interchange', '26', 'error', message, place));
    }
    if (this.seenInterchanges.size < MAX_SEEN_INTERCHANGES) this.seenInterchanges.add(key);
  }

  segment(segment: Segment): void {
    if (segment.id !== '' || segment.elements.length > 1) this.place(segment);
    this.handler.segment?.(segment);
  }

  cut(offset: number): void {
    this.fault('SEGMENT_TOO_LONG', offset, 'A segment is longer than any may be and was cut.', 'error');
  }

  unterminated(offset: number): void {
    this.fault('NO_FINAL_TERMINATOR', offset, 'The last segment has no terminator.', 'note');
  }

  private place(segment: Segment): void {
    segment.position = ++this.interchange!.segmentCount;
    if (segment.id === 'UNH') this.startMessage(segment);
    else if (segment.id === 'UNT' && this.set) this.endMessage(segment);
    else if (segment.id === 'UNG') this.startGroup(segment, segment);
    else if (segment.id === 'UNE' && this.group) this.endGroup(segment);
    else if (segment.id === 'UNZ') this.endInterchange(segment);
    else if (this.set) this.intoMessage(segment);
    else this.outside(segment);
  }

  private startGroup(ung: Segment | undefined, at: Segment): void {
    this.endGroup(undefined);
    const { interchange } = this;
    if (ung) interchange!.groupCount++;
    else this.bare = true;
    this.group = openUng(ung, at, this.characters);
    interchange!.groups.push(this.group);
    this.handler.groupStart?.(this.group, interchange!);
  }

  private startMessage(unh: Segment): void {
    this.endMessage(undefined);
    if (!this.group) this.startGroup(undefined, unh);
    const set = openUnh(unh, this.characters, this.group!);
    if (set.control !== '' && !this.references.add(set.control.slice(0, 20))) {
      const message = `Message reference ${set.control} was used before in this interchange.`;
      const place = { offset: unh.offset, segment: 'UNH', position: 1, element: 1, value: set.control };
      set.faults.push(envelopeFault('set', '26', 'error', message, place));
    }
    this.set = set;
    this.segments = [];
    this.messages++;
    if (this.options.validate !== false) {
      const [syntax] = this.interchange!.version.split(':');
      this.validator = new MessageValidator(set, this.characters, syntax, this.options);
    }
    this.handler.setStart?.(set);
    this.intoMessage(unh);
  }

  private intoMessage(segment: Segment): void {
    segment.position = ++this.set!.segmentCount;
    if (this.options.collectSegments !== false) this.segments.push(segment);
    this.validator?.push(segment);
  }

  private endMessage(unt: Segment | undefined): void {
    const { set, group, interchange } = this;
    if (!set) return;
    if (unt) this.intoMessage(unt);
    this.validator?.end();
    closeMessage(set, unt, this.characters);
    set.verdict = verdictOf(set.faults, this.options.severity);
    this.count(set, group!);
    this.handler.setEnd?.(set, this.segments, group!, interchange!);
    this.set = this.validator = undefined;
    this.segments = [];
  }

  private count(set: SetSummary, { sets, counts }: Group<SetSummary>): void {
    counts.sets++;
    if (set.verdict === 'rejected') counts.rejected++;
    else if (set.verdict !== 'accepted') counts.withErrors++;
    const { keepSets, maxKeptSets = MOST_KEPT_SETS } = this.options;
    if (keepSets !== false || (set.verdict !== 'accepted' && sets.length < maxKeptSets)) sets.push(set);
  }

  private endGroup(une: Segment | undefined): void {
    this.endMessage(undefined);
    const { group, interchange } = this;
    if (!group) return;
    closeUng(group, une, this.characters);
    group.verdict = verdictOf(group.faults, this.options.severity);
    this.group = undefined;
    this.handler.groupEnd?.(group, interchange!);
    if (this.options.keepSets === false) interchange!.groups.length = 0;
  }

  private endInterchange(unz: Segment | undefined): void {
    const { interchange } = this;
    if (!interchange) return;
    this.endGroup(undefined);
    closeUnz(interchange, unz, this.characters, this.messages, this.bare);
    interchange.verdict = verdictOf(interchange.faults, this.options.severity);
    this.interchange = undefined;
    this.tokenizer.leaveInterchange();
    this.handler.interchangeEnd?.(interchange);
  }

  private outside({ id, offset, position }: Segment): void {
    const { faults } = this.interchange!;
    if (faults.some((fault) => fault.code === '33')) return;
    const message = `'${id.slice(0, 10)}' stands outside a message.`;
    faults.push(envelopeFault('interchange', '33', 'error', message, { offset, segment: id.slice(0, 10), position }));
  }

  private fault(code: string, offset: number, message: string, severity: Fault['severity'] = 'reject'): void {
    if (++this.fileFaults > MOST_FILE_FAULTS) return;
    this.handler.fault?.(envelopeFault('file', code, severity, message, { offset }));
  }
}
