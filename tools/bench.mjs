import { runBuilt } from './run-built.mjs';

await runBuilt('bench/main.js');
