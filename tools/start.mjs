import { runBuilt } from './run-built.mjs';

await runBuilt('launcher/start.js');
