import { Readable } from 'node:stream';
import { X12Parser as StrictParser } from 'node-x12';
import { X12parser } from 'x12-parser';
import {
  build997,
  readX12,
  write855,
  writeInterchange,
  type PurchaseOrderAcknowledgement855,
  type SetInput,
} from '../src';
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

const order = readX12(orderFile(['BEG*00*SA*PO-1**20260301', 'PO1*1*10*EA*2.5**VN*A1'])).interchanges[0].groups[0];

const answer: PurchaseOrderAcknowledgement855 = {
  type: 'AD',
  orderNumber: 'PO-1',
  orderDate: '2026-03-01',
  lines: [
    {
      quantity: '10',
      uom: 'EA',
      productIds: [{ qualifier: 'VN', id: 'A1' }],
      statuses: [{ code: 'IA', quantity: '10', uom: 'EA' }],
    },
  ],
};

it.each<[string, SetInput]>([
  ['997', { id: '997', control: 1, segments: build997(order).segments }],
  ['855', { id: '855', control: 2, segments: write855(answer) }],
])('writes a %s that node-x12 reads in strict mode', (id, set) => {
  const bytes = writeInterchange(ENVELOPE, [{ version: '004010', control: 7, sets: [set] }]);
  const parsed = new StrictParser(true).parse(bytes.toString('utf8')) as unknown as {
    functionalGroups: { transactions: { header: { elements: { value: string }[] } }[] }[];
  };
  expect(parsed.functionalGroups[0]!.transactions[0]!.header.elements[0]!.value).toBe(id);
});
