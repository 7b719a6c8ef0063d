import type {
  Fault,
  Interchange,
  InterchangeAcknowledgement,
  ReadOptions,
  SetSummary,
  TransactionSet,
  X12Event,
  X12File,
} from '../types';
import { EdifactReader } from '../edifact/reader';
import { FIRST_BYTES, isEdifact } from '../edifact/is-edifact';
import type { ReaderOptions, X12Handler } from './handler';
import { X12Reader } from './reader';
import { latin1Bytes } from './text';

/** Reads a whole file into memory. Never throws on input: look at `faults` and at each verdict. */
export function readX12(bytes: Uint8Array, options: ReadOptions = {}): X12File {
  return readWhole(bytes, (handler) => new X12Reader(handler, options));
}

/** As readX12, of either syntax: UN/EDIFACT where a UNA or UNB comes before any ISA. */
export function readEdi(bytes: Uint8Array, options: ReadOptions = {}): X12File {
  return readWhole(bytes, (handler) => openReader(bytes, handler, options));
}

/** The reader for a file that begins so. */
export function openReader(first: Uint8Array, handler: X12Handler, options: ReaderOptions = {}): Reader {
  return isEdifact(first) ? new EdifactReader(handler, options) : new X12Reader(handler, options);
}

type Reader = Pick<X12Reader, 'write' | 'end'>;

function readWhole(bytes: Uint8Array, open: (handler: X12Handler) => Reader): X12File {
  const file: X12File = { interchanges: [], faults: [], segments: [], leading: '', trailing: '' };
  const reader = open({
    interchangeStart: (interchange) => void file.interchanges.push(interchange as Interchange),
    setEnd: (set, segments) => void Object.assign(set, { segments }),
    segment: (segment) => {
      // What stood between two interchanges stays before the second one.
      segment.raw = file.trailing + segment.raw;
      file.trailing = '';
      file.segments.push(segment);
    },
    loose: (text) => {
      if (file.segments.length === 0) file.leading += text;
      else file.trailing += text;
    },
    fault: (fault) => void file.faults.push(fault),
  });
  reader.write(bytes);
  reader.end();
  return file;
}

/**
 * Reads a stream of any length; memory holds one set at a time and, of the open group, the summaries of sets at fault.
 * Sets come as they end, before it is known whether their group and interchange end well.
 */
export function streamX12(source: Source, options: ReadOptions = {}): AsyncGenerator<X12Event> {
  return stream(source, (handler) => new X12Reader(handler, { keepSets: false, ...options }));
}

/** As streamX12, of either syntax. */
export function streamEdi(source: Source, options: ReadOptions = {}): AsyncGenerator<X12Event> {
  return stream(source, (handler) => openLater(handler, { keepSets: false, ...options }));
}

/** The right reader, opened when enough bytes have come to say which. */
function openLater(handler: X12Handler, options: ReaderOptions): Reader {
  let reader: Reader | undefined;
  let held = Buffer.alloc(0);
  const open = (): Reader => {
    reader = openReader(held, handler, options);
    reader.write(held);
    return reader;
  };
  return {
    write(chunk) {
      if (reader) return reader.write(chunk);
      held = Buffer.concat([held, chunk]);
      if (held.length >= FIRST_BYTES) open();
    },
    end: () => (reader ?? open()).end(),
  };
}

type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

async function* stream(source: Source, open: (handler: X12Handler) => Reader): AsyncGenerator<X12Event> {
  let events: X12Event[] = [];
  const emit = (event: X12Event): void => void events.push(event);
  const reader = open({
    interchangeStart: (interchange) => emit({ type: 'interchange-start', interchange }),
    ta1: (interchange: Interchange<SetSummary>, ta1: InterchangeAcknowledgement) =>
      emit({ type: 'ta1', interchange, ta1 }),
    groupStart: (group, interchange) => emit({ type: 'group-start', interchange, group }),
    setEnd: (set, segments, group, interchange) => {
      const full: TransactionSet = { ...set, segments };
      emit({ type: 'set', interchange, group, set: full });
    },
    groupEnd: (group, interchange) => emit({ type: 'group-end', interchange, group }),
    interchangeEnd: (interchange) => emit({ type: 'interchange-end', interchange }),
    fault: (fault: Fault) => emit({ type: 'fault', fault }),
  });
  for await (const chunk of source) {
    // A chunk may be a whole file: in slices, so that its sets can be let go one after another.
    for (let at = 0; at < chunk.length; at += SLICE) {
      reader.write(chunk.subarray(at, at + SLICE));
      if (events.length === 0) continue;
      const ready = events;
      events = [];
      // Not yield*: over an array it makes three promises for each.
      for (const event of ready) yield event;
    }
  }
  reader.end();
  for (const event of events) yield event;
}

const SLICE = 1 << 16;

/** The file's bytes again, exactly as they were read. */
export function originalBytes(file: X12File): Buffer {
  return latin1Bytes(file.leading + file.segments.map((segment) => segment.raw).join('') + file.trailing);
}
