import { runBuilt } from './run-built.mjs';

await runBuilt('launcher/verify.js');
