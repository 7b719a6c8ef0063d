import { fromJson, readX12, toJson, type JsonFile, type JsonGroup, type JsonSet } from '../src';
import { index, orderFile, sample } from './samples';

const throughText = (bytes: Buffer): JsonFile => JSON.parse(JSON.stringify(toJson(readX12(bytes)))) as JsonFile;

it.each(index.filter((row) => row.isa > 0).map((row) => row.file))('makes the same bytes of %s as JSON', (file) => {
  const bytes = sample(file);
  expect(fromJson(throughText(bytes)).equals(bytes)).toBe(true);
});

const text = orderFile(['BEG*00*SA*PO-1**20260301', 'PO1*1*10*EA*2.5**VN*A1']).toString();

it.each([
  ['line feeds', text.replaceAll('~', '~\n')],
  ['CRLF as terminator', text.replaceAll('~', '\r\n')],
  ['lines wrapped at 80', text.replace(/.{80}/g, '$&\r\n')],
  ['a byte order mark and indentation', `\ufeff${text.replaceAll('~', '~\n   ')}`],
  ['no final terminator', text.slice(0, -1)],
  ["a segment with the other syntax's trailer's name", text.replace('~PO1', '~UNT*1~UNZ*1~UNH*1~PO1')],
  ['control characters', text.replaceAll('*', '\x1d').replaceAll('~', '\x1c')],
])('makes the same bytes of a file with %s', (_, variant) => {
  expect(fromJson(throughText(Buffer.from(variant))).toString()).toBe(variant);
});

it('nests segments in sets, sets in groups, groups in interchanges', () => {
  const [interchange] = toJson(readX12(Buffer.from(text))).interchanges;
  const shape = interchange!.segments.map((part) => ('group' in part ? 'group' : (part as string[])[0]));
  expect(shape).toEqual(['ISA', 'group', 'IEA']);
  const group = interchange!.segments[1] as JsonGroup;
  expect(group.group[1]).toMatchObject({ set: [['ST', '850', '0001'], ['BEG', '00', 'SA', 'PO-1', '', '20260301'], expect.anything(), ['SE', '4', '0001']] }); // prettier-ignore
});

it('fills in trailers that are left out', () => {
  const file = throughText(Buffer.from(text));
  const [interchange] = file.interchanges;
  const group = interchange!.segments[1] as JsonGroup;
  interchange!.segments.pop();
  group.group.pop();
  (group.group[1] as JsonSet).set.pop();
  expect(fromJson(file).toString()).toBe(text.replace('IEA*1*', 'IEA*1*'));
});

it('takes elements that were changed for what is meant, though their old bytes stand beside them', () => {
  const wrapped = text.replace('PO-1', 'PO-\n1');
  const file = throughText(Buffer.from(wrapped));
  const set = (file.interchanges[0]!.segments[1] as JsonGroup).group[1] as JsonSet;
  expect(set.set[1]).toMatchObject({ raw: expect.stringContaining('PO-\n1') as string });
  (set.set[1] as { elements: string[] }).elements[3] = 'PO-2';
  expect(fromJson(file).toString()).toBe(text.replace('PO-1', 'PO-2'));
});

it('refuses an element that holds a separator, by its name', () => {
  const file = throughText(Buffer.from(text));
  const set = (file.interchanges[0]!.segments[1] as JsonGroup).group[1] as JsonSet;
  (set.set[1] as string[])[3] = 'PO*1';
  expect(() => fromJson(file)).toThrow(/BEG03/);
});
