/**
 * Segments of X12.58 (security), which may enclose what is in a group or in a set: headers, trailers, assurances. What they
 * protect is not checked here.
 */
export function isSecurity(id: string): boolean {
  return id.charCodeAt(0) === 0x53 && /^S([1-4][ASE]|VA)$/.test(id);
}
