// `npm test`: installs what is missing, builds, checks types, runs every suite and ends with the sum of what really ran.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installWhatIsMissing();
const { build } = await import('./build.mjs');
await build();

const extra = process.argv.slice(2);
const run = (program, args) => spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;

const untyped = extra.length === 0 && run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) !== 0;
const hasBroker = announceBroker();

const file = '.crossdock/test-results.json';
mkdirSync('.crossdock', { recursive: true });
rmSync(file, { force: true });
const status = run('node_modules/jest/bin/jest.js', ['--maxWorkers=2', '--json', `--outputFile=${file}`, ...extra]);

const { passed, failed, skipped } = resultsOf(file);
if (untyped) console.error('the types do not fit: see the first lines');
if (!hasBroker && skipped > 0) console.log('without RabbitMQ: its suites are among the skipped');
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(status || (untyped ? 1 : 0));

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
