import { packCandidates, unpackCandidates } from './pack-candidates';

describe('stored candidates', () => {
  const candidates = [
    { node: 'SEA', chosen: true, reason: 'has the whole order', free: { A: 5, B: 0 } },
    { node: 'NYC', chosen: false, reason: 'ranked after SEA, which has the whole order', free: { A: -1, B: 7 } },
  ];

  it('come back as they were', () => {
    expect(unpackCandidates(JSON.parse(JSON.stringify(packCandidates(candidates))))).toEqual(candidates);
    expect(unpackCandidates(packCandidates([]))).toEqual([]);
  });

  it('are read as they were stored before', () => {
    expect(unpackCandidates(candidates)).toEqual(candidates);
  });
});
