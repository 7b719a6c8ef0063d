import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeInterchange, type EnvelopeSettings, type Segment, type SegmentInput, type X12File } from '../src';
import { readX12 } from '../src';

const folder = join(__dirname, 'samples');

export interface IndexRow {
  file: string;
  sets: string;
  sender: string;
  receiver: string;
  element: string;
  component: string;
  terminator: string;
  isa: number;
  gs: number;
  st: number;
  segments: number;
  fault: string;
  bad: string;
}

/** What an independent envelope reader measured of each file. */
export const index: IndexRow[] = readFileSync(join(folder, 'x12/INDEX.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [
      file,
      sets,
      ,
      ,
      sender,
      receiver,
      element,
      ,
      component,
      terminator,
      isa,
      gs,
      st,
      segments,
      ,
      ,
      ,
      fault,
      bad,
    ] = line.split(',');
    const counts = { isa: Number(isa), gs: Number(gs), st: Number(st), segments: Number(segments) };
    return {
      file,
      sets,
      sender,
      receiver,
      element,
      component: component.replace('\\n', '\n').replace('\\\\', '\\'),
      terminator: terminator.replace('\\n', '\n'),
      ...counts,
      fault,
      bad,
    };
  });

export function sample(file: string): Buffer {
  return readFileSync(join(folder, 'x12', file));
}

export const ENVELOPE: EnvelopeSettings = {
  sender: { qualifier: 'ZZ', id: 'CROSSDOCK' },
  receiver: { qualifier: '12', id: '4405197800' },
  at: new Date('2026-03-04T05:06:07Z'),
  interchangeControl: 42,
};

/** Wraps a body and reads it back. */
export function roundTrip(
  id: string,
  segments: SegmentInput[],
  version = '004010',
  envelope: Partial<EnvelopeSettings> = {},
): X12File {
  return readX12(
    writeInterchange({ ...ENVELOPE, ...envelope }, [{ version, control: 7, sets: [{ id, control: 1, segments }] }]),
  );
}

export function lines(bytes: Buffer): string[] {
  return bytes.toString('utf8').split('~').filter(Boolean);
}

/** Joins element arrays for comparison with what a guide prints. */
export function printed(segments: Segment[]): string[] {
  return segments.map((segment) => segment.elements.join('*'));
}

/** An interchange with one 850, whose body is given as printed. */
export function orderFile(body: string[], { version = '004010', code = 'PO', id = '850' } = {}): Buffer {
  const isa = `ISA*00*          *00*          *ZZ*SENDER         *ZZ*RECEIVER       *260304*0506*U*00401*000000001*0*P*>`;
  const set = [`ST*${id}*0001`, ...body, `SE*${body.length + 2}*0001`];
  return Buffer.from(
    [isa, `GS*${code}*S*R*20260304*0506*1*X*${version}`, ...set, 'GE*1*1', 'IEA*1*000000001', ''].join('~'),
  );
}
