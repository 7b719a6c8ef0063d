/** How many bytes of a file say which syntax it is. */
export const FIRST_BYTES = 4096;

/** Whether a file that begins so is UN/EDIFACT: a UNA, a UNB, or a message without them stands before any ISA. */
export function isEdifact(first: Uint8Array): boolean {
  const text = Buffer.from(first.buffer, first.byteOffset, Math.min(first.length, FIRST_BYTES)).toString('latin1');
  const edifact = text.search(/UN(A[^0-9A-Za-z]{5,6}|[BGH][^0-9A-Za-z\s])/);
  const x12 = text.search(/ISA[^0-9A-Za-z\s]/);
  return edifact >= 0 && (x12 < 0 || edifact < x12);
}
