import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const files = ['apps', 'libs', 'tools', 'docs', 'docker'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
);
const tests = files.filter((path) => path.endsWith('spec.ts'));
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const routes = files
  .filter((path) => path.endsWith('.openapi.json'))
  .flatMap((path) => Object.keys(JSON.parse(readFileSync(join(root, path), 'utf8')).paths));

const rows = readFileSync(join(root, 'docs/features.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, what, where, shownBy]) => [what, spansOf(where), spansOf(shownBy)] as const);

function spansOf(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, span]) => span);
}

/** `stock.e2e-spec.ts`, `holds/take-holds.ts` or `src/*.process.ts`: the end of a path, or the path of a folder. */
function expression(span: string): RegExp {
  const pattern = span.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*');
  return new RegExp(`(^|/)${pattern}(/|$)`);
}
const isScript = (span: string) => scripts[/^npm (?:run )?([\w-]+)/.exec(span)?.[1] ?? ''] !== undefined;
const isRoute = (span: string) => routes.some((route) => route === /\/\S*$/.exec(span)?.[0].split('?')[0]);
const isPlace = (span: string) => files.some((path) => expression(span).test(path));
const isTest = (span: string) =>
  tests.some((path) => expression(span).test(path) || basename(path).replace(/\.(e2e-)?spec\.ts$/, '') === span);

/** Ranges of the requirements: R1 to R121 say what, B1 to B10 what is to be better than elsewhere. */
const last = { R: 121, B: 10 };
const numbersOf = (what: string) => [...what.matchAll(/\b([RB])(\d+)\b/g)].map(([, kind, number]) => ({ kind: kind as 'R' | 'B', number: Number(number) })); // prettier-ignore
/** Numbers and topic: `R63 case and each: never rounded` is about `R63 case and each`. */
const topicOf = (what: string) => /^(?:[RB]\d+(?:[–, ]+|$))*\(?[^,;:()]*/.exec(what)![0].trim();

describe('docs/features.md', () => {
  it('names requirements that there are', () => {
    const unknown = rows.filter(([what]) => numbersOf(what).some(({ kind, number }) => number < 1 || number > last[kind]));
    expect(unknown.map(([what]) => what)).toEqual([]);
  }); // prettier-ignore

  it('has one row for one topic', () => {
    const topics = rows.map(([what]) => topicOf(what));
    expect(topics.filter((topic, index) => topics.indexOf(topic) !== index)).toEqual([]);
  });

  it.each(rows)('“%s” names places that are there', (_what, where) => {
    expect(where.filter((span) => !isPlace(span) && !isRoute(span) && !isScript(span))).toEqual([]);
  });

  it.each(rows)('“%s” is shown by tests that are there', (_what, _where, shownBy) => {
    expect(shownBy.filter((span) => !isTest(span) && !isScript(span))).toEqual([]);
    expect(shownBy.filter(isTest)).not.toEqual([]);
  });
});
