// `npm run check`: what a commit must pass. Runs all of it and says at the end what does not hold.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from './build.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await build();

const changed = spawnSync('git', ['status', '--porcelain'], { encoding: 'utf8' }).stdout.trim() !== '';
const steps = [
  ['format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
  ['lint and boundaries', 'tools/lint.mjs'],
  ['types', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['API documents are fresh', 'dist/tools/docs/generate.js', '--check'],
  ['process diagrams are fresh', 'dist/tools/processes.js', '--check'],
  [
    'tests of what changed',
    'node_modules/jest/bin/jest.js',
    '--maxWorkers=2',
    '--passWithNoTests',
    changed ? '--onlyChanged' : '--lastCommit',
  ],
];

const only = process.argv.slice(2);
const failed = [];
for (const [name, program, ...args] of steps) {
  if (only.length > 0 && !only.some((word) => name.includes(word))) continue;
  const began = performance.now();
  const status = existsSync(program) ? spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status : 1;
  if (!existsSync(program)) console.error(`${program} is missing`);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'holds' : 'FAILS'}  ${name} (${seconds} s)`);
  if (status !== 0) failed.push(name);
}
if (failed.length > 0) console.error(`does not hold: ${failed.join(', ')}`);
process.exit(failed.length > 0 ? 1 : 0);
