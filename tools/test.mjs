// `npm test`: installs what is missing, checks types, runs every suite and ends with the sum of what really ran.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installWhatIsMissing } from './install.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
await installWhatIsMissing();

const run = (program, args) => spawnSync(process.execPath, [program, ...args], { stdio: 'inherit' }).status ?? 1;
const extra = process.argv.slice(2);

if (extra.length === 0 && run('node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) !== 0) {
  console.error('types do not fit: see above');
  process.exit(1);
}

mkdirSync('.crossdock', { recursive: true });
const results = '.crossdock/test-results.json';
rmSync(results, { force: true });
const status = run('node_modules/jest/bin/jest.js', ['--maxWorkers=2', '--json', `--outputFile=${results}`, ...extra]);
const { numPassedTests, numFailedTests, numPendingTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
if (numPendingTests > 0) console.log('skipped: suites that need RabbitMQ run with AMQP_URL, or where rabbitmq-server is installed');
console.log(`${numPassedTests} passed, ${numFailedTests + numRuntimeErrorTestSuites} failed, ${numPendingTests} skipped`);
process.exit(status);
