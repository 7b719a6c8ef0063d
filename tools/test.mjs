// `npm test`: installs what is missing, builds, checks types, rules and format, runs every suite and ends with the sum of what
// really ran; each check counts as a test.
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installWhatIsMissing();
const { build } = await import('./build.mjs');
await build();

const extra = process.argv.slice(2);
const prettier = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn'];
const checks = [
  ['the types do not fit', 'node_modules/typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  ['rules or module boundaries are broken', 'tools/lint.mjs'],
  ['the format is another one', ...prettier, '--cache', '--cache-location', '.crossdock/prettier-cache', '.'],
];
const run = (program, args) => spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;

mkdirSync('.crossdock', { recursive: true });
const broken = extra.length === 0 ? await brokenChecks() : [];
const hasBroker = announceBroker();

const file = '.crossdock/test-results.json';
rmSync(file, { force: true });
const status = run('node_modules/jest/bin/jest.js', ['--maxWorkers=2', '--json', `--outputFile=${file}`, ...extra]);

const { passed, failed, skipped } = resultsOf(file);
for (const name of broken) console.error(`${name}: see the first lines`);
if (!hasBroker && skipped > 0) console.log('without RabbitMQ: its suites are among the skipped');
const held = extra.length === 0 ? checks.length - broken.length : 0;
console.log(`${passed + held} passed, ${failed + broken.length} failed, ${skipped} skipped`);
process.exit(status || (broken.length > 0 ? 1 : 0));

/** The names of what does not hold. */
async function brokenChecks() {
  const codes = await Promise.all(checks.map(([, ...args]) => exitOf(args)));
  return checks.flatMap(([name], index) => (codes[index] === 0 ? [] : [name]));
}

function exitOf(args) {
  const child = spawn(process.execPath, args, { stdio: 'inherit' });
  return new Promise((done) => child.on('close', (code) => done(code ?? 1)));
}

function announceBroker() {
  const { findRabbitmq } = createRequire(import.meta.url)('../dist/libs/testing/src/rabbitmq.js');
  const place = process.env.AMQP_URL ? 'AMQP_URL' : findRabbitmq();
  console.log(
    place ? `RabbitMQ: ${place}` : 'RabbitMQ: none here; set AMQP_URL or install rabbitmq-server to run its suites',
  );
  return Boolean(place);
}

/** A suite that cannot even be loaded has no tests to count: it counts as one that failed. */
function resultsOf(path) {
  try {
    const results = JSON.parse(readFileSync(path, 'utf8'));
    return {
      passed: results.numPassedTests,
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
  } catch {
    console.error('Jest ended without results');
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
