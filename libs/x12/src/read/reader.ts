import type { Fault, Group, Interchange, Segment, SetSummary } from '../types';
import { SetValidator } from '../validate/validate-set';
import { verdictOf } from '../validate/verdict';
import { checkIsa } from './check-isa';
import { ta1Faults } from './check-ta1';
import type { DetectedIsa } from './detect-separators';
import { closeGroup, closeInterchange, closeSet, tooMany } from './close-envelopes';
import { envelopeFault } from './faults';
import {
  MAX_SEEN_INTERCHANGES,
  MOST_FILE_FAULTS,
  MOST_KEPT_SETS,
  type ReaderOptions,
  type X12Handler,
} from './handler';
import { noIsa } from './no-isa';
import { addSome, openGroup, openInterchange, openSet } from './open-envelopes';
import { isSecurity } from './security';
import { SeenControls } from './seen-controls';
import { decodeText } from './text';
import { Tokenizer, type TokenSink } from './tokenizer';

/** What X12.5 has between ISA and GS beside TA1; nothing of it is ours to answer. */
const SERVICES = new Set(['ISB', 'ISE', 'TA3']);

/** Push parser: write chunks, then end. Never throws on input. */
export class X12Reader implements TokenSink {
  private readonly tokenizer: Tokenizer;
  private interchange: Interchange<SetSummary> | undefined;
  private group: Group<SetSummary> | undefined;
  private set: SetSummary | undefined;
  private segments: Segment[] = [];
  private validator: SetValidator | undefined;
  private controls = new SeenControls();
  private groupControls = new SeenControls();
  private readonly seenInterchanges = new Set<string>();
  private first = '';
  private seenIsa = false;
  private failed = false;
  private fileFaults = 0;

  constructor(
    private readonly handler: X12Handler,
    private readonly options: ReaderOptions = {},
  ) {
    this.tokenizer = new Tokenizer(this, options.maxSegmentBytes ?? 1 << 20);
  }

  write(chunk: Uint8Array): void {
    this.tokenizer.write(chunk);
  }

  end(): void {
    this.tokenizer.end();
    this.endInterchange(undefined);
    if (this.seenIsa || this.failed) return;
    const { code, message } = noIsa(this.first);
    this.fault(code, 0, message);
  }

  loose(bytes: string, offset: number): void {
    this.handler.loose?.(bytes, offset);
    if (this.first.length < 16) this.first += bytes.slice(0, 16);
    if (this.seenIsa && decodeText(bytes).replace(/[\s\0\x1a\ufeff]+/g, '') !== '') {
      this.fault('TEXT_AFTER_END', offset, 'There is text after the last segment that is no segment.', 'note');
    }
  }

  isa(segment: Segment, isa: DetectedIsa): void {
    this.seenIsa = true;
    this.endInterchange(undefined);
    this.handler.segment?.(segment);
    this.interchange = openInterchange(segment, isa);
    this.interchange.faults.push(...checkIsa(segment, isa.elements, this.interchange.separators));
    this.tellSecond(this.interchange);
    this.groupControls = new SeenControls();
    this.handler.interchangeStart?.(this.interchange);
  }

  /** An error, no rejection: whether it is the same is for whoever keeps what came before. */
  private tellSecond(interchange: Interchange<SetSummary>): void {
    const { sender, receiver, control, offset, faults } = interchange;
    const key = [sender, receiver, control].join('*');
    if (this.seenInterchanges.has(key)) {
      const message = `An interchange ${control} from ${sender} came before in this file.`;
      const place = { offset, segment: 'ISA', position: 1, element: 13, value: control };
      faults.push(envelopeFault('interchange', '025', 'error', message, place));
    }
    if (this.seenInterchanges.size < MAX_SEEN_INTERCHANGES) this.seenInterchanges.add(key);
  }

  segment(segment: Segment): void {
    const interchange = this.interchange;
    // Two terminators in a row: nothing was said, nothing is counted, and its bytes are kept.
    if (segment.id === '' && segment.elements.length === 1) {
      this.handler.segment?.(segment);
      return;
    }
    if (!interchange) {
      this.handler.segment?.(segment);
      this.outside(segment);
      return;
    }
    interchange.segmentCount++;
    segment.position = interchange.segmentCount;
    switch (segment.id) {
      case 'ST':
        this.startSet(segment);
        break;
      case 'SE':
        this.endSet(segment);
        break;
      case 'GS':
        this.startGroup(segment);
        break;
      case 'GE':
        this.endGroup(segment);
        break;
      case 'IEA':
        this.endInterchange(segment);
        break;
      default:
        if (this.set) this.intoSet(segment);
        else this.betweenSets(segment, interchange);
    }
    this.handler.segment?.(segment);
  }

  /** Text after the end harms nobody; a group or a set there would be lost without a word. */
  private outside({ id, offset }: Segment): void {
    const message = `'${id.slice(0, 20)}' stands outside an interchange.`;
    if (id === 'GS' || id === 'ST' || /^UN[AB][^0-9A-Za-z]/.test(id))
      this.fault('OUTSIDE_INTERCHANGE', offset, message);
    else this.fault('TEXT_AFTER_END', offset, message, 'note');
  }

  cut(offset: number): void {
    this.fault('SEGMENT_TOO_LONG', offset, 'A segment is longer than any X12 segment may be and was cut.', 'error');
  }

  unterminated(offset: number): void {
    this.fault('NO_FINAL_TERMINATOR', offset, 'The last segment has no terminator.', 'note');
  }

  truncatedIsa(offset: number): void {
    this.failed = true;
    this.fault('ISA_TRUNCATED', offset, 'An ISA begins here and does not have its sixteen elements.');
  }

  private fault(code: string, offset: number, message: string, severity: Fault['severity'] = 'reject'): void {
    if (++this.fileFaults > MOST_FILE_FAULTS) return;
    this.handler.fault?.(envelopeFault('file', code, severity, message, { offset }));
  }

  private startSet(segment: Segment): void {
    if (this.set) this.endSet(undefined);
    // ST outside a group: the control structure is broken, yet its set is read so that a person can see it.
    if (!this.group) this.startGroup(undefined, segment);
    const group = this.group!;
    this.set = openSet(segment, group, this.controls);
    this.segments = [];
    if (this.options.validate !== false) {
      this.validator = new SetValidator(this.set, group, this.interchange!.separators, this.options);
    }
    this.handler.setStart?.(this.set);
    this.intoSet(segment);
  }

  private intoSet(segment: Segment): void {
    const set = this.set!;
    segment.position = ++set.segmentCount;
    if (this.options.collectSegments !== false) this.segments.push(segment);
    this.validator?.push(segment);
  }

  private endSet(segment: Segment | undefined): void {
    const { set, group, interchange } = this;
    if (!set) {
      if (segment && interchange) this.betweenSets(segment, interchange);
      return;
    }
    if (segment) this.intoSet(segment);
    this.validator?.end();
    closeSet(set, segment);
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

  private startGroup(segment: Segment | undefined, at?: Segment): void {
    if (this.group) this.endGroup(undefined);
    this.group = openGroup(segment, at, this.interchange!, this.groupControls);
    this.controls = new SeenControls();
    this.interchange!.groupCount++;
    this.interchange!.groups.push(this.group);
    this.handler.groupStart?.(this.group, this.interchange!);
  }

  private endGroup(segment: Segment | undefined): void {
    if (this.set) this.endSet(undefined);
    const { group, interchange } = this;
    if (!group) {
      if (segment && interchange) this.betweenSets(segment, interchange);
      return;
    }
    closeGroup(group, segment, this.options.severity);
    if (segment) addSome(interchange!.faults, tooMany(segment));
    this.group = undefined;
    this.handler.groupEnd?.(group, interchange!);
    if (this.options.keepSets === false) interchange!.groups.length = 0;
  }

  private endInterchange(segment: Segment | undefined): void {
    const interchange = this.interchange;
    if (!interchange) return;
    if (this.group) this.endGroup(undefined);
    closeInterchange(interchange, segment, this.options.severity);
    this.interchange = undefined;
    this.handler.interchangeEnd?.(interchange);
  }

  private betweenSets(segment: Segment, interchange: Interchange<SetSummary>): void {
    if (segment.id === 'TA1' && !this.group) {
      const [, control = '', date = '', time = '', status = '', note = ''] = segment.elements.map((e) => e.trim());
      const ta1 = { control, date, time, status, note };
      interchange.ta1s.push(ta1);
      addSome(interchange.faults, ta1Faults(ta1, segment));
      this.handler.ta1?.(interchange, ta1);
      return;
    }
    if (this.group ? isSecurity(segment.id) : SERVICES.has(segment.id)) return;
    const place = { offset: segment.offset, segment: segment.id.slice(0, 10), position: segment.position };
    // One is told; a file without terminators could have a million.
    if (interchange.faults.some((f) => f.code === '024' && f.segment !== 'GS' && f.element === undefined)) return;
    const where = this.group ? 'between sets' : 'outside a group';
    const message = `'${place.segment}' stands ${where}, where only envelope segments may.`;
    interchange.faults.push(envelopeFault('interchange', '024', 'error', message, place));
  }
}
