import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { red, table } from '../launcher/table';
import type { Option, Program } from './program';

// Beside the programs in a folder; whatever else they need lies in folders of its own.
const noPrograms = new Set(['main', 'contract']);

const everybodys: Record<string, Option> = {
  json: { type: 'string', help: 'write the result to this file' },
  help: { type: 'boolean', default: false, help: 'these lines' },
};

/** The programs of a folder, by name. */
export function programsIn<Result>(folder: string): Program<Result>[] {
  return readdirSync(folder)
    .map((file) => /^([a-z0-9-]+)\.(?:js|ts)$/.exec(file)?.[1])
    .filter((name): name is string => name !== undefined && !noPrograms.has(name))
    .sort()
    .map((name) => (require(join(folder, name)) as { program: Program<Result> }).program);
}

/**
 * Runs the program that the command line names, writes its result to `--json FILE`, and ends the process with what
 * `conclude` makes of the result: an exit code, after printing. Without a name it lists the programs.
 */
export function runProgram<Result>(folder: string, command: string, conclude: (result: Result) => number): void {
  main(folder, command, conclude).then(
    (code) => process.exit(code),
    (error: Error) => {
      console.error(red(error.message));
      if (process.env.DEBUG) console.error(error.stack);
      process.exit(1);
    },
  );
}

async function main<Result>(folder: string, command: string, conclude: (result: Result) => number): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const programs = programsIn<Result>(folder);
  if (!name || name === '--help' || name === '-h') {
    console.log(`${command} NAME [options]   (NAME --help shows them)\n`);
    console.log(table(programs.map((program) => [program.name, program.summary])));
    return 0;
  }
  const program = programs.find((each) => each.name === name);
  if (!program) throw new Error(`there is no ${name}; ${command} alone lists what there is`);
  const options = { ...program.options, ...everybodys };
  const { values } = parseArgs({ args, options });
  if (values.help) {
    console.log(`${command} ${name}: ${program.summary}\n`);
    console.log(table(Object.entries(options).map(([option, { type, help }]) => [`--${option}${type === 'string' ? ' …' : ''}`, help]))); // prettier-ignore
    return 0;
  }
  const result = await program.run(values as Record<string, string | boolean | undefined>, (text) => console.log(text));
  if (typeof values.json === 'string') await writeJson(values.json, result);
  return conclude(result);
}

async function writeJson(file: string, result: unknown): Promise<void> {
  await mkdir(dirname(resolve(file)), { recursive: true });
  await writeFile(file, `${JSON.stringify(result, null, 2)}\n`);
}
