// Installs what package-lock.json names and node_modules lacks. Runs before there is any dependency.
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export async function installWhatIsMissing() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) fail(`Node 20.19 or later is needed; this is ${process.version}`);
  const missing = await missingPackages();
  if (missing.length === 0) return;
  const began = performance.now();
  const ticker = ticking(`installing ${missing.length} packages`);
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  ticker.end();
  if (code !== 0) fail(`npm ci failed:\n${output}`);
  console.log(`installed ${missing.length} packages in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

/** Packages of the lock file whose version is not the one in node_modules; other platforms' packages do not count. */
async function missingPackages() {
  const wanted = JSON.parse(await readFile(`${root}/package-lock.json`, 'utf8')).packages;
  const hidden = await readFile(`${root}/node_modules/.package-lock.json`, 'utf8').catch(() => '{"packages":{}}');
  const present = JSON.parse(hidden).packages;
  return Object.keys(wanted).filter(
    (name) =>
      name !== '' && !wanted[name].optional && !wanted[name].link && present[name]?.version !== wanted[name].version,
  );
}

function npm(args) {
  // Under `npm start` this is the npm that started us.
  const own = process.env.npm_execpath;
  const [command, first] = own ? [process.execPath, [own]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function ticking(what) {
  if (!process.stdout.isTTY) {
    console.log(`${what} …`);
    return { end() {} };
  }
  const began = Date.now();
  const show = () => process.stdout.write(`\r${what} … ${Math.round((Date.now() - began) / 1000)} s `);
  show();
  const timer = setInterval(show, 1000);
  return {
    end() {
      clearInterval(timer);
      process.stdout.write('\r\u001b[K');
    },
  };
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
