import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'libs/x12/test/samples/x12';

/** The published files that the tests of libs/x12 carry, seen from the root of the project. */
export function sampleFiles(root = '.'): Buffer[] {
  return ['published', 'malformed', 'no-envelope'].flatMap((kind) =>
    readdirSync(join(root, folder, kind))
      .filter((name) => name.endsWith('.edi'))
      .sort()
      .map((name) => readFileSync(join(root, folder, kind, name))),
  );
}
