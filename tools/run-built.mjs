// Installs what is missing, builds, and becomes one of the compiled tools.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

export async function runBuilt(program) {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)));
  await installWhatIsMissing();
  process.env.CROSSDOCK_STARTED_AT = String(Date.now());
  const { build } = await import('./build.mjs');
  await build();
  createRequire(import.meta.url)(`../dist/tools/${program}`);
}
