import { describeServices } from './describe-services';
import { generated, staleAmong } from './generate';
import { stableJson } from './stable-json';

// It brings the compiler along, which is slow where others work beside it.
jest.setTimeout(180_000);

describe('what is generated', () => {
  it('is what the code says: docs/api and the clients', async () => {
    const stale = staleAmong(await generated());
    if (stale.length > 0) throw new Error(`stale, run \`npm run docs\` and commit: ${stale.join(', ')}`);
  });

  it('is the same wherever an installation runs', async () => {
    const variables = { CROSSDOCK_PORT_BASE: '7100', AUTH_ISSUER: 'https://elsewhere.example' };
    const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
    const here = stableJson(await describeServices());
    Object.assign(process.env, variables);
    try {
      expect(stableJson(await describeServices())).toBe(here);
      expect(process.env).toMatchObject(variables);
    } finally {
      for (const [name, value] of before) {
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      }
    }
  });
});
