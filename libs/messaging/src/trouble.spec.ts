import { Trouble } from './trouble';

describe('trouble that lasts', () => {
  let now: number;
  let said: string[];
  let trouble: Trouble;
  beforeEach(() => {
    now = 1_000_000;
    said = [];
    const say = (line: string) => void said.push(line);
    trouble = new Trouble({ warn: say, log: say }, 'relay', () => now);
  });

  it('is said at once and then once a minute, with how often it was met', () => {
    for (let times = 1; times <= 1201; times++, now += 100) expect(trouble.met('no database')).toBe(times);
    expect(said).toEqual([
      'relay pauses: no database',
      'relay pauses: no database (and 599 times since it was last said)',
      'relay pauses: no database (and 599 times since it was last said)',
    ]);
  });

  it('is over once, and begins anew', () => {
    trouble.over();
    trouble.met('no database');
    now += 1500;
    trouble.met('no database');
    trouble.over();
    trouble.over();
    expect(trouble.met('no broker')).toBe(1);
    expect(said).toEqual([
      'relay pauses: no database',
      'relay goes on after 2 failure(s) in 1.5 s',
      'relay pauses: no broker',
    ]);
  });
});
