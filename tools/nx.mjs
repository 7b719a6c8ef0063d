// Nx as a library would start a daemon that outlives the command; ours are short.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export function nx(args, options = {}) {
  const program = fileURLToPath(import.meta.resolve('nx/bin/nx.js'));
  const env = { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' };
  return spawnSync(process.execPath, [program, ...args], { cwd: root, env, encoding: 'utf8', ...options });
}

/** The module boundaries are linted against the graph that Nx has cached; this brings it up to date. */
export function refreshProjectGraph() {
  const { status, stdout, stderr } = nx(['show', 'projects', '--json']);
  if (status !== 0) throw new Error(`Nx cannot read the projects:\n${stderr}`);
  return JSON.parse(stdout);
}
