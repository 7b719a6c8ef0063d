import { runBuilt } from './run-built.mjs';

await runBuilt('prove/main.js');
