import { describeServices } from './describe-services';
import { documents, staleAmong } from './generate';
import { stableJson } from './stable-json';

describe('docs/api', () => {
  it('is what the code says', async () => {
    const stale = staleAmong(await documents());
    if (stale.length > 0) throw new Error(`docs/api is stale, run \`npm run docs\` and commit it: ${stale.join(', ')}`);
  });

  it('is made the same wherever an installation runs', async () => {
    const before = { base: process.env.CROSSDOCK_PORT_BASE, issuer: process.env.AUTH_ISSUER };
    const here = stableJson(await describeServices());
    process.env.CROSSDOCK_PORT_BASE = '7100';
    process.env.AUTH_ISSUER = 'https://elsewhere.example';
    try {
      expect(stableJson(await describeServices())).toBe(here);
      expect(process.env.CROSSDOCK_PORT_BASE).toBe('7100');
    } finally {
      for (const [name, value] of [
        ['CROSSDOCK_PORT_BASE', before.base],
        ['AUTH_ISSUER', before.issuer],
      ] as const)
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
    }
  });
});
