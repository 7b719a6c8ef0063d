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

const isOneOf = (id: string, ...ids: string[]): boolean => ids.includes(id);

/** Follows ISA, GS and ST (UNB, UNG and UNH) down and their trailers up; what stands elsewhere stays where it stands. */
class Nest {
  readonly interchanges: JsonInterchange[] = [];
  private interchange: JsonInterchange | undefined;
  private group: JsonGroup | undefined;
  private set: JsonSet | undefined;
  private second = false;

  constructor(private readonly file: X12File) {}

  add(segment: Segment): void {
    // Rubbish may begin with ISA too; the reader knows which of them opened an interchange.
    const opens = this.file.interchanges[this.interchanges.length]?.offset === segment.offset;
    if (opens) this.openInterchange();
    // After an IEA only text without meaning can come; it stays with the last interchange.
    const interchange = this.interchange ?? this.interchanges[this.interchanges.length - 1];
    if (this.second) interchange.lineBreak = /^[\r\n]*/.exec(segment.raw)![0];
    this.second = opens;
    if (isOneOf(segment.id, 'GS', 'UNG')) this.openGroup(interchange);
    if (isOneOf(segment.id, 'ST', 'UNH')) this.openSet(interchange);
    const list: (JsonSegment | JsonGroup | JsonSet)[] = this.set?.set ?? this.group?.group ?? interchange.segments;
    list.push(this.segment(segment, interchange));
    if (isOneOf(segment.id, 'SE', 'UNT')) this.set = undefined;
    if (isOneOf(segment.id, 'GE', 'UNE')) this.closeGroup();
    if (isOneOf(segment.id, 'IEA', 'UNZ')) {
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
    if (this.group && !(last && !('set' in last) && isOneOf(elementsOf(last)[0].trimEnd(), 'GE', 'UNE')))
      this.group.cutOff = true;
    this.group = undefined;
  }

  private openInterchange(): void {
    this.close();
    const { separators, edifact } = this.file.interchanges[this.interchanges.length];
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
