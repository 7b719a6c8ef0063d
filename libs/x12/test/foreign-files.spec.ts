import { originalBytes, readX12, type SetSummary } from '../src';
import { sample } from './samples';

const brief = ({ id, verdict, segmentCount, faults }: SetSummary): string =>
  [id, segmentCount, verdict, ...faults.map((f) => `${f.code} ${f.segment}${f.element ?? ''}@${f.position}`)].join(' ');

/** Files that were not at hand when the reader was written: what the standard says of each. */
it.each([
  ['simple_with_binary_segment', 'accepted 000', ['000 5 accepted 1 ST@1']],
  ['sample275_with_HL7_valid_BIN01', 'accepted 000', ['275 16 accepted 1 ST@1']],
  ['issue128_ts210_80char', 'accepted 000', ['210 31 accepted 1 ST@1']],
  ['issue109_ts214_ellipses_segterm', 'accepted 000', ['214 20 accepted 1 ST@1']],
  ['optionalInterchangeServices', 'accepted 000', ['997 4 accepted']],
  ['invoice810_po850_dual', 'accepted 000', ['810 32 accepted', '810 22 accepted', '850 17 accepted 2 N14@9']],
  ['invalid999', 'accepted 000', ['999 18 rejected 2 IK5@2 3 AK24@4 3 AK25@4 7 IK51@5 5 IK5@6 4 SE1@18']],
])('reads %s', (name, interchange, sets) => {
  const bytes = sample(`foreign/staedi_${name}.edi`);
  const file = readX12(bytes);
  expect(originalBytes(file).equals(bytes)).toBe(true);
  expect(file.interchanges.map(({ verdict, faults }) => `${verdict} ${faults[0]?.code ?? '000'}`)).toEqual([
    interchange,
  ]);
  expect(file.interchanges.flatMap(({ groups }) => groups.flatMap((group) => group.sets.map(brief)))).toEqual(sets);
});
