import type { FieldError } from '@crossdock/canonical';

type Words = readonly (readonly [x12: RegExp, edifact: string])[];

/** Places of an 850 as an ORDERS has them. */
const pointers: Words = [
  [/^\/BEG\/01/, '/BGM/03'], [/^\/BEG\/02/, '/BGM/01'], [/^\/BEG\/03/, '/BGM/02'], [/^\/N1\*ST\/N3\/01/, '/NAD+DP/05'], [/^\/N1\*ST\/N4\/01/, '/NAD+DP/06'],
  [/^\/N1\*ST\/N4\/04/, '/NAD+DP/09'], [/^\/N1\*ST\/02/, '/NAD+DP/04'], [/^(\/PO1\[\d+\])\/0[23]/, '$1/QTY'], [/^(\/PO1\[\d+\])\/0[45]/, '$1/PRI'], [/^(\/PO1\[\d+\])\/07/, '$1/03'],
  [/^(\/PO1\[\d+\])\/01/, '$1/02'], [/(\/SAC\[\d+\])\/05$/, '$1/MOA'], [/(\/SAC\[\d+\])\/02$/, '$1/05'], [/(\/SAC\[\d+\])\/07/, '$1/PCD'], [/(\/SAC\[\d+\])\/0[89]/, '$1/RTE'], [/(\/SAC\[\d+\])\/10/, '$1/QTY'],
  [/\/PO1/, '/LIN'], [/\/N1/, '/NAD'], [/\/SAC/, '/ALC'], [/\/SCH/, '/SCC'], [/\/SDQ/, '/LOC'], [/\/ITD/, '/PAT'],
]; // prettier-ignore
const messages: Words = [
  [/\bN1\*ST\b/g, 'NAD DP'], [/\bN1\*(\w+)/g, 'NAD $1'], [/\bN3 after NAD DP/g, 'C059 of NAD DP'], [/\bN4 after NAD DP/g, '3164 of NAD DP'], [/\bN404\b/g, '3207 of NAD DP'],
  [/\bN104\b/g, 'C082'], [/\bBEG01\b/g, 'BGM 1225'], [/\bBEG02\b/g, 'BGM 1001'], [/\bBEG03\b/g, 'BGM 1004'], [/\bBEG04\b/g, 'RFF RE'], [/\bPO102\b/g, 'QTY 21'],
  [/\bPO103\b/g, '6411 of QTY 21'], [/\bPO104\b/g, 'PRI'], [/\bPO105\b/g, '6411 of PRI'], [/\bX12 355\b/g, 'UN/ECE Rec 20'], [/\bPO1\b/g, 'LIN'], [/\bDTM\*/g, 'DTM '],
  [/\bSAC01\b/g, '5463'], [/\bSAC02, or SAC03 and SAC04,/g, '7161'], [/\bSAC05\b/g, 'MOA'], [/\bSAC07\b/g, 'PCD'], [/\bSAC08\b/g, 'RTE'], [/\bSAC09\b/g, '6411 of RTE'],
  [/\bSAC10\b/g, 'QTY'], [/\bSAC11\b/g, 'RNG'], [/; a map must say what .*$/, '; PRI must be of the unit that is ordered'], [/\bSAC\b/g, 'ALC'], [/\bSCH\b/g, 'SCC'], [/\bSDQ\b/g, 'LOC'], [/\bITD\b/g, 'PAT'],
]; // prettier-ignore

/** What cannot be used of an order, by the segments and elements of ORDERS, in which its partner looks for it. */
export const inEdifactWords = (fault: FieldError): FieldError => ({
  ...fault,
  pointer: said(fault.pointer, pointers),
  message: said(fault.message, messages),
});

const said = (text: string, words: Words): string => words.reduce((all, [from, to]) => all.replace(from, to), text);
