// Emits apps, libs and tools as CommonJS into a mirrored dist/. Types are checked apart: npm run check.
import { copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = fileURLToPath(new URL('..', import.meta.url));
const sources = ['apps', 'libs', 'tools'];
const assets = new Set(['.json', '.sql', '.edi', '.x12', '.csv', '.gz', '.html', '.css', '.svg', '.txt', '.xml']);

/** Brings dist/ up to date with the sources; what has not changed stays as it is. */
export async function build(root = here) {
  const began = performance.now();
  const { transformFile } = await import('@swc/core');
  const rules = await stat(join(root, '.swcrc'));
  const newest = Math.max(rules.mtimeMs, (await stat(join(root, 'tsconfig.base.json'))).mtimeMs);
  const { compilerOptions } = JSON.parse(await readFile(join(root, 'tsconfig.base.json'), 'utf8'));
  const settings = await swcOptions(root, compilerOptions.paths);

  const files = (await Promise.all(sources.map((folder) => list(root, folder)))).flat().filter(belongs);
  const outputs = new Set(files.flatMap(outputsOf));
  const stale = (await list(root, 'dist')).filter((file) => !outputs.has(file) && !/\.\d+$/.test(file));
  await Promise.all(stale.map((file) => rm(join(root, file), { force: true })));

  let emitted = 0;
  await inParallel(files, async (file) => {
    const [output, map] = outputsOf(file).map((name) => join(root, name));
    const [from, to] = await Promise.all([stat(join(root, file)), stat(output).catch(() => undefined)]);
    if (to && to.mtimeMs >= Math.max(from.mtimeMs, map ? newest : 0)) return;
    await mkdir(dirname(output), { recursive: true });
    emitted++;
    if (!map) return replace(output, (draft) => copyFile(join(root, file), draft));
    const { code, map: sourceMap } = await transformFile(join(root, file), settings);
    await replace(map, (draft) => writeFile(draft, sourceMap));
    await replace(output, (draft) => writeFile(draft, code));
  });
  return { files: files.length, emitted, seconds: (performance.now() - began) / 1000 };
}

async function swcOptions(root, paths) {
  const options = JSON.parse(await readFile(join(root, '.swcrc'), 'utf8'));
  delete options.$schema;
  return { ...options, swcrc: false, cwd: root, jsc: { ...options.jsc, baseUrl: root, paths } };
}

async function list(root, folder) {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
  const nested = entries.map((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? list(root, path) : [path];
  });
  return (await Promise.all(nested)).flat();
}

function belongs(file) {
  if (/\/test\/|\/fixtures\/|spec\.ts$|\.d\.ts$|\/project\.json$/.test(file)) return false;
  return file.endsWith('.ts') || assets.has(extname(file));
}

function outputsOf(file) {
  if (!file.endsWith('.ts')) return [`dist/${file}`];
  const output = `dist/${file.slice(0, -3)}.js`;
  return [output, `${output}.map`];
}

// Never half a file: another build may run, and services may start from what it has built.
async function replace(file, write) {
  const draft = `${file}.${process.pid}`;
  await write(draft);
  await rename(draft, file);
}

async function inParallel(items, work) {
  const queue = items.values();
  const worker = async () => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: 16 }, worker));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { files, emitted, seconds } = await build(process.argv[2]);
  console.log(`built: ${emitted} of ${files} files in ${seconds.toFixed(2)} s`);
}
