import type { SetSource } from '../compile';

/** Warehouse stock transfer receipt. Notation: schema/compile.ts. */
export const SET_944: SetSource = {
  id: '944',
  group: 'RE',
  versions: {
    '004010': `
ST! W17! (N1! N2 N3:2 N4 PER:5)!:10 N9:10 G61:3 G62:5 NTE:20 W08 W18:10 G08:2
(W07! G69:5 N9:200 W20:2 (W13! N9:200):50)!:9999 W14! SE!`,
    // 005010 puts lines into an LX loop; partners who go on without it are understood.
    '005010': `
ST! W17! (N1! N2 N3:2 N4 PER:5)!:10 N9:10 G61:3 G62:5 NTE:20 W08 W18:10 G08:2 TD1:5
(LX! MAN PAL:* N9:5 (W07! G69:5 N9:200 W20:2 (W13! N9:200):50):9999):*
(W07! G69:5 N9:200 W20:2 (W13! N9:200):50):9999 W14! SE!`,
  },
};
