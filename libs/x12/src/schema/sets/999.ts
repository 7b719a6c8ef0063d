import type { SetSource } from '../compile';

/** Implementation acknowledgement. Notation: schema/compile.ts. */
export const SET_999: SetSource = {
  id: '999',
  group: 'FA',
  versions: {
    '005010': `
ST! AK1! (AK2! (IK3! CTX:10 (IK4! CTX:10):*):* IK5!):* AK9! SE!`,
  },
};
