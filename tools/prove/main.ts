import { green, red } from '../launcher/table';
import { runProgram } from '../programs/run-program';
import type { Proof } from './contract';

const shown = 20;

/** `npm run prove -- NAME [options] [--json FILE]`; alone it lists the proofs. Exits with 1 when something is at fault. */
runProgram<Proof>(__dirname, 'npm run prove --', ({ name, ok, faults }) => {
  for (const fault of faults.slice(0, shown)) console.error(`${red('fault')}  ${fault}`);
  if (faults.length > shown) console.error(`and ${faults.length - shown} more`);
  console.log(ok ? `${green('proved')}  ${name}` : `${red('not proved')}  ${name}`);
  return ok ? 0 : 1;
});
