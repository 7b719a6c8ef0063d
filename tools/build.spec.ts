import { execFileSync } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

describe('the build', () => {
  let root: string;

  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'crossdock-build-'));
    await copyFile(resolve(__dirname, '../.swcrc'), join(root, '.swcrc'));
    await write('tsconfig.base.json', '{"compilerOptions":{"paths":{"@crossdock/a":["./libs/a/src/index.ts"]}}}');
    await write('libs/a/src/index.ts', `export const kept = (value: { word: string }): string => value.word;`);
    await write('libs/a/src/index.spec.ts', `it('is no part of what ships', () => {});`);
    await write('apps/system/b/src/words.json', '{"word":"through an alias and a copied file"}');
    await write(
      'apps/system/b/src/main.ts',
      `import { kept } from '@crossdock/a';\nimport words from './words.json';\nconsole.log(kept(words));`,
    );
    await write('tools/gone.ts', 'export const gone = 1;');
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  it('mirrors the sources so that they run, without their specs', async () => {
    expect(build()).toContain('built: 4 of 4 files');
    const output = execFileSync(process.execPath, [join(root, 'dist/apps/system/b/src/main.js')], { encoding: 'utf8' });
    expect(output).toBe('through an alias and a copied file\n');
    expect(await readdir(join(root, 'dist/libs/a/src'))).toEqual(['index.js', 'index.js.map']);
  });

  it('emits what has changed and nothing else', async () => {
    expect(build()).toContain('built: 0 of 4 files');
    await write('libs/a/src/index.ts', `export const kept = (value: { word: string }): string => value.word + '!';`);
    expect(build()).toContain('built: 1 of 4 files');
  });

  it('removes what has no source any more', async () => {
    await rm(join(root, 'tools/gone.ts'));
    build();
    expect(await readdir(join(root, 'dist/tools'))).toEqual([]);
  });

  const build = () => execFileSync(process.execPath, [resolve(__dirname, 'build.mjs'), root], { encoding: 'utf8' });

  async function write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
});
