// `npm run lint [-- eslint options]`: the rules, and the module boundaries of the projects as they are now.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { refreshProjectGraph } from './nx.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
refreshProjectGraph();

const extra = process.argv.slice(2);
// What has not changed since the last time is not read again.
const cache = ['--cache', '--cache-strategy', 'content', '--cache-location', '.crossdock/eslint-cache'];
const args = extra.length > 0 ? extra : ['--max-warnings=0', ...cache, 'apps', 'libs', 'tools'];
const eslint = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', ...args], { stdio: 'inherit' });
process.exit(eslint.status ?? 1);
