import { originalBytes, readPurchaseOrder, readX12, streamX12, hierarchyTree, parseSegments } from '../src';
import { index, sample } from './samples';

/** Terminator and element separator are the same character there: what a segment is depends on who looks. */
const UNREADABLE = 'malformed/940_x12types_isa_too_many_fields.edi';
const enveloped = index.filter((row) => row.isa > 0 && row.file !== UNREADABLE);

it.each(index.map((row) => row.file))('gives back the bytes of %s', (file) => {
  const bytes = sample(file);
  expect(originalBytes(readX12(bytes)).equals(bytes)).toBe(true);
});

it.each(enveloped.map((row) => [row.file, row] as const))('counts %s as the index does', (_, row) => {
  const { interchanges, segments } = readX12(sample(row.file));
  const groups = interchanges.flatMap((i) => i.groups);
  const sets = groups.flatMap((g) => g.sets);
  const [{ sender, receiver, separators }] = interchanges;
  expect({
    isa: interchanges.length,
    gs: groups.length,
    st: sets.length,
    segments: segments.length,
    sets: [...new Set(sets.map((s) => s.id))].sort().join('+'),
    sender,
    receiver,
    element: separators.element,
    component: separators.component,
    terminator: separators.segment,
  }).toEqual({
    isa: row.isa,
    gs: row.gs,
    st: row.st,
    segments: row.segments,
    sets: row.sets,
    sender: row.sender,
    receiver: row.receiver,
    element: row.element,
    component: row.component,
    terminator: row.terminator,
  });
});

it.each(enveloped.map((row) => [row.file, row] as const))(
  'finds in the envelope of %s what the index finds',
  (_, row) => {
    const { interchanges } = readX12(sample(row.file));
    const groups = interchanges.flatMap((i) => i.groups);
    const found = {
      'ISA/IEA unpaired': interchanges.some((i) => i.faults.some((f) => f.code === '023')),
      IEA01: interchanges.some((i) => i.faults.some((f) => f.code === '021')),
      IEA02: interchanges.some((i) => i.faults.some((f) => f.code === '001')),
      'GS/GE unpaired': groups.some((g) => g.faults.some((f) => f.code === '3')),
      GE01: groups.some((g) => g.faults.some((f) => f.code === '5')),
      GE02: groups.some((g) => g.faults.some((f) => f.code === '4')),
      SE01: groups.some((g) => g.sets.some((s) => s.faults.some((f) => f.level === 'set' && f.code === '4'))),
      SE02: groups.some((g) => g.sets.some((s) => s.faults.some((f) => f.level === 'set' && f.code === '3'))),
    };
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, row.bad.includes(name)])));
  },
);

it('takes IEA02 without its leading zeros for the same number, and says so', () => {
  const { interchanges } = readX12(
    Buffer.from(sample('published/850_vscode-edi_850.x12.edi').toString().replace('IEA*1*000007080', 'IEA*1*7080')),
  );
  expect(interchanges[0].faults).toMatchObject([{ code: '001', severity: 'error' }]);
});

it.each(index.filter((row) => row.isa === 0).map((row) => row.file))(
  'says of %s that there is no usable ISA',
  (file) => {
    const { interchanges, faults } = readX12(sample(file));
    expect(interchanges).toEqual([]);
    expect(faults.map((f) => f.code)).toEqual([expect.stringMatching(/^(NO_ISA|ISA_TRUNCATED)$/)]);
  },
);

const clean = enveloped.filter(
  (row) => row.bad.replace(/ISA length \d+/, '') === '' && row.file.startsWith('published/'),
);

it.each(clean.map((row) => row.file))('rejects nothing in %s', (file) => {
  const interchanges = readX12(sample(file)).interchanges;
  const groups = interchanges.flatMap((i) => i.groups);
  const verdicts = [...interchanges, ...groups, ...groups.flatMap((g) => g.sets)].map((each) => each.verdict);
  expect(verdicts).not.toContain('rejected');
});

it('streams the same sets, verdicts and faults, whatever the chunks', async () => {
  for (const { file } of enveloped) {
    const bytes = sample(file);
    const whole = readX12(bytes);
    const expected = whole.interchanges.flatMap((i) => i.groups).flatMap((g) => g.sets);
    for (const size of [1, 7, 64]) {
      const sets = [];
      for await (const event of streamX12(chunks(bytes, size))) if (event.type === 'set') sets.push(event.set);
      expect(sets).toEqual(expected);
    }
  }
});

function* chunks(bytes: Buffer, size: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

interface Expected {
  Type: string;
  Name: string;
  Content: Expected[] & { E: string }[];
}

function expectedSegments(node: Expected): string[] {
  if (node.Type === 'S') return [[node.Name, ...node.Content.map((e) => (e as unknown as { E: string }).E)].join('*')];
  return node.Content.flatMap(expectedSegments);
}

it.each([
  ['856.Crossdock.OK', 'published/856_ediengine_856.Crossdock.OK.edi'],
  ['940.OK', 'published/940_ediengine_940.OK.edi'],
])('reads %s as its publisher does', (name, file) => {
  const expected = JSON.parse(
    sample(`expected-json/ediengine_${name}.json`)
      .toString('utf8')
      .replace(/^\ufeff/, ''),
  ) as Expected;
  const [set] = readX12(sample(file)).interchanges[0].groups[0].sets;
  expect(set.segments.slice(1, -1).map((s) => s.elements.join('*'))).toEqual(expectedSegments(expected));
});

it('nests the HL levels of a crossdock ASN', () => {
  const [set] = readX12(sample('published/856_ediengine_856.Crossdock.OK.edi')).interchanges[0].groups[0].sets;
  const shape = (nodes: ReturnType<typeof hierarchyTree>): unknown =>
    nodes.map((n) => [n.level + n.id, shape(n.children)]);
  const packs = (...ids: [string, string][]): unknown => ids.map(([p, i]) => [p, [[i, []]]]);
  expect(shape(hierarchyTree(set.segments))).toEqual([
    [
      'S1',
      [
        ['O2', packs(['P3', 'I4'], ['P5', 'I6'], ['P7', 'I8'], ['P9', 'I10'])],
        ['O11', packs(['P12', 'I13'])],
      ],
    ],
  ]);
});

it('reads every published 850, and its segments without an envelope too', () => {
  const orders = clean
    .filter((row) => row.sets === '850')
    .flatMap((row) => {
      const sets = readX12(sample(row.file))
        .interchanges.flatMap((i) => i.groups)
        .flatMap((g) => g.sets);
      return sets.map((set) => readPurchaseOrder(set));
    });
  expect(orders.every((order) => order.number !== '')).toBe(true);
  const bare = parseSegments(sample('no-envelope/850_x12types_runnings-rkvendor_5.edi').toString(), {
    element: '*',
    component: '>',
    segment: '~',
  });
  expect(bare[0].id).toBe('ST');
});
