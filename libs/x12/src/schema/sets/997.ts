import type { SetSource } from '../compile';

/** Functional acknowledgement. Notation: schema/compile.ts. */
export const SET_997: SetSource = {
  id: '997',
  group: 'FA',
  versions: {
    '004010': `
ST! AK1! (AK2! (AK3! AK4:99):999999 AK5!):999999 AK9! SE!`,
    '005010': `
ST! AK1! (AK2! (AK3! AK4:99):* AK5!):* AK9! SE!`,
  },
};
