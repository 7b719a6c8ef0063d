// Writes docs/api and docs/processes anew.
import { runBuilt } from './run-built.mjs';

await runBuilt('docs/generate.js');
await runBuilt('processes.js');
