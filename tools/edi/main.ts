import { acknowledge } from './acknowledge-file';
import { printAsJson, printFromJson } from './convert';
import { diff } from './diff';
import { inspect } from './inspect';
import { Misuse, usage } from './usage';

/** A command: its arguments in, its exit code out. */
type Command = (args: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  inspect,
  ack: acknowledge,
  'to-json': printAsJson,
  'from-json': printFromJson,
  diff,
};

async function main([name, ...args]: string[]): Promise<number> {
  if ([name, ...args].some((arg) => arg === '--help' || arg === '-h')) {
    console.log(usage);
    return 0;
  }
  const command = commands[name ?? ''];
  if (!command) throw new Misuse(name ? `there is no command ${name}` : 'which command?');
  return command(args);
}

// Who reads the first lines only (| head) has what he wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

main(process.argv.slice(2)).then(
  // Not process.exit: what is written to a pipe must arrive.
  (code) => void (process.exitCode = code),
  (error: Error & { code?: string }) => {
    const misuse = error instanceof Misuse || error.code?.startsWith('ERR_PARSE_ARGS');
    console.error(misuse ? `${error.message}\n\n${usage}` : (error.stack ?? error.message));
    process.exitCode = 1;
  },
);
