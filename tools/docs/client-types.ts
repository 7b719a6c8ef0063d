import type { DescribedService } from './describe-services';
import { stableJson } from './stable-json';

const capitalized = (name: string): string =>
  name
    .split('-')
    .map((word) => word[0].toUpperCase() + word.slice(1))
    .join('');

/** `libs/contracts/src/clients`: file name → text. The types of every service's paths, and one map from name to paths. */
export async function clientTypes(services: DescribedService[]): Promise<Map<string, string>> {
  // It brings the TypeScript compiler along: only who writes or checks clients waits for it.
  const { default: typesOf, astToString, STRING } = await import('openapi-typescript');
  const transform = (schema: object) => ('x-code-set' in schema ? STRING : undefined);
  const files = new Map([['index.ts', indexOf(services.map(({ name }) => name))]]);
  for (const { name, openapi } of services) {
    const document = JSON.parse(stableJson(openapi));
    files.set(
      `${name}.ts`,
      `${headOf(`docs/api/${name}.openapi.json`)}${astToString(await typesOf(document, { transform }))}`,
    );
  }
  return files;
}

const headOf = (source: string): string => `/* Generated from ${source} by \`npm run docs\`; do not edit. */\n`;

function indexOf(names: string[]): string {
  const imports = names.map((name) => `import type { paths as ${capitalized(name)} } from './${name}';`).sort();
  const members = names.map((name) => `  '${name}': ${capitalized(name)};`).sort();
  return `${headOf('docs/api')}${imports.join('\n')}

/** The paths of every service, as openapi-fetch takes them. */
export interface ServicePaths {
${members.join('\n')}
}
`;
}
