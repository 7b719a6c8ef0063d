import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { Verify } from '../verify/contract';
import { attach } from './attach';
import { placeFrom } from './options';
import { checksText } from './report';
import { red } from './table';

/** `npm run verify [-- --json FILE]`: recomputes from the rows of an installation, whether it runs or not; 1 when a row is at fault. */
async function main(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'string' } } });
  const { verify } = require('../verify') as { verify: Verify };
  const attached = await attach(placeFrom(process.env));
  try {
    const verification = await verify(attached);
    console.log(checksText(verification, Infinity));
    if (values.json) await writeFile(values.json, `${JSON.stringify(verification, null, 2)}\n`);
    return verification.ok ? 0 : 1;
  } finally {
    await attached.release();
  }
}

main().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(red(error.message));
    process.exit(1);
  },
);
