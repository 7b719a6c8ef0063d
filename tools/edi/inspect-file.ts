import { openFile } from './open-file';
import {
  buildTa1,
  groupAcknowledgement,
  X12Reader,
  type Fault,
  type Group,
  type Interchange,
  type SetSummary,
  type Verdict,
} from '@crossdock/x12';
import type { EnvelopeFault, FileReport, GroupReport, InterchangeReport, SetReport, Ta1Report } from './report';

/** Reads a file of any size and says what is in it and what would be answered. */
export async function inspectFile(file: string): Promise<FileReport> {
  const interchanges: Interchange<SetSummary>[] = [];
  const ofFile: Fault[] = [];
  const reader = new X12Reader(
    {
      interchangeStart: (interchange) => void interchanges.push(interchange),
      fault: (fault) => void ofFile.push(fault),
    },
    { collectSegments: false },
  );
  for await (const chunk of openFile(file)) reader.write(chunk as Buffer);
  reader.end();
  const envelopes = [ofFile, ...interchanges.flatMap((i) => [i.faults, ...i.groups.map((g) => g.faults)])].flat();
  const reports = interchanges.map(interchangeReport);
  return {
    file,
    interchanges: reports,
    faults: envelopes.filter((fault) => fault.severity !== 'note').map(envelopeFault),
    notes: envelopes.filter((fault) => fault.severity === 'note').map(envelopeFault),
    verdict: gravest([...envelopes.map(verdictOfFault), ...reports.map((report) => report.verdict)]),
  };
}

function interchangeReport(interchange: Interchange<SetSummary>): InterchangeReport {
  const { separators, ta1s, sender, receiver, control, version } = interchange;
  const groups = interchange.groups.map(groupReport);
  return {
    sender,
    receiver,
    control,
    version,
    elementSeparator: separators.element,
    segmentTerminator: separators.segment,
    componentSeparator: separators.component,
    repetitionSeparator: separators.repetition ?? null,
    groups,
    ta1: ta1Report(buildTa1(interchange).slice(1).map(String)),
    receivedTa1: ta1s.map((ta1) => ta1Report([ta1.control, ta1.date, ta1.time, ta1.status, ta1.note])),
    verdict: gravest([interchange.verdict, ...groups.map((group) => group.verdict)]),
  };
}

function ta1Report([control, date, time, status, code]: string[]): Ta1Report {
  return { control, date, time, status, code };
}

function groupReport(group: Group<SetSummary>): GroupReport {
  const { code, sender, receiver, control, version } = group;
  const sets = group.sets.map(setReport);
  const verdict = gravest([group.verdict, ...sets.map((set) => set.verdict)]);
  const acknowledgement = code === 'FA' ? null : groupAcknowledgement(group);
  return { code, sender, receiver, control, version, sets, verdict, acknowledgement };
}

function setReport(set: SetSummary): SetReport {
  const { id, control, segmentCount, verdict, faults, checked } = set;
  const errors = faults
    .filter((fault) => fault.severity !== 'note')
    .map((fault) => ({
      segment: fault.segment ?? null,
      position: fault.position ?? null,
      element: fault.element ?? null,
      component: fault.component ?? null,
      code: fault.code,
      level: fault.level,
      message: fault.message,
      value: fault.value ?? null,
      offset: fault.offset,
    }));
  return { id, control, segments: segmentCount, verdict, errors, checked };
}

function envelopeFault(fault: Fault): EnvelopeFault {
  const { level, code, message, segment = null, position = null, element = null, offset } = fault;
  return { level, code, message, segment, position, element, offset };
}

function verdictOfFault({ severity }: Fault): Verdict {
  return severity === 'reject' ? 'rejected' : severity === 'error' ? 'accepted-with-errors' : 'accepted';
}

/** Of several parts; a part that is rejected is what a person must look at. */
export function gravest(verdicts: Verdict[]): Verdict {
  if (verdicts.includes('rejected')) return 'rejected';
  return verdicts.includes('accepted-with-errors') ? 'accepted-with-errors' : 'accepted';
}
