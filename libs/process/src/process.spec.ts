import { DomainError } from '@crossdock/canonical';
import { defineProcess, diagramOf, given, pathsOf, rowsOf, take } from '.';

interface Light {
  changes: number;
}
interface Events {
  press: { hard: boolean };
  smash: object;
  look: object;
}
const light = defineProcess<Light, Events>({
  name: 'light',
  initial: 'off',
  final: ['broken'],
  states: {
    off: {
      press: [
        {
          when: function isHard(_, e) {
            return e.hard;
          },
          to: 'broken',
        },
        { to: 'on-again', note: (d) => ({ changes: d.changes + 1 }) },
      ],
    },
    'on-again': { press: { to: 'off' }, smash: { to: 'broken' } },
    broken: { look: { to: 'broken' } },
  },
});

describe('a process table', () => {
  it('takes the first row whose guard holds', () => {
    given(light, 'off', { changes: 0 })
      .on('press', { hard: false })
      .in('on-again')
      .remembering({ changes: 1 })
      .expect();
    given(light, 'off', { changes: 0 }).on('press', { hard: true }).in('broken');
  });

  it('raises a conflict where it has no row', () => {
    const illegal = () => given(light, 'off', { changes: 0 }).on('smash', {});
    expect(illegal).toThrow(DomainError);
    expect(illegal).toThrow(
      expect.objectContaining({
        kind: 'conflict',
        code: 'NO_TRANSITION',
        details: { process: 'light', state: 'off', event: 'smash' },
      }),
    );
  });

  it('speaks up when a spec expects something else', () => {
    expect(() => given(light, 'off', { changes: 0 }).in('on-again')).toThrow('expected "on-again", found "off"');
    expect(() => given(light, 'off', { changes: 0 }).expect('x')).toThrow('messages');
  });

  it.each([
    ['a target that does not exist', { a: { go: { to: 'nowhere' } } }, 'state nowhere does not exist'],
    [
      'a state that cannot be reached',
      { a: { go: { to: 'end' } }, b: { go: { to: 'end' } }, end: {} },
      'state b cannot be reached',
    ],
    [
      'a state without a way out',
      { a: { go: { to: 'b' }, stop: { to: 'end' } }, b: {}, end: {} },
      'state b has no way to an end',
    ],
    [
      'a final state that is left',
      { a: { go: { to: 'end' } }, end: { go: { to: 'a' } } },
      'end is final but go leaves it',
    ],
    [
      'a row behind one without a guard',
      { a: { go: [{ to: 'end' }, { to: 'a' }] }, end: {} },
      'comes after one without a guard',
    ],
  ])('refuses %s', (_, states, fault) => {
    const define = () =>
      defineProcess<object, Record<string, object>>({
        name: 'x',
        initial: 'a',
        final: ['end'],
        states: states as never,
      });
    expect(define).toThrow(fault);
  });

  it('has a path to each row, and walking it ends there', () => {
    const paths = pathsOf(light);
    expect(paths).toHaveLength(rowsOf(light).length);
    const hard = { press: 0 } as Record<string, number>;
    for (const path of paths) {
      let state = light.initial;
      for (const each of path) {
        expect(each.state).toBe(state);
        const payload = { hard: each.state === 'off' && each.index === hard.press };
        state = take(light, state, { changes: 0 }, each.event, payload).to;
      }
      expect(state).toBe(path.at(-1)!.to);
    }
  });

  it('draws itself', () => {
    expect(diagramOf(light)).toContain('state "on-again" as on_again');
    expect(diagramOf(light)).toContain('off --> broken : press [isHard]');
  });
});
