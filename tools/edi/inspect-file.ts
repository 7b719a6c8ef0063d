import {
  buildTa1,
  contrlAction,
  groupAcknowledgement,
  openReader,
  type Fault,
  type Group,
  type Interchange,
  type SetSummary,
  type Verdict,
  type X12Handler,
  type X12Reader,
} from '@crossdock/x12';
import { envelopeVerdicts } from './envelope-verdicts';
import { onDisk, openFile } from './open-file';
import type {
  EnvelopeFault,
  GroupEnd,
  InterchangeEnd,
  InterchangeStart,
  Reporter,
  SetError,
  SetReport,
  Ta1Report,
} from './report';

/** Faults of envelopes that are listed for one file. */
const MOST_FAULTS = 1000;

/**
 * Reads a file of any size and tells the reporter what is in it and what would be answered. `flush` is awaited after each
 * chunk, so that the report keeps its reader's pace. Returns the gravest verdict of the file.
 */
export function inspectFile(file: string, reporter: Reporter, flush: () => Promise<void>): Promise<Verdict> {
  reporter.file(file);
  return onDisk(file, (path) => inspectPath(path, reporter, flush));
}

async function inspectPath(path: string, reporter: Reporter, flush: () => Promise<void>): Promise<Verdict> {
  const { interchanges, groups } = await envelopeVerdicts(path);
  let [interchangesBegun, groupsBegun] = [0, 0];
  const refusal = (): SetReport['rejectedWith'] => {
    if (interchanges[interchangesBegun - 1] === 'rejected') return 'interchange';
    return groups[groupsBegun - 1] === 'rejected' ? 'group' : null;
  };
  const envelopes: Fault[] = [];
  const keep = (faults: Fault[]): void => void envelopes.push(...faults.slice(0, MOST_FAULTS - envelopes.length));
  let verdict: Verdict = 'accepted';
  let ofInterchange: Verdict = 'accepted';
  const handler: X12Handler = {
    interchangeStart: (interchange) => {
      ofInterchange = 'accepted';
      interchangesBegun++;
      reporter.interchange(interchangeStart(interchange));
    },
    groupStart: (group) => {
      groupsBegun++;
      reporter.group(group);
    },
    setEnd: (set) => reporter.set(setReport(set, refusal())),
    groupEnd: (group, interchange) => {
      const end = groupEnd(group, interchange, refusal() === 'interchange');
      ofInterchange = gravest(ofInterchange, end.verdict);
      keep(group.faults);
      reporter.groupEnd(end);
    },
    interchangeEnd: (interchange) => {
      ofInterchange = gravest(ofInterchange, interchange.verdict);
      verdict = gravest(verdict, ofInterchange);
      keep(interchange.faults);
      reporter.interchangeEnd(interchangeEnd(interchange, ofInterchange));
    },
    fault: (fault) => {
      verdict = gravest(verdict, verdictOfFault(fault));
      keep([fault]);
    },
  };
  const options = { collectSegments: false, keepSets: false, maxKeptSets: 0 };
  let reader: Pick<X12Reader, 'write' | 'end'> | undefined;
  for await (const chunk of openFile(path)) {
    reader ??= openReader(chunk as Buffer, handler, options);
    reader.write(chunk as Buffer);
    await flush();
  }
  (reader ?? openReader(new Uint8Array(), handler, options)).end();
  const notes = envelopes.filter((fault) => fault.severity === 'note').map(envelopeFault);
  const faults = envelopes.filter((fault) => fault.severity !== 'note').map(envelopeFault);
  reporter.fileEnd({ faults, notes, verdict });
  await flush();
  return verdict;
}

function interchangeStart(interchange: Interchange<SetSummary>): InterchangeStart {
  const { separators, sender, receiver, control, version } = interchange;
  return {
    sender,
    receiver,
    control,
    version,
    elementSeparator: separators.element,
    segmentTerminator: separators.segment,
    componentSeparator: separators.component,
    repetitionSeparator: separators.repetition ?? null,
  };
}

function interchangeEnd(interchange: Interchange<SetSummary>, verdict: Verdict): InterchangeEnd {
  const received = interchange.ta1s.map((ta1) => [ta1.control, ta1.date, ta1.time, ta1.status, ta1.note]);
  if (interchange.edifact) {
    const contrl = { control: interchange.control, action: contrlAction(interchange.verdict) };
    return { ta1: null, contrl, receivedTa1: [], verdict };
  }
  const ta1 = ta1Report(buildTa1(interchange).slice(1).map(String));
  return { ta1, receivedTa1: received.map(ta1Report), verdict };
}

function ta1Report([control, date, time, status, code]: string[]): Ta1Report {
  return { control, date, time, status, code };
}

function groupEnd(group: Group<SetSummary>, { edifact }: Interchange<SetSummary>, refused: boolean): GroupEnd {
  const { sets, withErrors, rejected } = group.counts;
  const ofSets: Verdict = rejected > 0 ? 'rejected' : withErrors > 0 ? 'accepted-with-errors' : 'accepted';
  if (refused) return { setCount: sets, verdict: 'rejected', acknowledgement: null };
  const acknowledgement = edifact || group.code === 'FA' ? null : groupAcknowledgement(group);
  return { setCount: sets, verdict: gravest(group.verdict, ofSets), acknowledgement };
}

function setReport(set: SetSummary, rejectedWith: SetReport['rejectedWith']): SetReport {
  const { id, control, segmentCount, faults, checked } = set;
  const errors = faults.filter((fault) => fault.severity !== 'note').map(setError);
  const notes = faults.filter((fault) => fault.severity === 'note').map(setError);
  const verdict = rejectedWith ? 'rejected' : set.verdict;
  return { id, control, segments: segmentCount, verdict, errors, checked, notes, rejectedWith };
}

function setError(fault: Fault): SetError {
  const { segment = null, position = null, element = null, component = null, value = null } = fault;
  const { code, level, message, offset } = fault;
  return { segment, position, element, component, code, level, message, value, offset };
}

function envelopeFault(fault: Fault): EnvelopeFault {
  const { level, code, message, segment = null, position = null, element = null, offset } = fault;
  return { level, code, message, segment, position, element, offset };
}

function verdictOfFault({ severity }: Fault): Verdict {
  return severity === 'reject' ? 'rejected' : severity === 'error' ? 'accepted-with-errors' : 'accepted';
}

const GRAVITY: Record<Verdict, number> = { accepted: 0, 'accepted-with-errors': 1, rejected: 2 };

function gravest(a: Verdict, b: Verdict): Verdict {
  return GRAVITY[a] >= GRAVITY[b] ? a : b;
}
