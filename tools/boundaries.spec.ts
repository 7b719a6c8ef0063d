import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '..');

describe('module boundaries', () => {
  it.each([
    ['an experience imports a process', 'apps/experience/portal', '../../../process/order-to-cash/src/app.module'],
    ['a system imports an experience', 'apps/system/erp', '../../../experience/operations/src/app.module'],
    ['two systems share code', 'apps/system/wms', '../../erp/src/app.module'],
    ['a lib imports an app', 'libs/messaging', '../../../apps/system/tax/src/app.module'],
    ['the canonical model imports the database', 'libs/canonical', '@crossdock/persistence'],
    ['messaging imports the service that stands on it', 'libs/messaging', '@crossdock/service'],
  ])('are broken when %s', (_what, project, target) => {
    expect(rulesBroken(project, target)).toEqual(['@nx/enforce-module-boundaries']);
  });

  it('keep libs/testing out of what ships', () => {
    expect(rulesBroken('apps/system/erp', '@crossdock/testing')).toEqual(['no-restricted-imports']);
  });

  it('let an application use the libs', () => {
    expect(rulesBroken('apps/experience/portal', '@crossdock/contracts')).toEqual([]);
  });
});

function rulesBroken(project: string, target: string): string[] {
  const file = join(root, project, 'src', 'imports-something.ts');
  const { stdout } = run(
    [join(root, 'tools/lint.mjs'), '--stdin', '--stdin-filename', file, '--format', 'json'],
    `import '${target}';\n`,
  );
  const [{ messages }] = JSON.parse(stdout) as [{ messages: { ruleId: string }[] }];
  return messages.map(({ ruleId }) => ruleId);
}

function run(args: string[], input = '') {
  const env = { ...process.env, NX_DAEMON: 'false' };
  return spawnSync(process.execPath, args, { cwd: root, env, input, encoding: 'utf8' });
}
