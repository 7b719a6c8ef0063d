import { stale } from './processes';

it('docs/processes is what the tables say', () => {
  const pages = stale();
  if (pages.length > 0) throw new Error(`stale, run \`npm run docs\` and commit: docs/processes/${pages.join(', ')}`);
});
