import { readyFiles } from './ready-files';

const file = (name: string, bytes = 10, modified = 1) => ({ name, bytes, modified });
const names = ({ ready }: ReturnType<typeof readyFiles>) => ready.map(({ name }) => name);

describe('files of a partner that are whole', () => {
  it('are all that have their own name, where they are renamed when whole', () => {
    const there = ['b.edi', 'a.edi', '.c.edi', 'd.edi.tmp', 'e.PART', 'f.filepart'].map((name) => file(name));
    expect(names(readyFiles(there, 'renamed', new Map()))).toEqual(['a.edi', 'b.edi']);
  });

  it('are those that did not change since the last look, where they are written under their own name', () => {
    const first = readyFiles([file('a.edi'), file('b.edi')], 'stable', new Map());
    expect(names(first)).toEqual([]);
    const second = readyFiles([file('a.edi'), file('b.edi', 20), file('c.edi.tmp')], 'stable', first.look);
    expect(names(second)).toEqual(['a.edi']);
    expect(names(readyFiles([file('b.edi', 20, 2), file('c.edi.tmp')], 'stable', second.look))).toEqual([]);
  });

  it('have not changed for as long as is asked', () => {
    const { look } = readyFiles([file('a.edi')], 'stable', new Map());
    expect(names(readyFiles([file('a.edi')], 'stable', look, 60_000))).toEqual([]);
    const earlier = new Map([['a.edi', { as: look.get('a.edi')!.as, since: Date.now() - 60_000 }]]);
    expect(names(readyFiles([file('a.edi')], 'stable', earlier, 60_000))).toEqual(['a.edi']);
  });
});
