import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '../launcher/dist-folder';
import { asyncDocument } from './async-document';
import { clientTypes } from './client-types';
import { describeServices } from './describe-services';
import { stableJson } from './stable-json';

const root = join(distFolder, '..');
/** Folders in which everything is generated. */
const apis = 'docs/api';
const clients = 'libs/contracts/src/clients';

/** Everything that is generated from the applications: path in the repository → text. */
export async function generated(): Promise<Map<string, string>> {
  const services = await describeServices();
  const types = await clientTypes(services);
  return new Map([
    ...services.map(({ name, openapi }) => [`${apis}/${name}.openapi.json`, stableJson(openapi)] as const),
    [`${apis}/asyncapi.json`, stableJson(await asyncDocument(services))] as const,
    ...[...types].map(([name, text]) => [`${clients}/${name}`, text] as const),
  ]);
}

/** Files that are not what the code says, and files that nothing makes. */
export function staleAmong(made: Map<string, string>): string[] {
  const present = new Set([apis, clients].flatMap(filesIn));
  const wrong = [...made].filter(
    ([path, text]) => !present.has(path) || readFileSync(join(root, path), 'utf8') !== text,
  );
  return [...wrong.map(([path]) => path), ...[...present].filter((path) => !made.has(path))].sort();
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(join(root, folder)).map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

async function main(): Promise<void> {
  const made = await generated();
  const stale = staleAmong(made);
  if (process.argv.includes('--check')) {
    if (stale.length > 0) console.error(`stale, run \`npm run docs\`: ${stale.join(', ')}`);
    process.exit(stale.length > 0 ? 1 : 0);
  }
  for (const folder of [apis, clients]) mkdirSync(join(root, folder), { recursive: true });
  for (const path of stale) {
    const text = made.get(path);
    if (text === undefined) rmSync(join(root, path));
    else writeFileSync(join(root, path), text);
  }
  console.log(
    stale.length > 0 ? `written anew: ${stale.join(', ')}` : 'all API documents and clients are as the code says',
  );
}

if (require.main === module) void main();
