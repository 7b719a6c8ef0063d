import { usualPolicies } from './channel-policies';
import type { Known } from './projection';
import { RenderedItems } from './rendered-items';

describe('rendered items', () => {
  const known: Known = [];
  const texts = () => ({ positions: ['{"a":1'], items: ['{}'] });

  it('are made once while nothing changes', () => {
    const rendered = new RenderedItems();
    const render = jest.fn(texts);
    for (let n = 0; n < 3; n++) expect(rendered.of('web', 'A', known, usualPolicies, render).items).toEqual(['{}']);
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('are made anew for another item, another view, changed stock and changed policies', () => {
    const rendered = new RenderedItems();
    const render = jest.fn(texts);
    rendered.of('web', 'A', known, usualPolicies, render);
    rendered.of('web', 'B', known, usualPolicies, render);
    rendered.of('shop', 'A', known, usualPolicies, render);
    rendered.of('web', 'A', [], usualPolicies, render);
    rendered.of('web', 'A', known, { ...usualPolicies }, render);
    expect(render).toHaveBeenCalledTimes(5);
  });

  it('do not fill the memory', () => {
    const rendered = new RenderedItems();
    const render = jest.fn(() => ({ positions: [], items: ['x'.repeat(8 * 1024 * 1024)] }));
    for (let n = 0; n < 6; n++) rendered.of('web', `SKU-${n}`, known, usualPolicies, render);
    rendered.of('web', 'SKU-0', known, usualPolicies, render);
    expect(render).toHaveBeenCalledTimes(7);
  });
});
