import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from '../launcher/dist-folder';
import { asyncDocument } from './async-document';
import { describeServices } from './describe-services';
import { stableJson } from './stable-json';

const folder = join(distFolder, '../docs/api');

/** The generated documents: file name in `docs/api` → text. */
export async function documents(): Promise<Map<string, string>> {
  const services = await describeServices();
  return new Map([
    ...services.map(({ name, openapi }) => [`${name}.openapi.json`, stableJson(openapi)] as const),
    ['asyncapi.json', stableJson(await asyncDocument(services))] as const,
  ]);
}

/** Files of `docs/api` that are not what the code says, and files that nothing makes. */
export function staleAmong(made: Map<string, string>): string[] {
  const present = new Set(filesIn(folder));
  const wrong = [...made].filter(
    ([name, text]) => !present.has(name) || readFileSync(join(folder, name), 'utf8') !== text,
  );
  return [...wrong.map(([name]) => name), ...[...present].filter((name) => !made.has(name))].sort();
}

function filesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

async function main(): Promise<void> {
  const made = await documents();
  const stale = staleAmong(made);
  if (process.argv.includes('--check')) {
    if (stale.length > 0) console.error(`docs/api is stale, run \`npm run docs\`: ${stale.join(', ')}`);
    process.exit(stale.length > 0 ? 1 : 0);
  }
  mkdirSync(folder, { recursive: true });
  for (const name of stale) {
    const text = made.get(name);
    if (text === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), text);
  }
  console.log(stale.length > 0 ? `written anew: ${stale.join(', ')}` : 'docs/api is as the code says');
}

if (require.main === module) void main();
