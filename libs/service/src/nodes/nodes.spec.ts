import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shippingNodes } from './nodes';

describe('the nodes of an installation', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nodes-'));
  const fileWith = (name: string, value: unknown): string => {
    const file = join(folder, name);
    writeFileSync(file, JSON.stringify(value));
    return file;
  };
  const sound = {
    node: 'DFW', legalEntity: 'NW-US', priority: 3, regions: ['TX'],
    address: { name: 'Dallas', street: '1 Main St', city: 'Dallas', region: 'TX', postalCode: '75001', country: 'US' },
  }; // prettier-ignore

  afterAll(() => rmSync(folder, { recursive: true }));

  it('are those of the file', () => {
    expect(shippingNodes(fileWith('sound.json', [sound])).map(({ node, address }) => [node, address.city])).toEqual([
      ['DFW', 'Dallas'],
    ]);
  });

  it('are by default the ones that come with the software', () => {
    expect(shippingNodes().map(({ node }) => node)).toEqual(['SEA', 'NYC']);
  });

  it.each([
    [
      'an address without a country',
      [{ ...sound, address: { ...sound.address, country: undefined } }],
      '/0/address/country',
    ],
    ['a priority in words', [sound, { ...sound, priority: 'first' }], '/1/priority'],
    ['a member that nobody knows', [{ ...sound, prio: 1 }], '/0/prio'],
    ['something else than a list', { SEA: sound }, 'JSON list'],
  ])('are refused with %s, by name', (_what, content, told) => {
    expect(() => shippingNodes(fileWith(`${told.replaceAll('/', '-')}.json`, content))).toThrow(told);
  });
});
