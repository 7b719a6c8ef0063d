// Writes docs/api and docs/processes anew; with --check says what is stale.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installWhatIsMissing();
const { build } = await import('./build.mjs');
await build();

const programs = ['dist/tools/docs/generate.js', 'dist/tools/processes.js'];
const run = (program) => spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' }).status;
process.exit(programs.map(run).every((status) => status === 0) ? 0 : 1);
