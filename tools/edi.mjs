// `npm run edi`: installs and builds what is missing, says so on stderr (stdout is the report's), and runs the compiled tool.
import { createRequire } from 'node:module';
import { installWhatIsMissing } from './install.mjs';

const print = console.log;
console.log = console.error;
await installWhatIsMissing();
const { build } = await import('./build.mjs');
await build();
console.log = print;

// npm runs scripts in the project's folder; files are named from where the person stands.
if (process.env.npm_lifecycle_event === 'edi' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
createRequire(import.meta.url)('../dist/tools/edi/main.js');
