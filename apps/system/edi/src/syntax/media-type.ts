import { isEdifact } from '@crossdock/x12';

/** Of a file that is sent (RFC 1767). */
export const mediaTypeOf = (content: Uint8Array): string =>
  isEdifact(content) ? 'application/edifact' : 'application/edi-x12';
