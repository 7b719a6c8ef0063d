import { resolve } from 'node:path';

const here = resolve(__dirname, '../..');

/** Where the compiled programs lie; the same for this file compiled and for this file under Jest. */
export const distFolder = __filename.endsWith('.ts') ? resolve(here, 'dist') : here;
