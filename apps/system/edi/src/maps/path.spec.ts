import { isPath, placesOf, valueAt } from './path';

const segments = [
  'BEG*00*SA*PO-1**20260101', 'REF*DP*038', 'REF*IA*12345', 'DTM*010*20260105', 'DTM*002*20260110', 'N1*BY*Buyer*92*77', 'N4*Boston*MA', 'N1*ST*Store 42*UL*0078742035260',
  'N3*1 Main St*Dock 4', 'N4*Tacoma*WA*98401', 'PO1*1*2*CA*80**IN*4711*UP*614141000036*VN*NW-11', 'LIN**SK*NW-11-B', 'SAC*A*C310',
].map((text) => text.split('*')); // prettier-ignore

describe('a path', () => {
  it.each([
    ['BEG/03', 'PO-1'],
    ['REF[01=IA]/02', '12345'],
    ['DTM[01=002|010]/02', '20260110'],
    ['DTM[01=037|010]/02', '20260105'],
    ['N1[01=ST]/04', '0078742035260'],
    ['N1[01=ST][03=UL]/02', 'Store 42'],
    ['N1[01=BY]/N4/01', 'Boston'],
    ['N1[01=ST]/N4/01', 'Tacoma'],
    ['N1[01=ST]/N3/02', 'Dock 4'],
    ['PO1/@UP', '614141000036'],
    ['LIN/@SK', 'NW-11-B'],
    ['PO1/02', '2'],
  ])('%s names %s', (path, value) => expect(valueAt(path, segments)).toBe(value));

  it.each(['REF[01=XX]/02', 'N1[01=BY]/N3/01', 'BEG/04', 'PO1/@EN', 'SAC[01=A]/07'])('%s finds nothing', (path) =>
    expect(valueAt(path, segments)).toBeUndefined(),
  );

  it('names segments where it names no element', () => {
    expect(placesOf('N1', segments)).toEqual([5, 7]);
    expect(placesOf('N1[01=ST]/N4', segments)).toEqual([9]);
  });

  it.each(['beg/03', 'BEG/3', 'BEG03', 'REF[1=DP]/02', 'REF[01=DP/02', '', 'PO1/@U', 'REF/02/03'])(
    'is not %j',
    (text) => expect(isPath(text)).toBe(false),
  );
});
