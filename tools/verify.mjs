import { runBuilt } from './run-built.mjs';

await runBuilt('verify/main.js');
