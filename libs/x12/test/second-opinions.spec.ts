import { Readable } from 'node:stream';
import { X12Parser as StrictParser } from 'node-x12';
import { X12parser } from 'x12-parser';
import { build997, readX12, write810, write855, write856, writeInterchange, type SegmentInput } from '../src';
import { EVERY_SET, segmentsOf } from './every-set';
import { acknowledgement, invoice, notice } from './outbound-documents';
import { ENVELOPE, index, orderFile, sample } from './samples';

/** The tokenizer finds its separators at fixed places, so only an ISA of 106 characters is for it; and it reads ASCII. */
const readable = index
  .filter(
    (row) => row.isa === 1 && row.fault.trim() === '' && row.bad.trim() === '' && row.file.startsWith('published/'),
  )
  .filter((row) => !/[^\x00-\x7f]/.test(sample(row.file).toString('latin1')));

async function tokens(bytes: Buffer): Promise<string[][]> {
  const found: string[][] = [];
  for await (const segment of Readable.from([bytes]).pipe(new X12parser())) {
    const { name, ...elements } = segment as Record<string, string>;
    const places = Object.keys(elements).filter((key) => /^\d+$/.test(key));
    const list: string[] = [name!];
    for (const place of places) list[Number(place)] = elements[place]!;
    found.push(Array.from(list, (text) => (text ?? '').trim()));
  }
  return found.filter(([name]) => name!.trim() !== '');
}

/** The other one keeps a composite's first component in its place and gives the others keys of their own. */
function simple(elements: string[], component: string): string[] {
  const texts = elements.map((text) => text.split(component)[0]!.trim());
  while (texts.length > 1 && texts.at(-1) === '') texts.pop();
  return texts;
}

it.each(readable.map((row) => [row.file, row] as const))('cuts %s as x12-parser does', async (file, row) => {
  const ours = readX12(sample(file)).segments.map((segment) => segment.elements);
  const theirs = await tokens(sample(file));
  const alike = (all: string[][]): string[][] =>
    all.filter(([id]) => id !== 'ISA').map((elements) => simple(elements, row.component));
  expect(alike(ours)).toEqual(alike(theirs));
});

it('has enough files to compare', () => expect(readable.length).toBeGreaterThan(15));

/** What we send: the documents as they are written, and every set that node-x12 may have an opinion of. */
const order = readX12(orderFile(['BEG*00*SA*PO-1**20260301', 'PO1*1*10*EA*2.5**VN'])).interchanges[0].groups[0];
const outbound: [string, string, SegmentInput[]][] = [
  ['997', 'with faults', build997(order).segments],
  ['855', 'with a line changed', write855(acknowledgement)],
  ['856', 'with packages', write856(notice)],
  ['810', 'with allowances and taxes', write810(invoice)],
  ...Object.keys(EVERY_SET).map((id): [string, string, SegmentInput[]] => [
    id,
    'of the specs',
    segmentsOf(id).map((text) => text.split('*').map((element) => element.split('>')) as unknown as SegmentInput),
  ]),
];

it.each(outbound)('writes a %s %s that node-x12 reads in strict mode, segment for segment', (id, _, segments) => {
  const [code, version] = [EVERY_SET[id].code, EVERY_SET[id].since ?? '004010'];
  const bytes = writeInterchange(ENVELOPE, [{ code, version, control: 7, sets: [{ id, control: 1, segments }] }]);
  const { functionalGroups } = new StrictParser(true).parse(bytes.toString('utf8')) as unknown as Parsed;
  const [{ header, segments: body, trailer }] = functionalGroups[0].transactions;
  const theirs = [header, ...body, trailer].map(({ tag, elements }) => [tag, ...elements.map(({ value }) => value)]);
  expect(theirs).toEqual(readX12(bytes).interchanges[0].groups[0].sets[0].segments.map(({ elements }) => elements));
});

interface TheirSegment {
  tag: string;
  elements: { value: string }[];
}
interface Parsed {
  functionalGroups: {
    transactions: { header: TheirSegment; segments: TheirSegment[]; trailer: TheirSegment }[];
  }[];
}
