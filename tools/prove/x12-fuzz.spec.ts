import { resolve } from 'node:path';
import { fuzz } from './x12/fuzz';
import { sampleFiles } from './x12/sample-files';

it('gives a verdict and an answer on mutated files, and keeps their bytes', () => {
  const { faults, verdicts } = fuzz(sampleFiles(resolve(__dirname, '../..')), 2000, 20260304);
  expect(faults).toEqual([]);
  expect(Object.keys(verdicts).sort()).toEqual(['accepted', 'accepted with errors', 'no X12', 'rejected']);
});
