import type { Segment, X12File } from '../types';
import { heldSeparator, plainForm } from './plain-form';
import {
  elementsOf,
  sumOf,
  type JsonFile,
  type JsonGroup,
  type JsonInterchange,
  type JsonSegment,
  type JsonSet,
} from './types';

/** A file that was read, as JSON that `fromJson` makes the same bytes of. */
export function toJson(file: X12File): JsonFile {
  const nest = new Nest(file);
  for (const segment of file.segments) nest.add(segment);
  nest.close();
  return {
    ...(file.leading !== '' && { leading: file.leading }),
    ...(file.trailing !== '' && { trailing: file.trailing }),
    interchanges: nest.interchanges,
  };
}

/** What opens and closes groups and sets, and closes the interchange; UNT is a segment in old X12. */
const X12 = { group: ['GS', 'GE'], set: ['ST', 'SE'], end: 'IEA' } as const;
const EDIFACT = { group: ['UNG', 'UNE'], set: ['UNH', 'UNT'], end: 'UNZ' } as const;

/** Follows ISA, GS and ST (UNB, UNG and UNH) down and their trailers up; what stands elsewhere stays where it stands. */
class Nest {
  readonly interchanges: JsonInterchange[] = [];
  private interchange: JsonInterchange | undefined;
  private group: JsonGroup | undefined;
  private set: JsonSet | undefined;
  private second = false;
  private envelope: typeof X12 | typeof EDIFACT = X12;

  constructor(private readonly file: X12File) {}

  add(segment: Segment): void {
    // Rubbish may begin with ISA too; the reader knows which of them opened an interchange.
    const opens = this.file.interchanges[this.interchanges.length]?.offset === segment.offset;
    if (opens) this.openInterchange();
    // After an IEA only text without meaning can come; it stays with the last interchange.
    const interchange = this.interchange ?? this.interchanges[this.interchanges.length - 1];
    if (this.second) interchange.lineBreak = /^[\r\n]*/.exec(segment.raw)![0];
    this.second = opens;
    const { group, set, end } = this.envelope;
    if (segment.id === group[0]) this.openGroup(interchange);
    if (segment.id === set[0]) this.openSet(interchange);
    const list: (JsonSegment | JsonGroup | JsonSet)[] = this.set?.set ?? this.group?.group ?? interchange.segments;
    list.push(this.segment(segment, interchange));
    if (segment.id === set[1]) this.set = undefined;
    if (segment.id === group[1]) this.closeGroup();
    if (segment.id === end) {
      this.closeGroup();
      this.interchange = undefined;
    }
  }

  /** What is still open came without its trailer. */
  close(): void {
    this.closeGroup();
    if (this.interchange) this.interchange.cutOff = true;
  }

  private closeSet(): void {
    if (this.set) this.set.cutOff = true;
    this.set = undefined;
  }

  private closeGroup(): void {
    this.closeSet();
    const last = this.group?.group.at(-1);
    if (this.group && !(last && !('set' in last) && elementsOf(last)[0].trimEnd() === this.envelope.group[1]))
      this.group.cutOff = true;
    this.group = undefined;
  }

  private openInterchange(): void {
    this.close();
    const { separators, edifact } = this.file.interchanges[this.interchanges.length];
    this.envelope = edifact ? EDIFACT : X12;
    this.interchange = { separators, lineBreak: '', ...(edifact && { una: edifact.una }), segments: [] };
    this.interchanges.push(this.interchange);
  }

  private openGroup(interchange: JsonInterchange): void {
    this.closeGroup();
    this.group = { group: [] };
    interchange.segments.push(this.group);
  }

  private openSet(interchange: JsonInterchange): void {
    this.closeSet();
    this.set = { set: [] };
    if (this.group) this.group.group.push(this.set);
    // A set without a group stands in the place of one.
    else interchange.segments.push({ group: [this.set], cutOff: true });
  }

  private segment({ elements, raw }: Segment, interchange: JsonInterchange): JsonSegment {
    const plain = raw === plainForm(elements, interchange) && !heldSeparator(elements, interchange);
    return plain ? elements : { elements, raw, sum: sumOf(elements) };
  }
}
